import { queryOptions } from '@tanstack/react-query'
import { DeclinesShown, StepShown } from '#contract/step.ts'
import { ask } from './ask.ts'

/** What is to be done on a lead now; asked on pages that are loaded when somebody opens them. */
export const step = (lead: string) =>
  queryOptions({
    queryKey: ['step', lead],
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
