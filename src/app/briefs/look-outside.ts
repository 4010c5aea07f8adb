import { FACT_CHARS_MAX, searchPlaces, type Fact, type Search, type SearchPlace } from '#domain/brief/fact.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Parts } from '../parts.ts'
import type { Briefs, KeptLook } from './ports.ts'

const MINUTE_MS = 60_000
/** Firms don't change what they do from one day to the next. */
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS
/** Who asks to look again means it, but nobody's site is asked all the time. */
const KEPT_AGAIN_MS = 10 * MINUTE_MS
/** A site that was away may be back. */
const KEPT_FAILED_MS = MINUTE_MS

export type Outside = {
  readonly facts: readonly Fact[]
  readonly searches: readonly Search[]
  /** Somebody was away: another look may tell more. */
  readonly again: boolean
}
type Asked = {
  readonly workspace: Id
  /** Undefined where nobody knows of any business. */
  readonly domain: string | undefined
  readonly at: Instant
  /** Somebody asks to look again. */
  readonly fresh: boolean
}

/** Looks for facts outside, no more often than is decent: what was found of late stands. No transaction is open while others are asked. */
export async function lookOutside(
  { briefs, ledger }: Pick<Parts, 'briefs' | 'ledger'>,
  { workspace, domain, at, fresh }: Asked,
): Promise<Outside> {
  if (domain === undefined) return noDomain(at)
  const before = await ledger.transaction(workspace, (tx) => tx.looksKept(domain))
  const looks = await Promise.all(
    searchPlaces.map(async (place) => {
      const last = before.find((look) => look.place === place)
      const stands = last && isYoung(last, { at, fresh })
      return stands ? { ...last, again: false } : lookAt(briefs, { place, domain, at })
    }),
  )
  const found = looks.filter((look) => look !== undefined)
  const news = found.filter(({ seenAt, result }) => seenAt === at && result !== 'not looked')
  if (news.length > 0) await ledger.transaction(workspace, (tx) => tx.keepLooks(domain, news.map(kept)))
  return {
    facts: found.flatMap(factsOf),
    searches: found.map(({ place, result, because, seenAt }) => ({
      ...{ where: place, result, at: seenAt },
      ...(because && { because }),
    })),
    again: found.some(({ again }) => again),
  }
}

const noDomain = (at: Instant): Outside => ({
  facts: [],
  searches: [{ where: 'site', result: 'not looked', because: 'no_domain', at }],
  again: false,
})

function isYoung({ seenAt, result }: KeptLook, { at, fresh }: Pick<Asked, 'at' | 'fresh'>): boolean {
  const kept = result === 'failed' ? KEPT_FAILED_MS : fresh ? KEPT_AGAIN_MS : KEPT_MS
  return instantOf(epochMsOf(seenAt) + kept) > at
}

type Looked = KeptLook & { readonly again: boolean }

const kept = ({ place, result, because, facts, seenAt }: Looked): KeptLook => ({
  ...{ place, result, facts, seenAt },
  ...(because && { because }),
})

async function lookAt(
  { look }: Briefs,
  { place, domain, at }: { place: SearchPlace; domain: string; at: Instant },
): Promise<Looked | undefined> {
  const ask = look[place]
  // Nobody expects a service that nobody has paid for.
  if (!ask)
    return place === 'site'
      ? { place, result: 'not looked', because: 'switched_off', facts: [], seenAt: at, again: false }
      : undefined
  const { result, because, facts, again = false } = await ask(domain)
  return { place, result, facts, seenAt: at, again, ...(because && { because }) }
}

const factsOf = ({ place, facts, seenAt }: Looked): readonly Fact[] =>
  facts.map(({ kind, text, url }) => ({
    ...{ about: 'business', kind, text: text.slice(0, FACT_CHARS_MAX), source: place, at: seenAt },
    ...(url !== undefined && { url }),
  }))
