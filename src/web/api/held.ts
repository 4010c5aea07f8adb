import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { HeldDecided, HeldList, HeldStatistics, Trusts } from '#contract/held.ts'
import { ask, tell } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { noteServerTime } from './server-clock.ts'
import type { HeldCard, ReleaseRequest, TrustRow } from './types.ts'

// Everything that is held back; loaded with its page.

export type HeldFilters = {
  readonly state: HeldCard['state']
  readonly form?: string | undefined
  readonly signal?: string | undefined
}

export const heldList = (filters: HeldFilters) =>
  infiniteQueryOptions({
    queryKey: ['held', 'list', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam: after }) =>
      noteServerTime(await ask(HeldList, `/held?${asked({ ...filters, after })}`, { signal })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: QUIET_REFRESH_MS,
  })

export const heldStatistics = (from: string | undefined) =>
  queryOptions({
    queryKey: ['held', 'statistics', from],
    queryFn: ({ signal }) => ask(HeldStatistics, `/held/statistics?${asked({ from })}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const trusts = () =>
  queryOptions({
    queryKey: ['held', 'trusts'],
    queryFn: ({ signal }) => ask(Trusts, '/held/trusts', { signal }),
  })

type Decided = { readonly id: string; readonly submissions: readonly string[] }
type Timed = Decided & { readonly tookMs?: number }

export const release = (body: Timed & Pick<ReleaseRequest, 'teach'>) =>
  ask(HeldDecided, '/held/releases', { method: 'POST', body })
export const confirm = (body: Timed) => ask(HeldDecided, '/held/confirmations', { method: 'POST', body })
export const putBack = (body: Decided) => ask(HeldDecided, '/held/returns', { method: 'POST', body })
export const revoke = ({ submission, kind }: Pick<TrustRow, 'submission' | 'kind'>) =>
  tell(`/held/trusts/${submission}/${kind}`, { method: 'DELETE' })
