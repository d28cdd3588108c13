import { createFileRoute, notFound } from '@tanstack/react-router'
import { Id } from '#app/contract/list.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { templateQueries } from '#app/features/templates/queries.ts'
import { TemplateScreen } from '#app/features/templates/TemplateScreen.tsx'

export const Route = createFileRoute('/_app/series_/$id')({
  codeSplitGroupings: [['loader'], ['component']],
  loader: async ({ context: { queries }, params }) => {
    const { data } = Id.safeParse(params)
    if (data === undefined) throw notFound()
    const [series, template] = [
      queries.query(seriesQueries.one(data.id)),
      queries.query(templateQueries.one(data.id)),
    ]
    await Promise.all([series, template])
  },
  component: Screen,
})

function Screen() {
  return <TemplateScreen id={Number(Route.useParams().id)} />
}
