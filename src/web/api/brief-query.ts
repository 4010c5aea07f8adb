import { queryOptions } from '@tanstack/react-query'
import { BriefShown } from '#contract/brief.ts'
import { ask } from './ask.ts'

const IN_THE_MAKING_MS = 3_000

/** Under the lead's own key, so that it is asked again with the lead; and again by itself while it is being made. */
export const briefOf = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'brief'],
    queryFn: ({ signal }) => ask(BriefShown, `/leads/${lead}/brief`, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.readableAt !== null ? IN_THE_MAKING_MS : false),
  })

export const lookAgain = (lead: string): Promise<BriefShown> =>
  ask(BriefShown, `/leads/${lead}/brief/refresh`, { method: 'POST', body: {} })
