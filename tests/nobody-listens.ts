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
