import type { LeadCard } from '#contract/lead.ts'
import { edges, horizons } from '#domain/response/bins.ts'
import { curveOf, medianOf, type Seen } from '#domain/response/picture.ts'
import { responseSentence } from '#domain/response/sentence.ts'
import { isoDurationOf } from '#domain/time/duration.ts'
import { iso } from './mock-basics.ts'

const MINUTE_MS = 60_000
const DIMENSIONS = ['segment', 'source', 'hour'] as const

/** 240 people, answered ever more slowly; a few withdrew, and those of the made-up morning wait. */
export function mockReport(cards: readonly LeadCard[], query: URLSearchParams, now: number) {
  const waiting = cards.map(({ submittedAt }) => now - Date.parse(submittedAt))
  const asked = 240 - waiting.length
  const counted = Array.from({ length: asked }, (_, index) => {
    const after = Math.round(1.028 ** index * MINUTE_MS)
    return { cut: edges.find((edge) => edge >= after) ?? 0, first: index % 12 === 0 ? 2 : 1, leads: 1 }
  })
  const seen: Seen = { counted, waiting: Float64Array.from(waiting) }
  const curve = curveOf(seen)
  const median = medianOf(curve).estimate
  const shares = horizons.map((after) => ({ within: isoDurationOf(after), ...curve.at(after) }))
  const withdrawn = counted.filter(({ first }) => first === 2).length
  const came = {
    answered: asked - withdrawn,
    ended: { withdrawn, junk: 0, selfServed: 0, resolved: 0 },
    waiting: waiting.length,
  }
  const covered = query.get('clock') === 'covered'
  const length = median === null ? null : isoDurationOf(median)
  const dimension = DIMENSIONS.find((known) => known === query.get('by')) ?? 'segment'
  const values =
    dimension === 'hour'
      ? { 9: '09:00', 14: '14:00' }
      : { 'hand-raisers in profile': 'hand-raisers in profile' }
  const drawn = edges.filter(
    (edge, index) => edge >= MINUTE_MS && edge < 9_000 * MINUTE_MS && index % 8 === 0,
  )
  return {
    asOf: iso(now),
    asked: Object.fromEntries(query),
    ...{ leads: 240, ...came, claimed: 12 },
    sentence: responseSentence({
      leads: 240,
      waiting: waiting.length,
      withinHour: curve.at(60 * MINUTE_MS),
      median,
      covered,
    }),
    ...{ shares, median: { estimate: length, low: length, high: null } },
    commitments: { kept: 171, late: 40, broken: 3, open: waiting.length, early: 6 },
    objectives: [
      {
        of: 'hand-raisers in profile',
        wanted: 0.9,
        within: '15m',
        calendar: 'office',
        leads: 240,
        share: 0.62,
        low: 0.55,
        high: 0.68,
        met: false,
      },
    ],
    curve: [0, ...drawn].map((after) => ({ after: isoDurationOf(after), ...curve.at(after) })),
    by: {
      dimension,
      rows: Object.entries(values).map(([value, label]) => ({
        ...{ value, label, leads: 120, ...came, median: length },
        shares: shares.map(({ within, share, low, high, answered }) => ({
          within,
          share,
          low,
          high,
          answered,
        })),
      })),
    },
    longest: cards.map(({ id, prospect, account, segment, submittedAt, owner }, index) => ({
      ...{ id, name: prospect.name, organisation: account?.name ?? null, segment, submittedAt, owner },
      waited: isoDurationOf(waiting[index] ?? 0),
    })),
  }
}
