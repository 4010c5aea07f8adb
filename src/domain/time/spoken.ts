import { epochMsOf, type Instant } from './instant.ts'

/** "Monday 2 March, 09:15 (London time)": a moment as one says it, with the zone named. */
export function spoken(
  instant: Instant,
  { zone, locale = 'en-GB' }: { zone: string; locale?: string },
): string {
  const at = epochMsOf(instant)
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return `${day}, ${time} (${zoneSpoken(zone, locale)})`
}

/** "London time" for `Europe/London`; zones that name no place stand as they are. */
export const zoneSpoken = (zone: string, locale = 'en-GB'): string => {
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  if (!zone.includes('/') || zone.startsWith('Etc/')) return zone
  const before = timeOf[locale.slice(0, 2)]
  return before === undefined ? `${place} time` : `${before} ${place}`
}
const timeOf: Readonly<Record<string, string>> = { de: 'Zeit in', fr: 'heure de', es: 'hora de' }
