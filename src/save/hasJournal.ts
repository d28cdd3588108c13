/** The database of the journal on this device. */
export const DATABASE = 'regie'

/** Whether anything was ever typed on this device; true when the browser cannot say. Costs nothing of what a journal needs. */
export async function hasJournal(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
  } catch {
    return true
  }
}
