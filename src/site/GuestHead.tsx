import type { GuestLink, GuestLinkKind } from '#app/contract/guest.ts'
import { typeset } from '#app/lib/typeset.ts'
import type { PublicGuest } from './name-data.ts'

/** Who it is: name, role, picture, and where else they are. */
export function GuestHead({ guest }: { guest: PublicGuest }) {
  const { display_name, pseudonym, role_short, image, links } = guest
  return (
    <>
      <p className="overline">{overlineOf(guest)}</p>
      <h1>{display_name}</h1>
      {pseudonym !== null && pseudonym !== display_name && <p className="subtitle">alias {pseudonym}</p>}
      {role_short !== null && <p className="lead">{typeset(role_short)}</p>}
      {image !== null && (
        <figure className="portrait">
          <img
            src={(image.variants.find(({ width }) => width >= 640) ?? image).url}
            alt={image.decorative ? '' : (image.alt ?? '')}
            width={image.width}
            height={image.height}
          />
          {image.credit !== null && <figcaption>{image.credit}</figcaption>}
        </figure>
      )}
      {links.length > 0 && (
        <ul className="links" aria-label="Ailleurs">
          {links.map((link) => (
            <li key={link.url}>
              <a href={link.url} rel="noopener">
                {labelOf(link)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function overlineOf({ kind, agreement }: PublicGuest) {
  if (kind === 'collective') return 'Collectif'
  if (kind === 'organisation') return 'Organisation'
  return { feminine: 'Invitée', masculine: 'Invité', neutral: 'Invité·e' }[agreement ?? 'neutral']
}

/** A platform by its name, a site by its own. */
function labelOf({ kind, url }: GuestLink) {
  return PLATFORMS[kind] ?? new URL(url).hostname.replace(/^www\./, '')
}

const PLATFORMS: Partial<Record<GuestLinkKind, string>> = {
  fediverse: 'Fédivers',
  peertube: 'PeerTube',
  youtube: 'YouTube',
  bluesky: 'Bluesky',
  wikidata: 'Wikidata',
  wikipedia: 'Wikipédia',
}
