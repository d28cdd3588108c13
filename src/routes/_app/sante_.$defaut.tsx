import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { Defect } from '#app/contract/archive-health.ts'
import { QueueScreen } from '#app/features/health/QueueScreen.tsx'
import { healthQueries } from '#app/features/health/queries.ts'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'

const Params = z.object({ defaut: Defect })

export const Route = createFileRoute('/_app/sante_/$defaut')({
  loader: async ({ context: { queries }, params }) => {
    const { data } = Params.safeParse(params)
    if (data !== undefined) await queries.query(healthQueries.queue(data.defaut))
  },
  component: Queue,
})

function Queue() {
  const { data } = Params.safeParse(Route.useParams())
  return data === undefined ? <MissingPage /> : <QueueScreen defect={data.defaut} />
}
