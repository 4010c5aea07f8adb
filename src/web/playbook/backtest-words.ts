import type { BacktestResult } from '../api/types.ts'
import { outcomeLabels } from '../ui/StatusBadge.tsx'

export type Move = BacktestResult['moved'][number]

/** "3 Mar 2026", the same for everybody: a backtest's period is no appointment. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
export const dayOf = (instant: string): string => day.format(new Date(instant))

export const counted = (count: number): string => count.toLocaleString('en-GB')
export const leadsCounted = (count: number): string => `${counted(count)} ${count === 1 ? 'lead' : 'leads'}`

const labels: Readonly<Record<string, string>> = { ...outcomeLabels, 'still open': 'Still open' }
export const becameLabel = (became: string): string => labels[became] ?? became

/** The days of a week as a playbook counts them: Monday is 1. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** "Monday 09:00, Tuesday 09:00": hours of the week as people name them. */
export const hoursText = (slots: readonly { readonly weekday: number; readonly hour: number }[]): string =>
  slots.map(({ weekday, hour }) => `${weekdays[weekday - 1] ?? ''} ${hourText(hour)}`).join(', ')
