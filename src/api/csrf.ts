/** The token that every write sends back; set by whoever reads the session. Kept in memory only. */
export const csrfToken: { value: string | null } = { value: null }
