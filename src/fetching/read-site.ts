import type { Look } from '#app/briefs/ports.ts'
import type { SearchReason } from '#domain/brief/fact.ts'
import { askAt } from './ask-at.ts'
import { textOf, unpack, upTo } from './body.ts'
import { checkedAddress, type Checked, type Rules } from './checked-address.ts'
import { pageWords } from './page-words.ts'
import { everything, readRobots, ROBOTS_BYTES_MAX, type Robots } from './robots.ts'
import { siteFacts } from './site-facts.ts'

export const SITE_MS_MAX = 5_000
export const SITE_BYTES_MAX = 1024 * 1024
export const SITE_REDIRECTS_MAX = 5
/** By this name sites know us in their robots.txt. */
export const AGENT = 'Handraise'

type Reading = {
  readonly rules: Rules
  readonly userAgent: string
  readonly deadline: AbortSignal
  /** Each origin is asked for its robots.txt once. */
  readonly robots: Map<string, Promise<Robots | 'away'>>
}
type Asked = Pick<SiteReaderParts, 'rules' | 'addressesOf' | 'msMax'>
export type SiteReaderParts = {
  readonly userAgent: string
  readonly rules?: Rules
  /** Where a firm's home page may stand; a spec has its own. */
  readonly addressesOf?: (domain: string) => readonly string[]
  readonly msMax?: number
}
type End = { readonly page: string; readonly url: string } | Ended
type Ended = Omit<Look, 'facts'>

/** Names that belong to nobody, by agreement: there is no site, and nobody need be asked. */
const reserved = (domain: string): boolean =>
  /(^|\.)(example|test|invalid|localhost|local|internal|onion)$/.test(domain) ||
  /(^|\.)example\.(com|net|org)$/.test(domain)

const homePages = (domain: string): readonly string[] => [
  `https://${domain}/`,
  `https://www.${domain}/`,
  `http://${domain}/`,
]

/** Looks at a firm's own home page, as a well-behaved program does, and says what stands there; five seconds in all, whatever happens. */
export const siteReader =
  ({ userAgent, ...asked }: SiteReaderParts) =>
  async (domain: string): Promise<Look> => {
    if (!asked.addressesOf && reserved(domain)) return ended('none', 'no_site')
    const deadline = AbortSignal.timeout(asked.msMax ?? SITE_MS_MAX)
    const reading: Reading = { rules: asked.rules ?? {}, userAgent, deadline, robots: new Map() }
    const end = await Promise.race([firstOf(domain, asked, reading), late(deadline)])
    if (!('page' in end)) return { ...end, facts: [] }
    const facts = siteFacts(await pageWords(end.page), end.url)
    return facts.length > 0 ? { result: 'found', facts } : ended('none', 'says_nothing')
  }

const ended = (result: Look['result'], because: SearchReason, again = false): Look => ({
  ...{ result, because, facts: [] },
  ...(again && { again }),
})

const late = (deadline: AbortSignal): Promise<Ended> =>
  new Promise((resolve) => {
    const end = () => resolve(ended('failed', 'too_slow', true))
    if (deadline.aborted) end()
    else deadline.addEventListener('abort', end, { once: true })
  })

/** With and without `www`, and at last without a lock; only where nobody answers is there a next try. */
async function firstOf(domain: string, { addressesOf = homePages }: Asked, reading: Reading): Promise<End> {
  const ends: End[] = []
  for (const address of addressesOf(domain)) {
    const end = await walk(address, reading)
    if ('page' in end || (end.because !== 'unreachable' && end.because !== 'no_site')) return end
    ends.push(end)
  }
  // One name that stands for something and doesn't answer weighs more than another that stands for nothing.
  return ends.find((end) => 'because' in end && end.because === 'unreachable') ?? ended('none', 'no_site')
}

