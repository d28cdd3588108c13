import { sql, type SQL } from 'drizzle-orm'
import type { Fix } from '#app/contract/archive-health.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import { typeset } from '#app/lib/typeset.ts'
import { Refused } from '#server/problem.ts'
import { withBanners, withPairs } from './legacy-text.ts'
import type { Act } from './outcome.ts'

/** Which pages may have the defect, and what mends it; a page without it comes out as it was. */
interface Mending {
  where: SQL
  act: Act
}

/** What stands before and after a FAQ flattened into a text (`findFlatFaq`), with a question in between. */
const SEPARATOR = '(<p[^>]*>\\s*([-–—]{1,3}|[+]{3}|[*]{3})\\s*</p>|<hr[^>]*>)'

export const fixes: Record<Fix, Mending> = {
  typography: {
    where: sql`concat_ws(' ¶ ', title, subtitle, lead, lead_announce) ~
      ${"[^ [:punct:]]'[^ [:punct:][:digit:]]|« [^ ]|[^ ] »|[^ ] [:;!?]+([[:space:]]|$)|(^|[^.])[.]{3}([^.]|$)"}`,
    act: ({ content }) => ({
      ...content,
      page: {
        ...content.page,
        title: typeset(content.page.title),
        subtitle: orNull(content.page.subtitle),
      },
      lead: orNull(content.lead),
      lead_announce: orNull(content.lead_announce),
    }),
  },
  banner: {
    where: sql`body_html like '%[auposte_bandeau_don]%'`,
    act: ({ content }) => ({ ...content, body_html: withBanners(content.body_html) }),
  },
  flat_faq: {
    where: sql`(body_html ~ ${`${SEPARATOR}.*[?][^<]{0,3}</.*${SEPARATOR}`})`,
    act: ({ content }) => withPairs(content),
  },
  duration: {
    where: sql`(duration_seconds is null and live_state in ('none', 'replay', 'ended')
      and coalesce(peertube ->> 'peertube_duration', youtube ->> 'youtube_duration') is not null)`,
    act: ({ row, content }) => {
      if (content.duration_seconds !== null) return content
      const [first, second] = [row.peertube.peertube_duration ?? null, row.youtube.youtube_duration ?? null]
      if (first !== null && second !== null && Math.abs(first - second) > 60)
        throw new Refused('conflict', { detail: twoDurations(first, second) })
      const source = first === null ? ('youtube' as const) : ('peertube' as const)
      return told(content, first ?? second, source)
    },
  },
}

function told(content: Content, seconds: number | null, duration_source: 'youtube' | 'peertube'): Content {
  return seconds === null ? content : { ...content, duration_seconds: seconds, duration_source }
}

const twoDurations = (first: number, second: number) =>
  `PeerTube dit ${minutes(first)}, YouTube ${minutes(second)}\u00a0: choisissez dans la page.`
const minutes = (seconds: number) => `${Math.round(seconds / 60)}\u00a0min`

const orNull = (text: string | null) => (text === null ? null : typeset(text))
