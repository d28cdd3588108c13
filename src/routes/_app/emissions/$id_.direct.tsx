import { createFileRoute } from '@tanstack/react-router'
import { AfterLive } from '#app/features/after-live/AfterLive.tsx'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { ChecklistLater } from '#app/features/checklist/ChecklistLater.tsx'
import { LiveDesk } from '#app/features/live-desk/LiveDesk.tsx'
import { ProductionScreen } from '#app/features/production/ProductionScreen.tsx'
import { productionQueries } from '#app/features/productions/queries.ts'
import { m } from '#app/paraglide/messages.js'

export const Route = createFileRoute('/_app/emissions/$id_/direct')({
  loader: async ({ context: { queries }, params }) => {
    const id = Number(params.id)
    await Promise.all([queries.query(broadcastQueries.one(id)), queries.query(productionQueries.one(id))])
  },
  component: Direct,
})

function Direct() {
  const id = Number(Route.useParams().id)
  return (
    <ProductionScreen key={id} id={id} titleOf={m.production_desk_title}>
      {(production, broadcast, canProduce) => (
        <>
          <AfterLive production={production} broadcast={broadcast} />
          <LiveDesk production={production} broadcast={broadcast} canProduce={canProduce}>
            <ChecklistLater production={production} broadcast={broadcast} disabled={!canProduce} isFolded />
          </LiveDesk>
        </>
      )}
    </ProductionScreen>
  )
}
