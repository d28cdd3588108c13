import type { Found, Journal } from './journal.ts'
import { visitLock } from './visits.ts'

/** What became of one entry: `sent`, `left` until its page is opened, or `wait`: nothing can be sent for now. */
export type Delivery = 'sent' | 'left' | 'wait'

/**
 * Sends what the device keeps for pages that nobody has open: the oldest first, each once, by one tab. An entry that is
 * being sent is held like an open page, so that no page opened meanwhile takes it too. Answers how many were sent.
 * A browser without locks (plain HTTP) sends nothing here: a page sends its own once it is opened.
 */
export async function emptyOutbox<F extends object>(
  journal: Journal<F>,
  deliver: (found: Found<F>) => Promise<Delivery>,
): Promise<number> {
  let sent = 0
  await alone('regie outbox', async () => {
    const { found } = await journal.list()
    for (const { page, visit } of found) {
      const delivery = await alone(visitLock(visit), () => send({ page, visit }))
      if (delivery === 'wait') return
      if (delivery === 'sent') sent += 1
    }
  })
  return sent

  async function send({ page, visit }: Omit<Found<F>, 'entry'>): Promise<Delivery> {
    const { found } = await journal.list()
    const present = found.find((one) => one.page === page && one.visit === visit)
    if (present === undefined) return 'left' // its page took it meanwhile
    const delivery = await deliver(present)
    if (delivery === 'sent') await journal.remove(present, present.entry.at)
    return delivery
  }
}

/** Runs `act` when no other tab holds the name; else answers null. */
async function alone<T>(name: string, act: () => Promise<T>): Promise<T | null> {
  if (!('locks' in navigator)) return null
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : act()))
}
