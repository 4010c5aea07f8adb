/**
 * What was seen of one group, in columns: one place for each who was watched.
 * `end` is 0 for those who were still waiting when they were last seen (censored), else the number of the end that came: 1, 2 …
 * With `entry`, somebody counts as at risk only after that moment: (entry, time].
 */
export type Sample = {
  readonly time: Float64Array
  readonly end: Uint8Array
  readonly entry?: Float64Array | undefined
}

/** The same in order of time: the moments of each end (those still waiting first), and of entry. */
export type OrderedSample = {
  readonly size: number
  /** By the number of the end; 0 are those who were last seen waiting. */
  readonly ends: readonly Float64Array[]
  readonly entries?: Float64Array | undefined
}

export function inOrder({ time, end, entry }: Sample): OrderedSample {
  const sizes: number[] = [0, 0]
  for (const number of end) sizes[number] = (sizes[number] ?? 0) + 1
  const ends = Array.from(sizes, (size) => new Float64Array(size ?? 0))
  const filled = sizes.map(() => 0)
  for (let row = 0; row < time.length; row++) {
    const number = end[row] ?? 0
    const place = filled[number] ?? 0
    const into = ends[number]
    if (into) into[place] = time[row] ?? 0
    filled[number] = place + 1
  }
  return { size: time.length, ends: ends.map((moments) => moments.sort()), entries: entry?.slice().sort() }
}

/** The sample of those rows only for which `keep` says so. */
export function onlyWhere({ time, end, entry }: Sample, keep: (row: number) => boolean): Sample {
  const rows = Uint32Array.from(time.keys()).filter(keep)
  const column = (from: Float64Array) => Float64Array.from(rows, (row) => from[row] ?? 0)
  return {
    time: column(time),
    end: Uint8Array.from(rows, (row) => end[row] ?? 0),
    ...(entry && { entry: column(entry) }),
  }
}

/** Where time begins: at 0, or before it if something was seen before. */
export const beginningOf = ({ time, entry }: Sample): number => {
  let first = 0
  for (const moment of time) if (moment < first) first = moment
  for (const moment of entry ?? []) if (moment < first) first = moment
  return first
}
