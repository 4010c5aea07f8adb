import type { Found, Look } from '#app/briefs/ports.ts'
import { factKinds, type FactKind, type SearchReason } from '#domain/brief/fact.ts'
import { askAt } from './ask-at.ts'
import { unpack, upTo } from './body.ts'
import { checkedAddress, type Rules } from './checked-address.ts'
import { plain } from './page-words.ts'

/** A service that knows firms by their domain, as its owner has described it. */
export type EnrichmentService = {
  /** Where to ask, with `{domain}` where the firm's domain belongs. */
  readonly url: string
  readonly key: string | undefined
  /** The header that carries the key; with `Authorization` as a bearer's. */
  readonly header: string
  /** Where in its JSON each fact stands: `does` → `company.description`. */
  readonly fields: Readonly<Partial<Record<FactKind, string>>>
}

const ANSWER_MS_MAX = 5_000
const ANSWER_BYTES_MAX = 256 * 1024

/** Asks a service that is paid for what it knows of a firm. It is told the firm's domain, and nothing of whoever asked. */
export const enrichmentBy =
  (service: EnrichmentService, { rules = {}, userAgent }: { rules?: Rules; userAgent: string }) =>
  async (domain: string): Promise<Look> => {
    const address = service.url.replaceAll('{domain}', encodeURIComponent(domain))
    const checked = await checkedAddress(address, rules)
    if (typeof checked === 'string') return failed(checked === 'not_public' ? 'not_public' : 'unreachable')
    // A key goes over no open line.
    if (checked.url.protocol !== 'https:' && !rules.allowLoopback) return failed('refused')
    const signal = AbortSignal.timeout(ANSWER_MS_MAX)
    const headers = { accept: 'application/json', 'user-agent': userAgent, ...keyed(service) }
    try {
      const response = await askAt(checked, { signal, headers })
      const { statusCode: status = 0 } = response
      const bytes = await upTo(response, ANSWER_BYTES_MAX)
      if (status === 404) return { result: 'none', because: 'says_nothing', facts: [] }
      if (status !== 200) return failed('refused', status === 429 || status >= 500)
      const body = await unpack(bytes, response.headers['content-encoding'], ANSWER_BYTES_MAX)
      if (typeof body === 'string') return failed('too_large')
      return read(body.toString('utf8'), service)
    } catch {
      return failed(signal.aborted ? 'too_slow' : 'unreachable', true)
    }
  }

const failed = (because: SearchReason, again = false): Look => ({
  ...{ result: 'failed', because, facts: [] },
  ...(again && { again }),
})

const keyed = ({ key, header }: EnrichmentService): Record<string, string> => {
  if (key === undefined) return {}
  return { [header]: header.toLowerCase() === 'authorization' ? `Bearer ${key}` : key }
}

function read(text: string, { fields }: EnrichmentService): Look {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return failed('refused')
  }
  const facts = factKinds.flatMap((kind): readonly Found[] => {
    const said = textAt(body, fields[kind])
    return said === undefined ? [] : [{ kind, text: said }]
  })
  return facts.length > 0
    ? { result: 'found', facts }
    : { result: 'none', because: 'says_nothing', facts: [] }
}

/** `data.0.headcount.min`: names and places, one after the other; only what the body has itself is found. */
function textAt(body: unknown, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  let at: unknown = body
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = Object.entries(at).find(([key]) => key === name)?.[1]
  }
  const values = (Array.isArray(at) ? at.slice(0, 5) : [at]).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  )
  return plain(values.join(', ')) || undefined
}
