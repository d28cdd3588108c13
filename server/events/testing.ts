import type { Client } from '#server/testing-client.ts'

interface Heard {
  event: string
  data: unknown
  id: string
}

/** Opens the feed as somebody. `next` waits for an event of a kind and passes over others; `ended` for the end. */
export async function follow(client: Client, init: RequestInit = {}, query = '') {
  const response = await client.raw(`/api/v1/events${query}`, init)
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  const queue: Heard[] = []
  let text = ''

  async function read(): Promise<boolean> {
    const { done, value = '' } = await reader.read()
    const blocks = (text + value).split('\n\n')
    text = blocks.pop() ?? ''
    queue.push(...blocks.map(parse))
    return !done
  }

  return {
    response,
    async next(...events: string[]): Promise<Heard> {
      for (;;) {
        const found = queue.shift()
        if (found !== undefined && events.includes(found.event)) return found
        if (found === undefined && !(await read()))
          throw new Error(`The stream ended before ${events.join()}`)
      }
    },
    async ended(): Promise<void> {
      while (await read());
    },
    leave: () => reader.cancel(),
  }
}

function parse(block: string): Heard {
  const lines = new Map(block.split('\n').map((line) => [line.split(': ', 1)[0], line.replace(/^\w+: /, '')]))
  const data = lines.get('data') ?? ''
  return {
    event: lines.get('event') ?? '',
    id: lines.get('id') ?? '',
    data: data.startsWith('{') ? JSON.parse(data) : data,
  }
}
