import { aalenJohansen } from '#domain/statistics/aalen-johansen.ts'
import { kaplanMeier } from '#domain/statistics/kaplan-meier.ts'
import { curveLimits } from '#domain/statistics/curve-limits.ts'
import { groupTest } from '#domain/statistics/log-rank.ts'
import { quantile } from '#domain/statistics/quantile.ts'
import { restrictedMean } from '#domain/statistics/restricted-mean.ts'
import { riskTable } from '#domain/statistics/risk-table.ts'
import { inOrder, type Sample } from '#domain/statistics/sample.ts'
import { figure, type Bench } from './figures.ts'

const ROWS = 1_000_000
const SEED = 20_121_101
const TURNS_MIN = 3

/** A million times nobody has sorted, hardly two alike, a third of them of people who still wait: the curve with its limits, and what else is asked. */
export const bench: Bench = async ({ seconds, scale }) => {
  const rows = Math.round(ROWS * scale)
  const sample = madeUp(rows)
  const [curve, competing, compared]: number[][] = [[], [], []]
  const until = performance.now() + seconds * 1_000
  while ((curve?.length ?? 0) < TURNS_MIN || performance.now() < until) {
    curve?.push(timed(() => withLimits(sample)))
    competing?.push(timed(() => aalenJohansen(riskTable(inOrder(twoEnds(sample))))))
    compared?.push(timed(() => halves(sample)))
  }
  const median = (times: readonly number[] = []) =>
    times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  return {
    parameters: { rows, turns: curve?.length },
    figures: [
      figure('curve_with_limits', median(curve), {
        unit: 'ms',
        target: { op: '<=', value: 600 },
      }),
      figure('competing_ends', median(competing), { unit: 'ms' }),
      figure('log_rank_of_two_halves', median(compared), { unit: 'ms' }),
    ],
  }
}

/** Times of no particular shape, the same in every run. */
function madeUp(rows: number): Sample {
  let state = SEED
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return {
    time: Float64Array.from({ length: rows }, () => -Math.log(chance()) * 3_600_000),
    end: Uint8Array.from({ length: rows }, () => (chance() < 2 / 3 ? 1 : 0)),
  }
}

const twoEnds = ({ time, end }: Sample): Sample => ({
  time,
  end: end.map((ended, row) => (ended === 1 && row % 5 === 0 ? 2 : ended)),
})

function withLimits(sample: Sample): number {
  const table = riskTable(inOrder(sample))
  const curve = kaplanMeier(table)
  const limits = curveLimits(curve, 'loglog')
  quantile(curve, 0.5, { scale: 'loglog', limits })
  restrictedMean(curve, table, { tau: 3_600_000 })
  return limits.low.length
}

function halves({ time, end }: Sample) {
  const half = time.length >> 1
  const group = (from: number, to: number) =>
    inOrder({ time: time.subarray(from, to), end: end.subarray(from, to) })
  return groupTest([[group(0, half), group(half, time.length)]], { rho: 0 })
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
