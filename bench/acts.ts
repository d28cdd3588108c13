import { type Account, get, send } from './backend.ts'

/** Milliseconds to make one of two guests when one of them is on 200 broadcasts. */
export async function untilMerged(account: Account): Promise<number> {
  const from = await guest(account, 'Vallespir-Doublon Nora')
  const into = await guest(account, 'Nora Vallespir-Doublon')
  await untilEdited(account, 200, { add_guest_ids: [from] })
  const side = (id: number) => ({ id, lock_version: 0 })
  const start = performance.now()
  const answer = await send(account, 'POST', '/merges', {
    noun: 'guest',
    from: side(from),
    into: side(into),
    take: [],
  })
  const { total } = (await answer.json()) as { total: number } // the contract's Operation
  if (total !== 200) throw new Error(`Merged on ${total} broadcasts`)
  return performance.now() - start
}

/** Milliseconds from asking that so many broadcasts change, or all when there are fewer, to the end of it. */
export async function untilEdited(account: Account, count: number, edits: object): Promise<number> {
  const ids = await firstIds(account, count)
  const start = performance.now()
  const answer = await send(account, 'POST', '/bulk_edits', { selection: { ids }, edits })
  const { id } = (await answer.json()) as { id: number } // the contract's Operation
  for (;;) {
    const { state, done } = JSON.parse(await get(account, `/operations/${id}`)) as {
      state: string
      done: number
    } // the contract's Operation
    if (state === 'done' && done === ids.length) return performance.now() - start
    if (state !== 'running') throw new Error(`A bulk edit is ${state} with ${done} of ${ids.length}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function guest(account: Account, display_name: string): Promise<number> {
  const answer = await send(account, 'POST', '/guests', { display_name })
  return ((await answer.json()) as { id: number }).id // the contract's Guest
}

async function firstIds(account: Account, count: number): Promise<number[]> {
  const ids: number[] = []
  for (let page = 1; ids.length < count; page++) {
    const list = JSON.parse(await get(account, `/broadcasts?per_page=100&page=${page}`)) as {
      data: { id: number }[]
    } // the contract's list
    if (list.data.length === 0) break
    ids.push(...list.data.map(({ id }) => id))
  }
  return ids.slice(0, count)
}
