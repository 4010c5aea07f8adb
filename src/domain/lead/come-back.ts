import { startOfDate } from '../cadence/opening.ts'
import { addDuration } from '../time/add-duration.ts'
import type { LocalDate } from '../time/calendar.ts'
import type { Duration } from '../time/duration.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { passedOn } from './passed-on.ts'
import { personOf } from '../team/people.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import type { Lead } from './state.ts'

/** Where nobody has named a date, somebody asks again after so long. */
export const DEFERRED_DAYS = 90

/** When a deferred lead comes back: at the beginning of the buyer's date, on the wall of their own clock. */
export function returnsAt(
  date: LocalDate | undefined,
  { at, zone, after }: { at: Instant; zone: string; after?: Duration | undefined },
): Instant | 'in the past' {
  if (date === undefined) {
    const agreed = after && addDuration(at, after, undefined)
    return typeof agreed === 'string' ? agreed : instantOf(epochMsOf(at) + DEFERRED_DAYS * 86_400_000)
  }
  const start = startOfDate(date, zone)
  return start !== undefined && start > at ? start : 'in the past'
}

/**
 * The date has come. The lead goes on with its history and its owner, and an answer is owed from now; unless they have opened another
 * one themselves meanwhile, with whom they speak already.
 */
export function comeBack(lead: Lead, { at, facts }: { at: Instant; facts: LeadFacts }): readonly LeadEvent[] {
  if (lead.status === 'none' || lead.forgotten) return []
  const { returnsAt: due, at: since } = lead.resolution ?? {}
  if (due === undefined || since === undefined || due > at) return []
  const by = 'system'
  const instead = facts.follow?.otherLead
  if (instead) return [{ type: 'LeadReturned', at, by, data: { instead, since } }]
  const gone = !personOf(facts.people, lead.owner)?.active
  const passed = gone ? passedOn(lead, facts) : undefined
  return [
    { type: 'LeadReturned', at, by, data: { since } },
    ...(passed ? [{ ...passed, at, by }] : []),
    owed(gone ? { ...lead, owner: undefined } : lead, { kind: 'respond', at, by, from: at }, facts),
  ]
}
