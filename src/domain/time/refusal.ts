import type { Decision } from '../decision.ts'

/** A refusal as it leaves a function that otherwise answers plainly; a decision may return it as it is. */
export type Refused<Refusal> = Extract<Decision<never, Refusal>, { readonly outcome: 'refused' }>

/** The calendar has no (or too little) open time after this moment, so nothing can fall due on it. */
export type NeverOpens = {
  readonly code: 'calendar_never_opens'
  readonly calendar: string
  readonly after: string
}

/** `1wd` means nothing until somebody says which days are worked. */
export type NeedsCalendar = { readonly code: 'working_days_need_a_calendar' }

export type DurationUnclear =
  | { readonly code: 'duration_unclear'; readonly text: string }
  | { readonly code: 'duration_too_long'; readonly text: string; readonly daysMax: number }
