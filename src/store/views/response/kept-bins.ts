import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { ClockName, Dimension } from '#domain/response/dimensions.ts'
import { firsts } from '#domain/response/first.ts'

/** For how many leads the same came first within a bin of time. */
export type InBin = { readonly bin: number; readonly first: number; readonly leads: number }

const BYTES = 8

/** The counts that are kept ready, by value. They come packed: sent as rows, each of their fields would be text to be read. */
export async function keptBins(
  client: PoolClient,
  workspace: Id,
  { clock, by, values }: { clock: ClockName; by: Dimension; values: readonly string[] | undefined },
): Promise<ReadonlyMap<string, readonly InBin[]>> {
  const { rows } = await client.query<{ value: string; counts: Buffer }>({
    name: 'view-response-counts',
    text: `select value, string_agg(int2send(bin) || int2send(first) || int4send(leads::int4), ''::bytea) as counts from response_count
      where workspace = $1 and clock = $2 and dimension = $3 and leads > 0 and ($4::text[] is null or value = any($4)) group by value`,
    values: [workspace, clock, by, values ?? null],
  })
  return new Map(rows.map(({ value, counts }) => [value, unpacked(counts)]))
}

function unpacked(bytes: Buffer): readonly InBin[] {
  const counts: InBin[] = []
  for (let from = 0; from < bytes.length; from += BYTES)
    counts.push({
      bin: bytes.readInt16BE(from),
      first: bytes.readInt16BE(from + 2),
      leads: bytes.readInt32BE(from + 4),
    })
  return counts
}

/** Those of all values, added up: with many values that is much less to reckon with. */
export function addedUp(counts: Iterable<readonly InBin[]>): readonly InBin[] {
  const sums = new Map<number, InBin>()
  for (const some of counts)
    for (const { bin, first, leads } of some) {
      const place = bin * (firsts.length + 1) + first
      sums.set(place, { bin, first, leads: leads + (sums.get(place)?.leads ?? 0) })
    }
  return [...sums.values()]
}
