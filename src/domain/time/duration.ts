import { refused } from '../decision.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './calendar.ts'
import type { DurationUnclear, Refused } from './refusal.ts'

/**
 * How long, as people write it in a playbook.
 * - `m`, `h`: minutes and hours; of covered time where a calendar is named, else as they pass.
 * - `wd`: working days of a calendar (see working-days.ts).
 * - `d`: days as they pass, nights and weekends too.
 */
export type Duration = { readonly amount: number; readonly unit: DurationUnit }
export type DurationUnit = 'm' | 'h' | 'd' | 'wd'

/** Ten years. A longer wait is a slip of the finger. */
export const DURATION_DAYS_MAX = 3_660

const unitMs = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, wd: DAY_MS } as const

/** `15m`, `1h`, `2d`, `1wd`; or ISO 8601 with one kind of unit: `PT15M`, `PT1H30M`, `P2D`. */
export function parseDuration(text: string): Duration | Refused<DurationUnclear> {
  const duration = shortForm(text.trim()) ?? isoForm(text.trim())
  if (!duration) return refused({ code: 'duration_unclear', text })
  if (duration.amount * unitMs[duration.unit] > DURATION_DAYS_MAX * DAY_MS) {
    return refused({ code: 'duration_too_long', text, daysMax: DURATION_DAYS_MAX })
  }
  return duration
}

function shortForm(text: string): Duration | undefined {
  const [, amount, unit] = /^(\d{1,9}) ?(m|h|d|wd)$/.exec(text) ?? []
  return isUnit(unit) ? { amount: Number(amount), unit } : undefined
}

const isUnit = (text: string | undefined): text is DurationUnit => text !== undefined && text in unitMs

/** Days and hours together are refused: nobody could say whether the day's part is covered time. */
function isoForm(text: string): Duration | undefined {
  const [, weeks, days] = /^P(?:(\d{1,6})W|(\d{1,6})D)$/.exec(text) ?? []
  if (weeks ?? days) return { amount: weeks ? Number(weeks) * 7 : Number(days), unit: 'd' }
  const time = /^PT(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?$/.exec(text)
  if (!time) return undefined
  const [hours, minutes, seconds] = time.slice(1).map((part: string | undefined) => Number(part ?? 0))
  const amount = (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60
  return amount > 0 && amount % 60 === 0 ? { amount: amount / 60, unit: 'h' } : { amount, unit: 'm' }
}

/** The milliseconds of minutes, hours and 24-hour days; working days have no fixed length. */
export const elapsedMsOf = ({ amount, unit }: Duration & { readonly unit: 'm' | 'h' | 'd' }): number =>
  Math.round(amount * unitMs[unit])

/** As a playbook writes it: `15m`. */
export const shortDuration = ({ amount, unit }: Duration): string => `${amount}${unit}`

const names = { m: 'minute', h: 'hour', d: 'day', wd: 'working day' } as const

/** As a person says it: `15 minutes`, `1 working day`. */
export const spokenDuration = ({ amount, unit }: Duration): string =>
  `${Number(amount.toFixed(2))} ${names[unit]}${amount === 1 ? '' : 's'}`

/** Milliseconds as ISO 8601, in hours, minutes and seconds: `PT1H30M`, `PT0S`. */
export const isoDurationOf = (ms: number): string =>
  Temporal.Duration.from({ milliseconds: ms })
    .round({ largestUnit: 'hours', smallestUnit: 'milliseconds' })
    .toString()
