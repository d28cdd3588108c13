import { useState } from 'react'

/**
 * « Créer « … » » in a picker: looks for near-duplicates first (`similar`), asks when there are any (`doubt`, for
 * `NearDuplicates`), then makes the thing and picks it. Where they cannot be looked for, it is made all the
 * same: a hint never keeps anybody from working. `error` is what went wrong, until the next attempt.
 */
export function useCreateInPlace<Item>({
  similar,
  make,
  onPick,
}: {
  similar: (name: string) => Promise<Item[]>
  make: (name: string) => Promise<Item>
  onPick: (item: Item) => void
}) {
  const [doubt, setDoubt] = useState<{ name: string; items: Item[] } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const close = () => setDoubt(null)

  async function attempt(task: () => Promise<void>) {
    setError(null)
    await task().catch(setError)
  }
  const makeIt = (name: string) => attempt(async () => onPick(await make(name)))
  const create = (name: string) =>
    attempt(async () => {
      const items = await similar(name).catch(() => [])
      if (items.length > 0) setDoubt({ name, items })
      else await makeIt(name)
    })

  return {
    error,
    create: (name: string) => void create(name),
    doubt: doubt && {
      ...doubt,
      onClose: close,
      onPick: (item: Item) => {
        close()
        onPick(item)
      },
      onCreate: () => {
        close()
        void makeIt(doubt.name)
      },
    },
  }
}
