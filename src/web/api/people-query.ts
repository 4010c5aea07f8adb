import { queryOptions } from '@tanstack/react-query'
import { LeadPeople } from '#contract/identity.ts'
import { Done } from '#contract/lead-requests.ts'
import { ask } from './ask.ts'
import { newId } from './ids.ts'

/** Under the lead's own key, so that it is asked again with the lead. */
export const peopleAround = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'people'],
    queryFn: ({ signal }) => ask(LeadPeople, `/leads/${lead}/people`, { signal }),
  })

export type Saying = {
  readonly what: 'aliases' | 'partings' | 'rejections'
  readonly pair: readonly [string, string]
}

/** Says of two prospects that they are one, or that they aren't. */
export const sayOfTwo = ({ what, pair: [prospect, alias] }: Saying) =>
  ask(Done, `/prospects/${prospect}/${what}`, { method: 'POST', body: { id: newId(), alias } })
