import { awayUntil } from '../member/time-off.ts'
import type { Person } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { WhyNot } from './routed.ts'

/** Active, not "away now", and no time off at that moment. */
export const isThere = ({ active, onDuty, off = [] }: Person, at: Instant): boolean =>
  active && onDuty && (off.length === 0 || awayUntil(off, at) === undefined)

/** Why somebody who is named can't have it. Whoever is away for a short time only may, where the step says how long. */
export function whyNotThere(
  person: Person | undefined,
  { at, beyond }: { readonly at: Instant; readonly beyond?: Instant | undefined },
): WhyNot | undefined {
  if (!person) return 'not known'
  if (!person.active) return 'has left'
  if (isThere(person, at)) return undefined
  // Who switched "away now" on didn't say until when.
  if (beyond === undefined || !person.onDuty) return 'is away'
  const until = awayUntil(person.off ?? [], at)
  return until !== undefined && until > beyond ? 'is away' : undefined
}
