import type { PoolClient } from 'pg'
import { summed } from '#app/neglect/shown.ts'
import type { Id } from '#domain/ledger.ts'
import { signalLabels } from '#domain/neglect/sentence.ts'
import type { Instant } from '#domain/time/instant.ts'
import { onlyOwn, type Discreet } from '#domain/workspace/discretion.ts'
import { questionCounts } from './neglect.ts'

/** How often something looked like neglect, and what came of asking: by signal, by team, and by those persons whom one may be told of. */
export async function neglectReport(
  client: PoolClient,
  workspace: Id,
  { asOf, from, to, discreet }: Record<'asOf' | 'from' | 'to', Instant> & { readonly discreet: Discreet },
) {
  const counts = await questionCounts(client, workspace, { from, to })
  const members = onlyOwn(counts, discreet, ({ member }) => member)
  return {
    ...{ asOf, from, to, discretion: discreet.all ? ('managers' as const) : ('themselves' as const) },
    bySignal: [...Map.groupBy(counts, ({ signal }) => signal)].map(([signal, some]) => ({
      ...{ signal, label: signalLabels[signal], ...summed(some) },
    })),
    byTeam: [...Map.groupBy(counts, ({ team }) => team)].map(([team, some]) => ({ team, ...summed(some) })),
    byMember: [...Map.groupBy(members, ({ member }) => member)].map(([id, some]) => ({
      member: { id, name: some[0]?.name ?? '' },
      ...summed(some),
    })),
  }
}
