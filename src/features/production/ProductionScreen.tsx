import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { type LiveProduction, useStoredProduction } from '#app/features/productions/live.ts'
import { productionQueries } from '#app/features/productions/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { LeaveOnceSaved } from '#app/save/LeaveOnceSaved.tsx'
import { Page } from '#app/ui/Page.tsx'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { Notices } from './Notices.tsx'
import { type OpenProduction, openProduction } from './openProduction.ts'
import { ScreenLinks } from './ScreenLinks.tsx'
import { ProductionLine } from './ProductionLine.tsx'
import classes from './Production.module.css'

/** What the screen shows of a live, and whether this person may change it. */
export type RenderProduction = (
  production: LiveProduction,
  broadcast: Broadcast,
  canProduce: boolean,
) => ReactNode

/**
 * A screen on which a live is made: its title, where its text is, the way to its other screens. What is written there is
 * kept on the device, saved by itself and followed by other screens. `titleOf` names the screen.
 */
export function ProductionScreen({
  id,
  titleOf,
  children,
}: {
  id: number
  titleOf: (words: { title: string }) => string
  children: RenderProduction
}) {
  const queries = useQueryClient()
  const user_id = useSession().user.id
  const { data: broadcast } = useSuspenseQuery(broadcastQueries.one(id))
  const { data: latest } = useSuspenseQuery(productionQueries.one(id))
  const [production, setProduction] = useState(() => openProduction(latest, { queries, user_id }))
  if (production.user_id !== user_id) setProduction(handedOver(production, { queries, user_id }))
  useEffect(() => production.open(), [production])
  useEffect(() => production.take(latest), [production, latest])
  const canProduce = useStoredProduction(production).permissions['produce'] ?? false
  useShortcuts([
    {
      keys: 'mod+s',
      label: m.production_save(),
      group: m.production_keys(),
      run: () => void production.save(),
    },
  ])
  const { draft, keeper, save } = production
  return (
    <Page
      title={titleOf({ title: broadcast.page.title })}
      lead={
        <div className={classes['lead']}>
          <StateBadges {...broadcast} />
          <ProductionLine production={production} />
        </div>
      }
      actions={<ScreenLinks id={id} />}
    >
      <LeaveOnceSaved draft={draft} keeper={keeper} save={save} isSentLater={false} />
      {!canProduce && <p className={classes['notice']}>{m.production_read_only()}</p>}
      <Notices production={production} />
      <ConflictNotice production={production} />
      {children(production, broadcast, canProduce)}
    </Page>
  )
}

/** Another person signed in over the screen: it is theirs now, and what was typed is offered to them. */
function handedOver(
  { stored, draft, keeper }: OpenProduction,
  world: Parameters<typeof openProduction>[1],
): OpenProduction {
  const production = openProduction(stored(), world)
  const place = { page: `production ${production.id}`, visit: '' } // under no visit of theirs
  if (draft.hasUnsaved()) production.keeper.offer({ ...place, entry: keeper.entry(), by: '' })
  return production
}
