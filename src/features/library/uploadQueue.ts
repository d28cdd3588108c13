/** A file on its way: `refused` for good (it is no picture, it is too heavy), `failed` until it is tried again. */
export interface QueuedFile {
  key: number
  file: File
  state: 'waiting' | 'sending' | 'sent' | 'refused' | 'failed'
  /** How much has left, 0 to 1. */
  progress: number
  why: string | null
}

type Send = (file: File, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<unknown>

/** What a send that failed means: refused for good, to be tried again, or that nothing can be sent for now. */
type Explain = (error: unknown) => { means: 'refused' | 'failed' | 'away'; why: string }

/**
 * Sends files one after the other, as the server takes them. Pausing stops the one on its way, which begins again when
 * the queue goes on; one that fails lets the others pass and waits to be tried again. While nothing can be sent
 * (no network, no session, a server that is down or asks to wait) it pauses by itself.
 */
export class UploadQueue {
  #files: QueuedFile[] = []
  #isPaused = false
  #stop: AbortController | null = null
  #next = 1
  readonly #listeners = new Set<() => void>()
  readonly #send: Send
  readonly #explain: Explain

  constructor(send: Send, explain: Explain) {
    this.#send = send
    this.#explain = explain
  }

  get files() {
    return this.#files
  }

  get isPaused() {
    return this.#isPaused
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  add(files: Iterable<File>) {
    const added = Array.from(files, (file): QueuedFile => {
      const key = this.#next++
      return { key, file, state: 'waiting', progress: 0, why: null }
    })
    this.#write([...this.#files, ...added])
    this.#go()
  }

  pause() {
    this.#isPaused = true
    this.#stop?.abort()
    this.#write([...this.#files])
  }

  resume() {
    this.#isPaused = false
    this.#write([...this.#files])
    this.#go()
  }

  retry(key: number) {
    this.#change(key, { state: 'waiting', progress: 0, why: null })
    this.#go()
  }

  retryAll() {
    this.#write(
      this.#files.map((one) =>
        one.state === 'failed' ? { ...one, state: 'waiting', progress: 0, why: null } : one,
      ),
    )
    this.resume()
  }

  /** Forgets all, and stops what is on its way. */
  clear() {
    this.#stop?.abort()
    this.#isPaused = false
    this.#write([])
  }

  #go() {
    if (this.#isPaused || this.#stop !== null) return
    const next = this.#files.find(({ state }) => state === 'waiting')
    if (next !== undefined) void this.#run(next)
  }

  async #run({ key, file }: QueuedFile) {
    const stop = (this.#stop = new AbortController())
    this.#change(key, { state: 'sending', progress: 0 })
    try {
      await this.#send(file, (progress) => this.#change(key, { progress }), stop.signal)
      this.#change(key, { state: 'sent', progress: 1 })
    } catch (error) {
      if (stop.signal.aborted) this.#change(key, { state: 'waiting', progress: 0 })
      else {
        const { means, why } = this.#explain(error)
        if (means === 'away') this.#isPaused = true
        this.#change(key, { state: means === 'away' ? 'waiting' : means, progress: 0, why })
      }
    } finally {
      this.#stop = null
      this.#go()
    }
  }

  #change(key: number, part: Partial<QueuedFile>) {
    this.#write(this.#files.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }

  #write(files: QueuedFile[]) {
    this.#files = files
    for (const listener of this.#listeners) listener()
  }
}
