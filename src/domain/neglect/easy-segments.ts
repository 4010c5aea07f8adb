import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { found, type Finding } from './signal.ts'

/** What became of the leads of one segment that a member has had: how many, and how many lie there past their limit, untouched by them. */
export type SegmentWork = {
  readonly segment: string
  readonly had: number
  readonly lapsed: number
  /** The one of those that has waited longest, since when. */
  readonly longest?: { readonly lead: Id; readonly since: Instant } | undefined
}
export type Queue = { readonly member: Id; readonly segments: readonly SegmentWork[]; readonly month: string }

/** Fewer than so many leads on either side say nothing about anybody. */
export const LEADS_MIN = 8
/** So much of a segment lies untouched, and so little of all others. */
const LAPSED_SHARE_MIN = 0.5
const ELSEWHERE_SHARE_MAX = 0.15
/** How seldom chance alone would make such a difference. */
const CHANCE_MAX = 0.01

/**
 * "He only calls the easy ones": in one segment most leads lie there past their limit, in all others hardly any. Counts of one queue, held
 * against each other by Fisher's exact test, because a handful of leads is no pattern. Asked once a month for a segment, on the lead that
 * has waited longest.
 */
export function easySegments({
  member,
  segments,
  month,
}: Queue): readonly (Finding & { readonly lead: Id })[] {
  const all = segments.reduce(
    (sum, { had, lapsed }) => ({ had: sum.had + had, lapsed: sum.lapsed + lapsed }),
    {
      had: 0,
      lapsed: 0,
    },
  )
  return segments.flatMap(({ segment, had, lapsed, longest }) => {
    const elsewhere = { had: all.had - had, lapsed: all.lapsed - lapsed }
    if (!longest || had < LEADS_MIN || elsewhere.had < LEADS_MIN) return []
    if (lapsed / had < LAPSED_SHARE_MIN || elsewhere.lapsed / elsewhere.had > ELSEWHERE_SHARE_MAX) return []
    if (byChance({ had, lapsed }, elsewhere) > CHANCE_MAX) return []
    return found('easy segments', {
      since: longest.since,
      cause: `${member}/${segment}/${month}`,
      members: [member],
      evidence: [
        { what: 'in this segment untouched', count: lapsed, of: had, name: segment },
        { what: 'in other segments untouched', count: elsewhere.lapsed, of: elsewhere.had },
      ],
    }).map((finding) => ({ ...finding, lead: longest.lead }))
  })
}

type Counted = { readonly had: number; readonly lapsed: number }

/** How likely at least so many of the lapsed ones would lie on this side, were they spread by chance (hypergeometric, one-sided). */
export function byChance(here: Counted, elsewhere: Counted): number {
  const had = here.had + elsewhere.had
  const lapsed = here.lapsed + elsewhere.lapsed
  const whole = logChoose(had, lapsed)
  let sum = 0
  for (let k = here.lapsed; k <= Math.min(here.had, lapsed); k++)
    if (lapsed - k <= elsewhere.had)
      sum += Math.exp(logChoose(here.had, k) + logChoose(elsewhere.had, lapsed - k) - whole)
  return Math.min(1, sum)
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

function logFactorial(n: number): number {
  let sum = 0
  for (let k = 2; k <= n; k++) sum += Math.log(k)
  return sum
}
