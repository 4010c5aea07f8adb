import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

export type VendorsAnswer = { readonly status: number; readonly body: string }

/** A provider's API on this machine: it answers as it is told, and remembers what it was asked. */
export async function vendorAnswering(answer: (path: string) => VendorsAnswer) {
  const asked: { readonly url: string; readonly headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    asked.push({ url, headers })
    const { status, body } = answer(url)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, asked }
}
