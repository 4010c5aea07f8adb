import { epochMsOf, type Instant } from '#domain/time/instant.ts'

/** Whether a signed moment (seconds since 1970) is near enough to now that nobody can have kept the message to send it again. */
export function isFresh(seconds: string, now: Instant, toleranceMs: number): boolean {
  if (!/^\d{1,12}$/.test(seconds)) return false
  return Math.abs(epochMsOf(now) - Number(seconds) * 1_000) <= toleranceMs
}
