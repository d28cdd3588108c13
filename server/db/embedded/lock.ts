import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'

/** A cluster kept to one process: held through a connection, so that it ends with the process, however that ends. */
export interface Lock {
  client: Client
  release: () => Promise<void>
}

/**
 * Takes the lock, waiting 3 s for a process that is closing. When its connection breaks, takes it again:
 * `reach` starts the server if need be and gives the address to connect to.
 */
export async function takeLock(
  reach: () => Promise<string>,
  onTrouble: (error: unknown) => void,
): Promise<Lock> {
  const state = { client: await connect(reach), released: false }
  const watch = () =>
    state.client.once('end', async () => {
      while (!state.released) {
        try {
          state.client = await connect(reach)
          watch()
          return
        } catch (error) {
          onTrouble(error)
          await sleep(1000, undefined, { ref: false })
        }
      }
    })
  watch()
  return {
    client: state.client,
    release: async () => {
      state.released = true
      await state.client.end()
    },
  }
}

/** Another process holds the cluster: `regie <pid>`, if it still does. */
export class Held extends Error {}

/** 'regi' in ASCII. */
const key = 0x72656769

async function connect(reach: () => Promise<string>): Promise<Client> {
  const patience = Date.now() + 15_000
  for (;;) {
    const client = new Client({ connectionString: await reach(), application_name: `regie ${process.pid}` })
    client.on('error', () => undefined) // followed by 'end'
    try {
      await client.connect()
      await lock(client)
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if (error instanceof Held || Date.now() > patience) throw error
      await sleep(100) // it was closing as we came
    }
  }
}

async function lock(client: Client): Promise<void> {
  await client.query(`set lock_timeout = '3s'`)
  try {
    await client.query('select pg_advisory_lock($1)', [key])
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === '55P03')) throw error
    const holder = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and granted and objid = $1`,
      [key],
    )
    throw new Held(holder.rows[0]?.name)
  }
}
