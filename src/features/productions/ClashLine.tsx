import { Link } from '@tanstack/react-router'
import type { Clash } from '#app/contract/clash.ts'
import { m } from '#app/paraglide/messages.js'
import { daysAway, hoursOf, meetingWords } from './clashWords.ts'

/** One clash in a sentence: who or what, since when, and the way to the other live. */
export function ClashLine({ clash, zone }: { clash: Clash; zone: string }) {
  if (clash.kind === 'unavailable') return daysAway(clash)
  const { other } = clash
  return (
    <>
      {meetingWords(clash)}{' '}
      <Link to="/emissions/$id" params={{ id: String(other.id) }}>
        {m.productions_quoted({ title: other.title })}
      </Link>{' '}
      ({hoursOf(other, zone)})
    </>
  )
}
