import type { Cadence } from '../cadence/cadence.ts'
import { effortDone, shortfallOf, type Attempt, type Shortfall } from '../cadence/effort.ts'
import type { KnownLead } from './state.ts'

/** What is missing of the effort that the lead's cadence asks for; undefined where nothing is, or nothing was agreed. */
export function shortfallIn(
  lead: KnownLead,
  { cadence, zone }: { cadence: Cadence; zone: string },
): Shortfall | undefined {
  if (!cadence.effort) return undefined
  const bouncedAt = lead.received.flatMap(({ class: kind, hard, at }) =>
    kind === 'bounce' && hard ? [at] : [],
  )
  const done = effortDone([...lead.touches, ...unsaidCalls(lead)], {
    zone: lead.wishes?.zone ?? lead.plan?.zone ?? zone,
    bouncedAt,
  })
  return shortfallOf(cadence.effort, done)
}

/** A call that was seen is an attempt, also while nobody has said what came of it. */
const unsaidCalls = ({ calls }: KnownLead): readonly Attempt[] =>
  calls
    .filter(({ touch }) => touch === undefined)
    .map(({ direction, startedAt }) => ({
      ...{ channel: 'call', direction, result: 'unknown', happenedAt: startedAt },
    }))

/** A mail came back for good: no further attempt can be made where that was all we had. */
export const cameBack = (lead: KnownLead): boolean =>
  lead.received.some(({ class: kind, hard }) => kind === 'bounce' && hard === true)
