import type { Broadcast } from '#app/contract/broadcast.ts'
import { type Check, checksOf } from '#app/contract/checks.ts'
import { later } from '#app/ui/later.ts'

/** Every check of a page, as the server runs them; those of its wording join once the browser was idle. */
export function useChecks(): (broadcast: Broadcast) => Check[] {
  const wording = useWording()
  return (broadcast) => [...checksOf(broadcast), ...(wording?.wordingChecks(broadcast) ?? [])]
}

const useWording = later(() => import('#app/contract/wording.ts'))
