import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { can } from '#app/contract/policy.ts'
import { AppearanceList } from '#app/features/appearances/AppearanceList.tsx'
import { AroundPanel } from '#app/features/appearances/AroundPanel.tsx'
import { SeenWith } from '#app/features/appearances/SeenWith.tsx'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { Guest } from '#app/contract/guest.ts'
import { guestWords } from '#app/features/guests/guestWords.ts'
import { guestQueries } from '#app/features/guests/queries.ts'
import { SheetKeeping } from '#app/save/SheetKeeping.tsx'
import { m } from '#app/paraglide/messages.js'
import { ContactButton } from './ContactButton.tsx'
import { GuestSheetForm } from './GuestSheetForm.tsx'

/** A guest: who they are, what the public reads of them, and where they were seen, with whom and as what. */
export function GuestScreen({
  id,
  page,
  tools,
}: {
  id: number
  page: number | undefined
  /** What else can be done with it. */
  tools: ReactNode
}) {
  const guest = useSuspenseQuery(guestQueries.one(id)).data
  const around = useSuspenseQuery(appearanceQueries.aroundGuest(id)).data
  const actor = useSession()
  const { site_url, time_zone } = useCapabilities().newsroom
  const isReadOnly = !can(actor, 'guest.update')
  return (
    <SheetKeeping
      key={id}
      noun="guests"
      record={guest}
      stored={Guest}
      words={guestWords}
      formerly={around.formerly}
      isReadOnly={isReadOnly}
    >
      {(keeping) => (
        <GuestSheetForm
          guest={guest}
          keeping={keeping}
          isReadOnly={isReadOnly}
          lead={
            <p>
              <Link to="/invites">{m.guest_page_back()}</Link>
              {around.published > 0 && (
                <>
                  {' · '}
                  <a href={`${site_url}/invites/${guest.slug}`}>{m.guest_page_public()}</a>
                </>
              )}
            </p>
          }
          beside={
            <>
              {can(actor, 'guest.private') && <ContactButton guest={guest} />}
              {tools}
              <AroundPanel around={around} zone={time_zone}>
                <SeenWith
                  label={m.guest_page_with()}
                  to="/invites/$id"
                  names={around.with.map(({ guest: { id: other, display_name: name }, count }) => ({
                    id: other,
                    name,
                    count,
                  }))}
                />
              </AroundPanel>
              <AppearanceList noun="guest" id={id} page={page} zone={time_zone} none={m.guest_page_none()} />
            </>
          }
        />
      )}
    </SheetKeeping>
  )
}
