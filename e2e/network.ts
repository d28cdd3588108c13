import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The wire between the browser and a server: what goes through it, service workers included, stops when it is cut. */
export interface Network {
  url: string
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function wireTo(server: string): Promise<Network> {
  const target = new URL(server)
  const sockets = new Set<Socket>()
  const open = (port: number) => {
    const listener = createServer((near) => {
      const far = connect(Number(target.port), target.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    }).listen(port, '127.0.0.1')
    return once(listener, 'listening').then(() => listener)
  }
  let wire = await open(0)
  const { port } = wire.address() as AddressInfo // it listens on a TCP port
  return {
    url: `http://127.0.0.1:${port}`,
    async cut() {
      const closed = once(wire, 'close')
      wire.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      wire = await open(port)
    },
  }
}
