import { queryOptions } from '@tanstack/react-query'
import { DeclinesShown, EndsShown, StepShown, TheirHours } from '#contract/step.ts'
import { ask } from './ask.ts'

/** What is to be done on a lead now, under the lead's own key, so that it is asked again with the lead. */
export const step = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'step'],
    queryFn: ({ signal }) => ask(StepShown, `/leads/${lead}/step`, { signal }),
  })

const HOURS_REFRESH_MS = 60_000

/** Whether they may be written to at this hour; under the lead's key, and asked again while somebody writes, for time goes on. */
export const theirHours = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'hours'],
    queryFn: ({ signal }) => ask(TheirHours, `/leads/${lead}/hours`, { signal }),
    refetchInterval: HOURS_REFRESH_MS,
    // Without it the mail keeps to their hours all the same.
    throwOnError: false,
  })

/** The polite letters with which a lead may be declined. */
export const declines = (lead: string) =>
  queryOptions({
    queryKey: ['declines', lead],
    queryFn: ({ signal }) => ask(DeclinesShown, `/leads/${lead}/declines`, { signal }),
    // Whoever would rather write their own words needs none of these.
    throwOnError: false,
  })

/** How a lead may end, and what each end rests on. */
export const ends = (lead: string) =>
  queryOptions({
    queryKey: ['ends', lead],
    queryFn: ({ signal }) => ask(EndsShown, `/leads/${lead}/ends`, { signal }),
    // The server has the last word in any case.
    throwOnError: false,
  })
