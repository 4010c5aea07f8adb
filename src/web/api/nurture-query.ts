import { queryOptions } from '@tanstack/react-query'
import { NurtureShown } from '#contract/nurture.ts'
import { ask } from './ask.ts'

/** Under the lead's own key, so that it is asked again with the lead. */
export const nurtureOf = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'nurture'],
    queryFn: ({ signal }) => ask(NurtureShown, `/leads/${lead}/nurture`, { signal }),
  })
