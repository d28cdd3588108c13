import { createFileRoute } from '@tanstack/react-router'
import { QueueScreen } from '#app/features/health/QueueScreen.tsx'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'

export const Route = createFileRoute('/_app/sante_/$defaut')({
  codeSplitGroupings: [['loader'], ['component']],
  loader: async ({ context: { queries }, params }) => {
    const { knownDefect, healthQueries } = await import('#app/features/health/queries.ts')
    const defect = knownDefect(params.defaut)
    if (defect !== null) await queries.query(healthQueries.queue(defect))
    return defect
  },
  component: Queue,
})

function Queue() {
  const defect = Route.useLoaderData()
  return defect === null ? <MissingPage /> : <QueueScreen defect={defect} />
}
