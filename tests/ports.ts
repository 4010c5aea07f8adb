import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * A port of this machine at which nobody listens, for as long as it is kept. One that was merely given back could be somebody else's
 * a moment later; this one is the near end of a connection, so nobody else can have it.
 */
export async function portWithoutServer() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const [near, [far]] = await Promise.all([connected(port), once(server, 'connection')])
  return {
    port: near.localPort ?? 0,
    giveBack: () => {
      for (const end of [near, far]) end.destroy()
      server.close()
    },
  }
}

async function connected(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/**
 * A port that nobody has, for a server that must come back where it was: below those that a system gives to whoever asks for any, so
 * that nobody is given it while the server is away.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(10_000, 30_000)
  const server = createServer()
  const taken = await new Promise<boolean>((told) => {
    server.once('error', () => told(true))
    server.listen(port, '127.0.0.1', () => told(false))
  })
  if (taken) return freePort()
  await new Promise((closed) => server.close(closed))
  return port
}

/** Whether a server that speaks first, as mail servers do, lets somebody in. */
export const speaks = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
