import type { PastChannel, PastResult } from '../lead/touch.ts'
import { epochMsOf, type Instant } from '../time/instant.ts'
import type { Effort } from './cadence.ts'

/** Two attempts by one channel within this time are one: redialling is no persistence. */
export const ATTEMPTS_APART_MS = 10 * 60_000

export type Attempt = {
  readonly channel: PastChannel
  readonly direction: 'out' | 'in'
  readonly result: PastResult
  readonly happenedAt: Instant
}
export type EffortDone = Effort

/** What is still missing, number by number: what was agreed, and what was done. */
export type Shortfall = {
  readonly [Key in keyof Effort]: { readonly agreed: number; readonly done: number }
}

/**
 * What has been tried, by what is on the lead: our own attempts, each at its time, over how many channels and on how many days of the
 * prospect's calendar. A mail that came back reached nobody and counts as none.
 */
export function effortDone(
  attempts: readonly Attempt[],
  { zone, bouncedAt }: { zone: string; bouncedAt: readonly Instant[] },
): EffortDone {
  const ours = attempts
    .filter(({ direction }) => direction === 'out')
    .toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
  const cameBack = new Set(
    bouncedAt.flatMap((at) => ours.findLast((one) => one.channel === 'mail' && one.happenedAt <= at) ?? []),
  )
  const lasts = new Map<PastChannel, number>()
  const counted = ours.filter((attempt) => {
    if (cameBack.has(attempt)) return false
    const at = epochMsOf(attempt.happenedAt)
    const last = lasts.get(attempt.channel)
    if (last !== undefined && at - last < ATTEMPTS_APART_MS) return false
    lasts.set(attempt.channel, at)
    return true
  })
  const dayOf = ({ happenedAt }: Attempt) =>
    Temporal.Instant.from(happenedAt).toZonedDateTimeISO(zone).toPlainDate().toString()
  return {
    attempts: counted.length,
    channels: new Set(counted.map(({ channel }) => channel)).size,
    days: new Set(counted.map(dayOf)).size,
  }
}

/** Undefined where the agreed effort is done. */
export function shortfallOf(agreed: Effort, done: EffortDone): Shortfall | undefined {
  const { attempts, channels, days } = agreed
  if (done.attempts >= attempts && done.channels >= channels && done.days >= days) return undefined
  return {
    attempts: { agreed: attempts, done: done.attempts },
    channels: { agreed: channels, done: done.channels },
    days: { agreed: days, done: done.days },
  }
}