async function walk(address: string, reading: Reading): Promise<End> {
  let next = address
  for (let redirects = 0; redirects <= SITE_REDIRECTS_MAX; redirects++) {
    const step = await oneStep(next, reading)
    if (!(step instanceof URL)) return step
    next = step.href
  }
  return ended('failed', 'unreachable')
}

async function oneStep(address: string, reading: Reading): Promise<URL | End> {
  const checked = await checkedAddress(address, reading.rules)
  if (typeof checked === 'string') return refusedAddress[checked]
  const { url } = checked
  const robots = await robotsOf(url, reading)
  if (robots === 'away') return ended('failed', 'unreachable', true)
  if (!robots.allows(`${url.pathname}${url.search}`)) return ended('not looked', 'forbidden')
  try {
    return await pageAt(checked, reading)
  } catch {
    return reading.deadline.aborted ? ended('failed', 'too_slow', true) : ended('failed', 'unreachable', true)
  }
}

const refusedAddress = {
  not_an_address: ended('failed', 'unreachable'),
  not_public: ended('failed', 'not_public'),
  name_unknown: ended('none', 'no_site'),
  unreachable: ended('failed', 'unreachable', true),
} as const

async function pageAt(checked: Checked, { deadline, userAgent }: Reading): Promise<URL | End> {
  const response = await askAt(checked, {
    signal: deadline,
    headers: { ...polite(userAgent), accept: 'text/html,application/xhtml+xml' },
  })
  const { statusCode: status = 0, headers } = response
  const type = headers['content-type'] ?? ''
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    response.destroy()
    return URL.parse(headers.location, checked.url.href) ?? ended('failed', 'unreachable')
  }
  const bad = status === 200 ? undefined : badStatus(status)
  const other = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)
    ? undefined
    : ended('failed', 'not_html')
  if (bad ?? other) {
    response.destroy()
    return bad ?? ended('failed', 'not_html')
  }
  // What says who they are stands at the top.
  const bytes = await upTo(response, SITE_BYTES_MAX)
  const unpacked = await unpack(bytes, headers['content-encoding'], SITE_BYTES_MAX)
  if (typeof unpacked === 'string') return ended('failed', unpacked)
  return { page: textOf(unpacked, type), url: checked.url.href }
}

function badStatus(status: number): Look {
  if (status === 404 || status === 410) return ended('none', 'says_nothing')
  if (status === 429 || status >= 500) return ended('failed', 'refused', true)
  return ended('failed', 'refused')
}

const polite = (userAgent: string) => ({ 'accept-encoding': 'identity', 'user-agent': userAgent })

const robotsOf = ({ origin }: URL, reading: Reading): Promise<Robots | 'away'> => {
  const known = reading.robots.get(origin)
  if (known) return known
  const asked = robotsAt(`${origin}/robots.txt`, reading).catch(() => 'away' as const)
  reading.robots.set(origin, asked)
  return asked
}

/** A site without such a file allows everything; one whose file can't be had allows nothing (RFC 9309, 2.3.1). */
async function robotsAt(address: string, { rules, deadline, userAgent }: Reading): Promise<Robots | 'away'> {
  let next = address
  for (let redirects = 0; redirects <= SITE_REDIRECTS_MAX; redirects++) {
    const checked = await checkedAddress(next, rules)
    if (typeof checked === 'string') return 'away'
    const response = await askAt(checked, {
      signal: deadline,
      headers: { ...polite(userAgent), accept: 'text/plain' },
    })
    const { statusCode: status = 0, headers } = response
    if (status === 200) {
      const text = await unpack(
        await upTo(response, ROBOTS_BYTES_MAX),
        headers['content-encoding'],
        ROBOTS_BYTES_MAX,
      )
      return typeof text === 'string' ? everything : readRobots(text.toString('utf8'), AGENT)
    }
    response.destroy()
    if (status < 300 || status >= 500 || status === 429) return 'away'
    if (status >= 400 || headers.location === undefined) return everything
    next = URL.parse(headers.location, next)?.href ?? ''
  }
  return everything
}
