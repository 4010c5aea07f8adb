import type { IncomingMessage } from 'node:http'
import { askAt } from './ask-at.ts'
import { textOf, unpack } from './body.ts'
import { checkedAddress, type AddressRefusal, type Rules } from './checked-address.ts'

export const PAGE_MS_MAX = 5_000
export const PAGE_BYTES_MAX = 1024 * 1024
export const REDIRECTS_MAX = 5

export type FetchRefusal =
  | AddressRefusal
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
    const response = await askAt(checked, { signal: deadline, headers: asBrowsersDo })
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

const asBrowsersDo = {
  accept: 'text/html,application/xhtml+xml',
  'accept-encoding': 'identity',
  'user-agent': 'Mozilla/5.0 (compatible; Handraise form check)',
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
  const unpacked = await unpack(Buffer.concat(chunks), headers['content-encoding'], PAGE_BYTES_MAX)
  if (typeof unpacked === 'string') return { outcome: 'refused', code: unpacked, url }
  return { outcome: 'page', url, html: textOf(unpacked, type), policy: policy === '' ? undefined : policy }
}
