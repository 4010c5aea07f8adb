import { describe, expect, test } from 'vitest'
import { survivalColumns } from '../../src/cli/survival-columns.ts'
import { describeSurvival, type SurvivalAsked } from '#domain/statistics/describe-survival.ts'
import { kaplanMeier } from '#domain/statistics/kaplan-meier.ts'
import { quantile } from '#domain/statistics/quantile.ts'
import { riskTable } from '#domain/statistics/risk-table.ts'
import { inOrder } from '#domain/statistics/sample.ts'
import { wilson } from '#domain/statistics/wilson.ts'
import { oracles, type Numbers } from './oracles.ts'

/** A table as a CSV reader would hand it over. */
async function tableOf(
  columns: Readonly<Record<string, readonly unknown[]>>,
  named: Record<string, string>,
  competing = false,
) {
  async function* rows() {
    yield Object.keys(columns)
    for (let row = 0; row < (columns[named['time'] ?? '']?.length ?? 0); row++)
      yield Object.values(columns).map((column) => String(column[row]))
  }
  const { table } = await survivalColumns(rows(), { time: 'time', status: 'status', ...named }, { competing })
  return table
}

/** Where the two differ by more than 1e-9; what R calls NA is null here. */
const far = (got: Numbers, wanted: Numbers): readonly unknown[] => [
  ...(got.length === wanted.length ? [] : [`${got.length} numbers for ${wanted.length}`]),
  ...wanted.flatMap((value, index) => {
    const mine = got[index] ?? null
    if (value === null || mine === null) return value === mine ? [] : [{ index, mine, value }]
    return Math.abs(mine - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? [] : [{ index, mine, value }]
  }),
]
const plain: SurvivalAsked = { scale: 'plain', competing: false }

describe.skipIf(oracles === undefined)('what R computed (skipped where ../shared/data is missing)', () => {
  const scales = ['loglog', 'log', 'plain'] as const
  const groups = ['all', 'maintained', 'nonmaintained'] as const
  test.each(scales.flatMap((scale) => groups.map((group) => [group, scale] as const)))(
    'the curve of %s with %s limits',
    async (group, scale) => {
      const table = await tableOf(oracles.aml.data, {
        time: 'time',
        status: 'status',
        ...(group !== 'all' && { group: 'group' }),
      })
      const { groups } = describeSurvival(table, { ...plain, scale })
      const curve = groups.find(({ name }) => name.toLowerCase() === group)?.curve ?? []
      const wanted = oracles.aml[group][scale]
      expect(
        far(
          curve.map(({ time }) => time),
          wanted.all_time,
        ),
      ).toEqual([])
      expect(
        far(
          curve.map(({ atRisk }) => atRisk),
          wanted.all_n_risk,
        ),
      ).toEqual([])
      expect(
        far(
          curve.map(({ events }) => events),
          wanted.all_n_event,
        ),
      ).toEqual([])
      expect(
        far(
          curve.map(({ censored }) => censored),
          wanted.all_n_censor,
        ),
      ).toEqual([])
      expect(
        far(
          curve.map(({ survival }) => survival),
          wanted.all_surv,
        ),
      ).toEqual([])
      const steps = curve.filter(({ events }) => events > 0)
      expect(
        far(
          steps.map(({ se }) => se),
          wanted.std_err,
        ),
      ).toEqual([])
      expect(
        far(
          steps.map(({ low }) => low),
          wanted.lower,
        ),
      ).toEqual([])
      expect(
        far(
          steps.map(({ high }) => high),
          wanted.upper,
        ),
      ).toEqual([])
    },
  )

  test.each(scales.flatMap((scale) => groups.map((group) => [group, scale] as const)))(
    'the quantiles of %s with %s limits',
    async (group, scale) => {
      const table = await tableOf(oracles.aml.data, { time: 'time', status: 'status', group: 'group' })
      const rows = [...table.sample.time.keys()].filter(
        (row) => group === 'all' || table.groups.names[table.groups.of[row] ?? 0]?.toLowerCase() === group,
      )
      const sample = {
        time: Float64Array.from(rows, (row) => table.sample.time[row] ?? 0),
        end: Uint8Array.from(rows, (row) => table.sample.end[row] ?? 0),
      }
      const curve = kaplanMeier(riskTable(inOrder(sample)))
      const { p, q, lower, upper } = oracles.aml[group][scale].quantile
      const got = p.map((share) => quantile(curve, share ?? 0, { scale }))
      expect(
        far(
          got.map(({ estimate }) => estimate),
          q,
        ),
      ).toEqual([])
      expect(
        far(
          got.map(({ low }) => low),
          lower,
        ),
      ).toEqual([])
      expect(
        far(
          got.map(({ high }) => high),
          upper,
        ),
      ).toEqual([])
    },
  )

  test('restricted means, log-rank and Peto', async () => {
    const whole = await tableOf(oracles.aml.data, { time: 'time', status: 'status' })
    for (const { tau, rmst, se } of oracles.aml.rmst) {
      const [all] = describeSurvival(whole, { ...plain, tau }).groups
      expect(far([all?.rmst.estimate ?? null, all?.rmst.se ?? null], [rmst, se])).toEqual([])
    }
    const { tests } = describeSurvival(
      await tableOf(oracles.aml.data, { time: 'time', status: 'status', group: 'group' }),
      plain,
    )
    for (const name of ['logrank', 'peto'] as const) {
      const [got, wanted] = [tests?.[name], oracles.aml[name]]
      expect(far([got?.chisq ?? null, got?.p ?? null], [wanted.chisq, wanted.p])).toEqual([])
      expect(far(got?.observed ?? [], wanted.observed)).toEqual([])
      expect(far(got?.expected ?? [], wanted.expected)).toEqual([])
    }
  })

  test('competing ends, with the standard errors of R’s survfit', async () => {
    const { time, event, aj, naive_1mKM_responded } = oracles.toy_cr
    const table = await tableOf({ time, event }, { time: 'time', status: 'event' }, true)
    const [all] = describeSurvival(table, { ...plain, competing: true }).groups
    const of = (cause: string) => all?.incidence?.filter((row) => row.cause === cause) ?? []
    expect(
      far(
        of('1').map(({ time }) => time),
        aj['time'] ?? [],
      ),
    ).toEqual([])
    expect(
      far(
        of('1').map(({ estimate }) => estimate),
        aj['p_responded'] ?? [],
      ),
    ).toEqual([])
    expect(
      far(
        of('1').map(({ se }) => se),
        aj['se_responded'] ?? [],
      ),
    ).toEqual([])
    expect(
      far(
        of('2').map(({ estimate }) => estimate),
        aj['p_withdrawn'] ?? [],
      ),
    ).toEqual([])
    expect(
      far(
        of('2').map(({ se }) => se),
        aj['se_withdrawn'] ?? [],
      ),
    ).toEqual([])
    expect(far(all?.curve.map(({ survival }) => survival) ?? [], aj['p_open'] ?? [])).toEqual([])
    expect(far(all?.curve.map(({ se }) => se) ?? [], aj['se_open'] ?? [])).toEqual([])
    const naive = await tableOf(
      { time, event: event.map((end) => (end === 1 ? 1 : 0)) },
      { time: 'time', status: 'event' },
    )
    const [naively] = describeSurvival(naive, plain).groups
    expect(far(naively?.curve.map(({ survival }) => 1 - survival) ?? [], naive_1mKM_responded)).toEqual([])
  })

  test('late entry', async () => {
    const { start, stop, event, ...wanted } = oracles.left_trunc
    const table = await tableOf({ start, stop, event }, { time: 'stop', status: 'event', entry: 'start' })
    const [all] = describeSurvival(table, plain).groups
    const curve = all?.curve ?? []
    expect(
      far(
        curve.map(({ time }) => time),
        wanted.time,
      ),
    ).toEqual([])
    expect(
      far(
        curve.map(({ atRisk }) => atRisk),
        wanted.n_risk,
      ),
    ).toEqual([])
    expect(
      far(
        curve.map(({ events }) => events),
        wanted.n_event,
      ),
    ).toEqual([])
    expect(
      far(
        curve.map(({ survival }) => survival),
        wanted.surv,
      ),
    ).toEqual([])
    expect(
      far(
        curve.map(({ se, survival }) => (se ?? NaN) / survival),
        wanted.std_err,
      ),
    ).toEqual([])
  })

  test('Wilson limits', () => {
    for (const {
      x,
      n,
      wilson: [low, high],
    } of oracles.proportions) {
      expect(far([wilson(x, n).low, wilson(x, n).high], [low, high])).toEqual([])
    }
  })
})
