import type { TheirHours } from '../api/types.ts'
import { msOf } from '../ui/time.ts'

/** What time it is with somebody and when a mail goes, both on one clock. */
export type NightWords = { readonly now: string; readonly goes: string; readonly where: string }

const DAY_MS = 86_400_000

/** Undefined where a mail goes at once. The day is named where it isn't the day that it is with them. */
export function nightWords({ asOf, goesAt, zone, known }: TheirHours, name: string): NightWords | undefined {
  if (goesAt === null || zone === null) return undefined
  const by = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  const time = by({ hour: '2-digit', minute: '2-digit' })
  const date = by({ dateStyle: 'short' })
  const weekday = by({ weekday: 'long' })
  const [now, then] = [msOf(asOf), msOf(goesAt)]
  const isOn = (moment: number) => date.format(then) === date.format(moment)
  const day = isOn(now) ? '' : isOn(now + DAY_MS) ? ' tomorrow' : ` on ${weekday.format(then)}`
  return {
    now: `${time.format(now)} on ${weekday.format(now)}`,
    goes: `${time.format(then)}${day}`,
    where: known ? `where ${name} is` : `with us, and nobody knows where ${name} is`,
  }
}
