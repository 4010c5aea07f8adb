import { DAY_MS, HOUR_MS, MINUTE_MS } from './calendar.ts'

const units = [
  { ms: DAY_MS, name: 'day' },
  { ms: HOUR_MS, name: 'hour' },
  { ms: MINUTE_MS, name: 'minute' },
  { ms: 1_000, name: 'second' },
] as const

const SECONDS_MATTER_MS = 10 * MINUTE_MS

/** How long, as one says it: the two largest units that matter, `2 hours 5 minutes`, `45 seconds`. Up to two days stay in hours. */
export function spokenLength(ms: number): string {
  const said: string[] = []
  const finest = ms < SECONDS_MATTER_MS ? 1_000 : MINUTE_MS
  let left = Math.round(ms / finest) * finest
  for (const { ms: size, name } of units) {
    const count = Math.floor(left / size)
    if (count === 0 || (name === 'day' && count < 2)) {
      if (said.length > 0) break
      continue
    }
    said.push(`${count} ${name}${count === 1 ? '' : 's'}`)
    left -= count * size
    if (said.length === 2) break
  }
  return said.length > 0 ? said.join(' ') : 'no time at all'
}
