import { epochMsOf, type Instant } from './instant.ts'

/** "Monday 2 March, 09:15 (London time)": a moment as one says it, with the zone named. */
export function spoken(
  instant: Instant,
  { zone, locale = 'en-GB' }: { zone: string; locale?: string },
): string {
  const at = epochMsOf(instant)
  const { day, time } = formatsFor(locale, zone)
  return `${day.format(at)}, ${time.format(at)}${oClock[locale.slice(0, 2)] ?? ''} (${zoneSpoken(zone, locale)})`
}

/** "Monday, 2 March 2026": a day to come as one says it. */
export const spokenDay = (
  instant: Instant,
  { zone, locale = 'en-GB' }: { zone: string; locale?: string },
): string => dayFormat(locale, zone).format(epochMsOf(instant))

const dayFormat = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

type Formats = { readonly day: Intl.DateTimeFormat; readonly time: Intl.DateTimeFormat }

const FORMATS_MAX = 200
/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Formats>()

function formatsFor(locale: string, timeZone: string): Formats {
  const name = `${locale}/${timeZone}`
  const known = formats.get(name)
  if (known) return known
  const made: Formats = {
    day: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }
  if (formats.size >= FORMATS_MAX) formats.clear()
  formats.set(name, made)
  return made
}

/** "London time" for `Europe/London`; zones that name no place stand as they are. */
export const zoneSpoken = (zone: string, locale = 'en-GB'): string => {
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  if (!zone.includes('/') || zone.startsWith('Etc/')) return zone
  const before = timeOf[locale.slice(0, 2)]
  return before === undefined ? `${place} time` : `${before} ${place}`
}
/** What is said after a time of day, where something is. */
const oClock: Readonly<Record<string, string>> = { de: ' Uhr' }
const timeOf: Readonly<Record<string, string>> = { de: 'Zeit in', fr: 'heure de', es: 'hora de' }
