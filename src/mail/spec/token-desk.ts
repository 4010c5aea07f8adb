import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** Gives a token for the refresh token "ours", and for no other. */
export async function openTokenDesk() {
  const server = createServer(async (request, response) => {
    const asked = new URLSearchParams(await text(request))
    const known = asked.get('refresh_token') === 'ours' && asked.get('grant_type') === 'refresh_token'
    response.writeHead(known ? 200 : 400, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify(known ? { access_token: 'fresh token', expires_in: 3_600 } : { error: 'invalid_grant' }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/token`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
