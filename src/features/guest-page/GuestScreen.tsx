import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '#app/contract/policy.ts'
import { AppearanceList } from '#app/features/appearances/AppearanceList.tsx'
import { AroundPanel } from '#app/features/appearances/AroundPanel.tsx'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import appearances from '#app/features/appearances/Appearances.module.css'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { guestQueries } from '#app/features/guests/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { ContactButton } from './ContactButton.tsx'
import { GuestSheetForm } from './GuestSheetForm.tsx'

/** A guest: who they are, what the public reads of them, and where they were seen, with whom and as what. */
export function GuestScreen({ id, page }: { id: number; page: number | undefined }) {
  const guest = useSuspenseQuery(guestQueries.one(id)).data
  const around = useSuspenseQuery(appearanceQueries.aroundGuest(id)).data
  const actor = useSession()
  const { site_url, time_zone } = useCapabilities().newsroom
  return (
    <GuestSheetForm
      key={id}
      guest={guest}
      isReadOnly={!can(actor, 'guest.update')}
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
          <AroundPanel around={around} zone={time_zone}>
            {around.with.length > 0 && (
              <section className={appearances['section']} aria-label={m.guest_page_with()}>
                <h2>{m.guest_page_with()}</h2>
                <ul className={appearances['names']}>
                  {around.with.map(({ guest: other, count }) => (
                    <li key={other.id}>
                      <Link to="/invites/$id" params={{ id: String(other.id) }}>
                        {other.display_name}
                      </Link>{' '}
                      <span className={appearances['role']}>{m.appearances_times({ count })}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </AroundPanel>
          <AppearanceList noun="guest" id={id} page={page} zone={time_zone} none={m.guest_page_none()} />
        </>
      }
    />
  )
}
