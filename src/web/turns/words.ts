import type { Availability } from '#contract/routing.ts'

export const weekDays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
type Weekly = NonNullable<Availability['off'][number]['weekly']>

/** "Every Wednesday and Friday, 13:00 to 17:00, from 2026-03-02 on". */
export function weeklyWords({ days, from, to, since, until }: Weekly): string {
  const named = days.map((day) => weekDays[day - 1] ?? '')
  const last = named.at(-1) ?? ''
  const said = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last
  const hours = from === '00:00' && to === '24:00' ? '' : `, ${from} to ${to}`
  return `Every ${said}${hours}, from ${since} ${until === undefined ? 'on' : `until ${until}`}`
}
