import { request as askPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as askSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Checked } from './checked-address.ts'

type Asking = { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> }

/** Connects to an address that was checked, whatever its name may mean a moment later. */
export function askAt(
  { url, host, addresses }: Checked,
  { signal, headers }: Asking,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    // A connection of its own: none that somebody else left open, and none that is kept.
    agent: false,
    lookup: lookupIn(addresses),
    headers,
  }
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? askSecure(url, options) : askPlain(url, options)
    request.once('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket
        if (!addresses.includes(remoteAddress) && isIP(host) === 0)
          socket.destroy(new Error('The connection went elsewhere.'))
      }),
    )
    request.once('response', resolve)
    request.once('error', reject)
    request.end()
  })
}

const lookupIn =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }))
    const [first] = all
    if (options.all === true) done(null, all)
    else done(null, first?.address ?? '', first?.family)
  }
