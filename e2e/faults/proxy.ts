import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'

/** An answer, read whole. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** One request on its way. Whoever neither sends nor cuts leaves the browser waiting. */
interface Exchange {
  /** Has the server do it and answer; the browser hears nothing yet. */
  forward(): Promise<Answer>
  send(answer: Answer): void
  /** Breaks the connection. */
  cut(): void
}

/** What becomes of a request. */
export type Fault = (exchange: Exchange) => unknown

/** A fault that waits for its requests. */
interface Injected {
  /** Once a first request met it. */
  met: Promise<void>
  /** From now on those requests pass. */
  stop(): void
}

/** The network between a browser and the server, with one address whatever happens behind it. */
export interface Proxy {
  url: string
  /** The next `times` requests of this method on this path meet the fault, all of them unless said; others pass. */
  inject(method: string, path: RegExp, fault: Fault, times?: number): Injected
  /** Nothing passes any more, and nobody answers: the cable is out. */
  unplug(): Promise<void>
  plug(): Promise<void>
  /** The server is elsewhere now. */
  lead(server: string): void
  stop(): Promise<void>
}

export async function startProxy(server: string): Promise<Proxy> {
  let target = new URL(server)
  let rules: { method: string; path: RegExp; fault: Fault; left: number; meet: () => void }[] = []
  const listener = createServer((request, response) => {
    const rule = rules.find(
      ({ method, path, left }) => left > 0 && method === request.method && path.test(request.url ?? ''),
    )
    if (rule === undefined) return pass(target, request, response)
    rule.left -= 1
    rule.meet()
    void rule.fault(exchange(target, request, response))
  })
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  const { port } = listener.address() as AddressInfo // it listens on a port
  async function unplug() {
    if (!listener.listening) return
    const closed = once(listener, 'close')
    listener.close()
    listener.closeAllConnections()
    await closed
  }
  return {
    url: `http://127.0.0.1:${port}`,
    inject(method, path, fault, times = Infinity) {
      let meet = () => {}
      const met = new Promise<void>((resolve) => (meet = resolve))
      const rule = { method, path, fault, left: times, meet }
      rules.push(rule)
      return { met, stop: () => void (rules = rules.filter((one) => one !== rule)) }
    },
    unplug,
    async plug() {
      await once(listener.listen(port, '127.0.0.1'), 'listening')
    },
    lead: (elsewhere) => void (target = new URL(elsewhere)),
    stop: unplug,
  }
}

/** As it comes, streams of events included. */
function pass(target: URL, request: IncomingMessage, response: ServerResponse) {
  const far = ask(target, addressed(request), (answer) => {
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...ONCE })
    pipeline(answer, response, () => undefined)
  })
  far.on('error', () => response.destroy())
  response.on('close', () => far.destroy())
  request.pipe(far)
}

function exchange(target: URL, request: IncomingMessage, response: ServerResponse): Exchange {
  const body = buffer(request)
  body.catch(() => undefined) // the browser may leave first
  return {
    async forward() {
      const sent = await body
      const far = ask(target, addressed(request)).end(sent)
      const [answer] = (await once(far, 'response')) as [IncomingMessage] // that is what the event brings
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
    },
    send({ status, headers, body: words }) {
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = headers
      response.writeHead(status, { ...kept, ...ONCE }).end(words)
    },
    cut: () => void response.destroy(),
  }
}

/** Over a connection of its own: one that waited may be closed by the server as it is taken again. */
function addressed({ url, method, headers }: IncomingMessage) {
  return { path: url ?? '/', method: method ?? 'GET', headers, agent: false as const }
}

/** A browser asks again by itself when a connection that served before breaks: here each serves once. */
const ONCE = { connection: 'close' }
