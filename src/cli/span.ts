import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/calendar.ts'
import { parseDuration } from '#domain/time/duration.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { wrongCall } from './exit.ts'
import { instant } from './options.ts'

const unitMs = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS }

/** A length as it passes, in milliseconds: `PT15M`, `P90D`. */
export function lengthMs(option: string, said: string): number {
  const parsed = parseDuration(said)
  if ('outcome' in parsed || parsed.unit === 'wd' || parsed.amount <= 0)
    throw wrongCall(`${option} ${said} is no length of time.`, 'Write it like PT15M or P90D.')
  return parsed.amount * unitMs[parsed.unit]
}

/** The moment so long before another, or the moment said. */
export const daysAgo = (option: string, said: string, until: number): number =>
  said.startsWith('P') ? until - lengthMs(option, said) : epochMsOf(instant(said))
