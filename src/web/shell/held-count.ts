import { queryOptions, useQuery } from '@tanstack/react-query'
import { QUIET_REFRESH_MS } from '../api/asked.ts'
import { teams } from '../api/queries.ts'
import type { HeldList, Me } from '../api/types.ts'

/** Asked by the shell, whose first load needn't bring the schema along. */
export const heldCount = () =>
  queryOptions({
    queryKey: ['held', 'count'],
    queryFn: async ({ signal }): Promise<HeldList['counts']> =>
      (await import('../api/held.ts')).heldCounts(signal),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** How many wait for a look, for the stewards who owe it. */
export function useHeldCount({ member }: Me): { readonly all: number; readonly late: number } | undefined {
  const { data: known } = useQuery({ ...teams(), throwOnError: false })
  const steward = known?.items.some((team) => team.steward.id === member.id) ?? false
  const { data } = useQuery({ ...heldCount(), enabled: steward, throwOnError: false })
  return steward && data ? { all: data.held, late: data.late } : undefined
}
