import { queryOptions } from '@tanstack/react-query'
import { AccountList, Availabilities, FairnessReport, Reassigned } from '#contract/routing.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'

// Asked only on the page of turns, which is loaded when somebody opens it.

export const availability = () =>
  queryOptions({
    queryKey: ['availability'],
    queryFn: ({ signal }) => ask(Availabilities, '/availability', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const fairness = () =>
  queryOptions({
    queryKey: ['report', 'fairness'],
    queryFn: ({ signal }) => ask(FairnessReport, '/reports/fairness', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const accounts = (search: string) =>
  queryOptions({
    queryKey: ['accounts', search],
    queryFn: ({ signal }) =>
      ask(AccountList, `/accounts?${asked({ search: search === '' ? undefined : search })}`, { signal }),
  })

export const passOn = (body: object): Promise<Reassigned> =>
  ask(Reassigned, '/reassignments', { method: 'POST', body })
