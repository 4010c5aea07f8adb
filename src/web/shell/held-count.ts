import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask, type Reads } from '../api/ask.ts'
import { QUIET_REFRESH_MS } from '../api/asked.ts'
import { teams } from '../api/queries.ts'
import type { HeldList, Me } from '../api/types.ts'

type Counts = HeldList['counts']

const numberIn = (value: object, key: string): number => {
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'number' ? found : 0
}

/** Read by hand: what the shell loads first needn't bring the whole schema along. */
const reading: Reads<Counts> = {
  safeParse: (value) => {
    const counts: unknown =
      typeof value === 'object' && value !== null && 'counts' in value ? value.counts : undefined
    if (typeof counts !== 'object' || counts === null) return { success: false, error: 'no counts' }
    const [held, late, junk] = [numberIn(counts, 'held'), numberIn(counts, 'late'), numberIn(counts, 'junk')]
    return { success: true, data: { held, late, junk } }
  },
}

const heldCount = () =>
  queryOptions({
    queryKey: ['held', 'count'],
    queryFn: ({ signal }) => ask(reading, '/held?limit=1', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** How many wait for a look, for the stewards who owe it. */
export function useHeldCount({ member }: Me): { readonly all: number; readonly late: number } | undefined {
  const { data: known } = useQuery({ ...teams(), throwOnError: false })
  const steward = known?.items.some((team) => team.steward.id === member.id) ?? false
  const { data } = useQuery({ ...heldCount(), enabled: steward, throwOnError: false })
  return steward && data ? { all: data.held, late: data.late } : undefined
}
