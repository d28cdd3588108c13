/** Why this device keeps nothing: its storage is full, or absent, or does not answer. */
export type KeepTrouble = 'full' | 'absent' | 'stuck'

/** In ms: a device that takes longer is not counted on. */
const PATIENCE = 3_000

/** What the device does, or a refusal when it takes too long. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Late()), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** What an error of the device's storage, or its silence, means. */
export function troubleOf(error: unknown): KeepTrouble {
  if (error instanceof Late) return 'stuck'
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'absent'
}

class Late extends Error {}
