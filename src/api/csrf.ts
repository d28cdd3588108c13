/**
 * The token that every write sends back; set by whoever reads the session. Kept in memory only. `renew` asks for the
 * session's present token (it changes when the same person signs in again elsewhere) and says whether it is still the
 * same person's.
 */
export const csrfToken: {
  value: string | null
  /** Whose session it is: what one person typed is not sent with another's. */
  user_id: string | null
  renew: () => Promise<boolean>
} = {
  value: null,
  user_id: null,
  renew: () => Promise.resolve(false),
}
