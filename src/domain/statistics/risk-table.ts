import { countBefore } from './ordered-moments.ts'
import type { OrderedSample } from './sample.ts'

/** At each moment at which somebody was seen for the last time: how many were still waiting just before it, and what became of them. */
export type RiskTable = {
  readonly times: Float64Array
  readonly atRisk: Float64Array
  /** Ends of any kind. */
  readonly events: Float64Array
  readonly censored: Float64Array
  /** By kind: the first entry is for end 1. */
  readonly byCause: readonly Float64Array[]
}

/** Where an end and a last sight fall together, the end comes first: whoever was seen at that moment was still at risk in it. */
export function riskTable({ size, ends, entries }: OrderedSample): RiskTable {
  const places = ends.map(() => 0)
  const table = emptyTable(size, ends.length - 1)
  const { times, atRisk, events, censored, byCause } = table
  let [row, gone, entered] = [0, 0, 0]
  for (let at = nextOf(ends, places); at < Infinity; at = nextOf(ends, places)) {
    if (entries) while (entered < size && (entries[entered] ?? 0) < at) entered++
    times[row] = at
    atRisk[row] = (entries ? entered : size) - gone
    for (let end = 0; end < ends.length; end++) {
      const [moments, from] = [ends[end], places[end] ?? 0]
      let to = from
      while (moments && moments[to] === at) to++
      places[end] = to
      gone += to - from
      const into = end === 0 ? censored : byCause[end - 1]
      if (into) into[row] = to - from
      if (end > 0) events[row] = (events[row] ?? 0) + to - from
    }
    row++
  }
  return cut(table, row)
}

const emptyTable = (rows: number, causes: number): RiskTable => ({
  times: new Float64Array(rows),
  atRisk: new Float64Array(rows),
  events: new Float64Array(rows),
  censored: new Float64Array(rows),
  byCause: Array.from({ length: causes }, () => new Float64Array(rows)),
})

const cut = ({ times, atRisk, events, censored, byCause }: RiskTable, rows: number): RiskTable => ({
  times: times.subarray(0, rows),
  atRisk: atRisk.subarray(0, rows),
  events: events.subarray(0, rows),
  censored: censored.subarray(0, rows),
  byCause: byCause.map((column) => column.subarray(0, rows)),
})

function nextOf(ends: readonly Float64Array[], places: readonly number[]): number {
  let next = Infinity
  for (let end = 0; end < ends.length; end++) {
    const moment = ends[end]?.[places[end] ?? 0]
    if (moment !== undefined && moment < next) next = moment
  }
  return next
}

/** Just before the moment: those who had entered, less those who were gone. */
export function atRiskAt(
  { times, atRisk }: RiskTable,
  { size, ends, entries }: OrderedSample,
  { time, row }: { time: number; row: number },
): number {
  if (row >= 0 && times[row] === time) return atRisk[row] ?? 0
  const entered = entries ? countBefore(entries, time) : size
  return entered - ends.reduce((gone, moments) => gone + countBefore(moments, time), 0)
}
