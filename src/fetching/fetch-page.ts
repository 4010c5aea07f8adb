import { request as askPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as askSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { checkedAddress, type AddressRefusal, type Checked, type Rules } from './checked-address.ts'

export const PAGE_MS_MAX = 5_000
export const PAGE_BYTES_MAX = 1024 * 1024
export const REDIRECTS_MAX = 5

export type FetchRefusal =
  | AddressRefusal
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'not_html'
  | 'too_many_redirects'
  | 'answered_badly'
/** A page as anybody on the internet sees it, or the reason why there is none to see. */
export type Fetched =
  | {
      readonly outcome: 'page'
      /** Where it was found in the end. */
      readonly url: string
      readonly html: string
      /** Its content security policy, where it has one. */
      readonly policy: string | undefined
    }
  | {
      readonly outcome: 'refused'
      readonly code: FetchRefusal
      readonly url: string
      readonly status?: number
    }
export type FetchPage = (address: string) => Promise<Fetched>

/** Fetches public pages, and nothing that only this machine could see. */
export const pageFetcher =
  (rules: Rules = {}): FetchPage =>
  async (address) => {
    const deadline = AbortSignal.timeout(PAGE_MS_MAX)
    let next = address
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const step: Step = await Promise.race([oneStep(next, rules, deadline), passed(deadline)])
      if (!(step instanceof URL)) return step
      next = step.href
    }
    return { outcome: 'refused', code: 'too_many_redirects', url: next }
  }

/** Another address to look at, or the end. */
type Step = URL | Fetched

/** A name server that keeps silent is as slow as a web server that does. */
const passed = (deadline: AbortSignal): Promise<Fetched> =>
  new Promise((resolve) => {
    const late = () => resolve({ outcome: 'refused', code: 'too_slow', url: '' })
    if (deadline.aborted) late()
    else deadline.addEventListener('abort', late, { once: true })
  })

async function oneStep(address: string, rules: Rules, deadline: AbortSignal): Promise<Step> {
  const checked = await checkedAddress(address, rules)
  if (typeof checked === 'string') return { outcome: 'refused', code: checked, url: address }
  const url = checked.url.href
  try {
    const response = await asked(checked, deadline)
    const { statusCode: status = 0, headers } = response
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy()
      return URL.parse(headers.location, url) ?? { outcome: 'refused', code: 'not_an_address', url }
    }
    if (status !== 200) {
      response.destroy()
      return { outcome: 'refused', code: 'answered_badly', url, status }
    }
    return await pageFrom(response, url)
  } catch {
    return { outcome: 'refused', code: deadline.aborted ? 'too_slow' : 'unreachable', url }
  }
}

/** Connects to an address that was checked, whatever its name may mean a moment later. */
function asked({ url, host, addresses }: Checked, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    // A connection of its own: none that somebody else left open, and none that is kept.
    agent: false,
    lookup: lookupIn(addresses),
    headers: {
      accept: 'text/html,application/xhtml+xml',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0 (compatible; Handraise form check)',
    },
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

async function pageFrom(response: IncomingMessage, url: string): Promise<Fetched> {
  const { headers } = response
  const type = headers['content-type'] ?? ''
  const policy = [headers['content-security-policy'] ?? []].flat().join(', ')
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    response.destroy()
    return { outcome: 'refused', code: 'not_html', url }
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    const piece = Buffer.from(chunk)
    bytes += piece.length
    if (bytes > PAGE_BYTES_MAX) {
      response.destroy()
      return { outcome: 'refused', code: 'too_large', url }
    }
    chunks.push(piece)
  }
  const unpacked = await unpack(Buffer.concat(chunks), headers['content-encoding'])
  if (typeof unpacked === 'string') return { outcome: 'refused', code: unpacked, url }
  return { outcome: 'page', url, html: textOf(unpacked, type), policy: policy === '' ? undefined : policy }
}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const

/** Some servers pack what nobody asked them to pack; a small parcel may hold a large one. */
async function unpack(bytes: Buffer, encoding = 'identity'): Promise<Buffer | 'too_large' | 'not_html'> {
  const named = encoding.trim().toLowerCase()
  if (named === 'identity' || named === '') return bytes
  const unpacker = Object.entries(unpackers).find(([name]) => name === named)?.[1]
  if (!unpacker) return 'not_html'
  try {
    return await unpacker(bytes, { maxOutputLength: PAGE_BYTES_MAX })
  } catch (error) {
    return error instanceof RangeError ? 'too_large' : 'not_html'
  }
}

/** In the charset that the header names, else the page itself, else UTF-8. */
function textOf(bytes: Buffer, type: string): string {
  const head = bytes.subarray(0, 1024).toString('latin1')
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}
