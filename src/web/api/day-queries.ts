import { queryOptions } from '@tanstack/react-query'
import { DeclinesShown, EndsShown, StepShown } from '#contract/step.ts'
import { ask } from './ask.ts'

/** What is to be done on a lead now, under the lead's own key, so that it is asked again with the lead. */
export const step = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'step'],
    queryFn: ({ signal }) => ask(StepShown, `/leads/${lead}/step`, { signal }),
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
