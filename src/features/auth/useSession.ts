import { useSuspenseQuery } from '@tanstack/react-query'
import { capabilitiesQueries, sessionQueries } from './queries.ts'

/** Who is signed in. Only under the signed-in layout, whose guard has loaded it. */
export function useSession() {
  return useSuspenseQuery(sessionQueries.current()).data
}

/** What the backend offers and the newsroom’s settings (its name, its time zone). Loaded by the same guard. */
export function useCapabilities() {
  return useSuspenseQuery(capabilitiesQueries.current()).data
}
