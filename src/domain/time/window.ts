import { addDuration } from './add-duration.ts'
import type { Calendar } from './calendar.ts'
import type { Duration } from './duration.ts'
import { type Instant, laterOf } from './instant.ts'
import type { NeedsCalendar, NeverOpens, Refused } from './refusal.ts'

/** A window as a playbook states it: not before, aimed at, and no later than. */
export type WindowSpec = {
  readonly notBefore?: Duration | undefined
  readonly target: Duration
  readonly limit: Duration
}

/** A window as a commitment holds it. Always in order: `notBefore` ≤ `target` ≤ `limit`. */
export type Window = { readonly notBefore: Instant; readonly target: Instant; readonly limit: Instant }

/**
 * The window of a commitment that starts now. Without `notBefore` it opens at once. Where units mix (a target in working
 * days, a limit in hours) the later edge gives way, so that a window is never upside down.
 */
export function windowFrom(
  spec: WindowSpec,
  calendar: Calendar | undefined,
  start: Instant,
): Window | Refused<NeverOpens | NeedsCalendar> {
  const notBefore = spec.notBefore ? addDuration(start, spec.notBefore, calendar) : start
  if (typeof notBefore !== 'string') return notBefore
  const target = addDuration(start, spec.target, calendar)
  if (typeof target !== 'string') return target
  const limit = addDuration(start, spec.limit, calendar)
  if (typeof limit !== 'string') return limit
  const aimed = laterOf(target, notBefore)
  return { notBefore, target: aimed, limit: laterOf(limit, aimed) }
}
