import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { explainError } from '#app/api/explainError.ts'
import { can } from '#app/contract/policy.ts'
import type { Session } from '#app/contract/session.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { fold } from '#app/lib/fold.ts'
import { hasWords, searchWords } from '#app/lib/searchWords.ts'
import { m } from '#app/paraglide/messages.js'
import type { Place } from './places.ts'
import { scopeOf } from './paletteScope.ts'
import { recentOf } from './recent.ts'
import type { Hit, HitGroup } from './sources.ts'

/** What the palette shows for a text, in groups, and one sentence on it. */
export function useHits(text: string, places: Place[], onHelp: () => void) {
  const session = useSession()
  const { features } = useCapabilities()
  const [asked] = useDebouncedValue(text, 60)
  const [now, then] = [scopeOf(text), scopeOf(asked)]
  const { data, error, isFetching, isPlaceholderData, fetchStatus } = useQuery({
    queryKey: ['palette', then.scope, then.wanted],
    queryFn: async ({ signal }) =>
      (await import('./sources.ts')).searchAll(then.scope, then.wanted, features, signal),
    enabled: then.scope !== 'actions' && (then.scope !== 'all' || then.wanted !== ''),
    placeholderData: keepPreviousData,
  })
  const actions = actionsFor(places, session, onHelp)
  const words = searchWords(now.wanted)
  const isNamed = ({ title, detail }: Hit) => hasWords([fold(title), fold(detail)], words)
  const isSearched = now.scope !== 'actions' && (now.scope !== 'all' || now.wanted !== '')
  // What was found for an older text stays while it has the words of the newer: Enter never opens anything else.
  const isOlder = text !== asked || isPlaceholderData
  const answered: HitGroup[] = isSearched ? (data ?? []) : []
  const found = isOlder
    ? answered.map(({ label, hits }) => ({ label, hits: hits.filter(isNamed) }))
    : answered
  const recent = now.scope === 'all' ? recentOf(session.user.id).map((one) => ({ ...one, detail: '' })) : []
  const isBoth = now.scope === 'all' || now.scope === 'actions'
  const foundAt = new Set(found.flatMap(({ hits }) => hits.map(({ to }) => to)))
  const all: HitGroup[] = [
    { label: m.shell_recent(), hits: recent.filter((hit) => isNamed(hit) && !foundAt.has(hit.to)) },
    ...found,
    { label: m.shell_actions(), hits: isBoth ? actions.filter(isNamed) : [] },
  ]
  const groups = all.filter(({ hits }) => hits.length > 0)
  const isOffline = isSearched && fetchStatus === 'paused'
  const pending = isSearched && (text !== asked || isFetching)
  const trouble = isOffline
    ? m.shell_search_offline()
    : error && isSearched
      ? explainError(error).title
      : null
  return { groups, trouble, status: trouble ?? statusOf(groups, pending) }
}

/** Where one can go, and what the person may start. */
function actionsFor(places: Place[], actor: Session, onHelp: () => void): Hit[] {
  const start = { to: '/emissions/nouvelle', title: m.shell_new_broadcast(), detail: '' }
  const imports = [
    { to: '/importer/invites', title: m.imports_title_guests(), detail: m.shell_guests() },
    { to: '/importer/tags', title: m.imports_title_tags(), detail: m.shell_tags() },
  ]
  return [
    ...(can(actor, 'broadcast.create') ? [start] : []),
    ...places.map(({ to, label, go }) => ({
      to,
      title: go?.() ?? m.shell_go_place({ place: label() }),
      detail: label(),
    })),
    ...(can(actor, 'archive.bulk') ? imports : []),
    { to: '/compte', title: m.shell_my_account(), detail: actor.user.name },
    { to: '?', title: m.shell_help(), detail: '', run: onHelp },
  ]
}

function statusOf(groups: HitGroup[], pending: boolean) {
  if (pending) return m.ui_searching()
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return count === 0 ? m.ui_nothing_found() : m.ui_results({ count })
}
