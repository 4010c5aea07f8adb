import { HOUR_MS } from '../time/calendar.ts'
import { spokenLength } from '../time/spoken-length.ts'
import type { AnsweredBy } from './estimate.ts'

/** The hour is what people ask about first. */
export const SPOKEN_MS = HOUR_MS

/** What the numbers say, in words; the same for the page and the command. */
export function responseSentence(about: {
  readonly leads: number
  readonly waiting: number
  readonly withinHour: AnsweredBy
  /** Milliseconds; null where half were never answered. */
  readonly median: number | null
  readonly covered: boolean
}): string {
  const { leads, waiting, withinHour, median, covered } = about
  if (leads === 0) return 'Nobody has asked yet.'
  const clock = covered ? ' of working time' : ''
  const people = leads === 1 ? 'The one person who asked' : `Of ${counted(leads)} people who asked`
  const { share, low, high } = withinHour
  const limits = low === null || high === null ? '' : ` (${percent(low)} to ${percent(high)})`
  const first =
    leads === 1
      ? `${people} ${share > 0 ? 'was' : 'was not'} answered by a person within an hour${clock}`
      : `${people}, ${percent(share)}${limits} were answered by a person within an hour${clock}`
  const half =
    leads === 1
      ? ''
      : median === null
        ? '; less than half have had an answer at all'
        : `; half had an answer within ${spokenLength(median)}${clock}`
  const now =
    waiting === 0
      ? 'Nobody is waiting now.'
      : `${counted(waiting)} ${waiting === 1 ? 'is' : 'are'} waiting now.`
  return `${first}${half}. ${now}`
}

const counted = (many: number): string => many.toLocaleString('en-GB')

/** Neither 0 % nor 100 % unless it is so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1 %'
  if (rounded === 100 && share < 1) return 'over 99 %'
  return `${rounded} %`
}
