import { queryOptions } from '@tanstack/react-query'
import { StepShown } from '#contract/step.ts'
import { ask } from './ask.ts'

/** What is to be done on a lead now; asked on pages that are loaded when somebody opens them. */
export const step = (lead: string) =>
  queryOptions({
    queryKey: ['step', lead],
    queryFn: ({ signal }) => ask(StepShown, `/leads/${lead}/step`, { signal }),
  })
