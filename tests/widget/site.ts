import { createServer } from 'node:http'
import { once } from 'node:events'

/** A site of somebody else, on a host of its own, whose pages let in only what they must. */
export async function openSite() {
  const pages = new Map<string, { readonly body: string; readonly policy: string | undefined }>()
  const server = createServer((request, response) => {
    const found = pages.get((request.url ?? '/').split('?')[0] ?? '/')
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(found?.policy !== undefined && { 'content-security-policy': found.policy }),
    })
    response.end(found?.body ?? 'nothing')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url,
    put: (path: string, main: string, about: { policy?: string; head?: string } = {}): string => {
      const { head = '', policy } = about
      const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Acme Pumps</title>${head}</head><body><main><h1>Acme Pumps</h1>${main}</main></body></html>`
      pages.set(path, { body, policy })
      return url + path
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
