import type { Counted } from '#domain/response/cut-table.ts'

/** Counts of bins or of moments, by what came. */
export type Packed = { readonly at: number; readonly first: number; readonly leads: number }
const BYTES = 8 + 2 + 4

/**
 * Many counts in one value: sent as rows, each of their fields would be text to be read, and a report has tens of thousands. `at`, a
 * moment or a bin, is a number below 2^53.
 */
export const packed = ({ at, first, leads }: Readonly<Record<keyof Packed, string>>): string =>
  `string_agg(float8send((${at})::float8) || int2send((${first})::int2) || int4send((${leads})::int4), ''::bytea)`

export function unpacked(bytes: Buffer): readonly Packed[] {
  const counts: Packed[] = []
  for (let from = 0; from < bytes.length; from += BYTES)
    counts.push({
      at: bytes.readDoubleBE(from),
      first: bytes.readInt16BE(from + 8),
      leads: bytes.readInt32BE(from + 10),
    })
  return counts
}

/** Where each count is that of a moment. */
export const atMoments = (bytes: Buffer): readonly Counted[] =>
  unpacked(bytes).map(({ at, first, leads }) => ({ cut: at, first, leads }))
