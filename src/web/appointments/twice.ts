import { fieldTime } from './words.ts'

const DAY_MS = 86_400_000

/** The moments that a field's time stands for in a zone: two where the clocks go back over it, none where they jump over it. */
export function momentsOf(local: string, zone: string): readonly string[] {
  const wall = Date.parse(`${local}Z`)
  if (Number.isNaN(wall)) return []
  const aheadAt = (moment: number) =>
    Date.parse(`${fieldTime(new Date(moment).toISOString(), zone)}Z`) - moment
  const moments = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - aheadAt(near))
  return [...new Set(moments)]
    .toSorted((a, b) => a - b)
    .map((moment) => new Date(moment).toISOString())
    .filter((moment) => fieldTime(moment, zone) === local)
}

/** Whether a moment is the later of two that clocks there show alike. */
export const isSecond = (moment: string, zone: string): boolean => {
  const moments = momentsOf(fieldTime(moment, zone), zone)
  return moments.length === 2 && moments[1] === new Date(moment).toISOString()
}

/** "GMT+1": which of two like times of the clock is meant. */
export const offsetIn = (moment: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(Date.parse(moment))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace(/[+-]0$/, '') ?? ''
