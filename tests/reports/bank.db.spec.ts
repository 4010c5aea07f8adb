import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { whatCameFirst } from '#domain/response/first.ts'
import { kaplanMeier } from '#domain/statistics/kaplan-meier.ts'
import { riskTable } from '#domain/statistics/risk-table.ts'
import { inOrder } from '#domain/statistics/sample.ts'
import { lastAtOrBefore } from '#domain/statistics/ordered-moments.ts'
import { instantOf } from '#domain/time/instant.ts'
import { responseAsked, ResponseQuery } from '#contract/report.ts'
import { inWorkspace } from '#store/ledger.ts'
import { writeResponses } from '#store/response/write.ts'
import { responseReport } from '#store/views/response/report.ts'
import { test } from '../proof/test.ts'
import { bank } from './bank.ts'

const history = bank()
const HOUR_MS = 3_600_000
const AT_ONCE = 4_000

const came = (history?.applications ?? []).map(({ submittedAt, touchedAt, endedAt }) => ({
  submittedAt,
  ...whatCameFirst(submittedAt, {
    answeredAt: touchedAt,
    ended: endedAt === undefined ? undefined : { at: endedAt, as: 'resolved' },
  }),
}))

describe.skipIf(!history)('a bank’s history (skipped where ../shared/data is missing)', () => {
  test('comes out of the product’s report at all ten points as out of R', async ({ world }) => {
    const { pools, workspace, parts } = world
    const rows = came.map(({ submittedAt, first, after }) => ({
      ...{ lead: randomUUID(), submitted_at: instantOf(submittedAt), weekday: 1, hour: 1, segment: '' },
      ...{
        source: 'Loan applications',
        form: world.form,
        motion: 'respond',
        historical: true,
        claimed: false,
      },
      ...{ first, first_after: after, first_covered: after, witnessed: first, witnessed_after: after },
      ...{ witnessed_covered: after, kept: 0, late: 0, broken: 0, owed: 0, early: false },
    }))
    const oracle = history?.oracle
    const at = oracle?.hours.map((hours) => `${Math.round(hours * 60)}m`).join(',')
    const report = await inWorkspace(pools.app, workspace, async (client) => {
      for (let from = 0; from < rows.length; from += AT_ONCE)
        await writeResponses(client, workspace, rows.slice(from, from + AT_ONCE))
      const asked = responseAsked(ResponseQuery.parse({ at }))
      return responseReport(client, workspace, { asked, playbooks: parts.playbooks })
    })
    expect(report).toMatchObject({ leads: 13_087, answered: 9_655, waiting: 0, ended: { resolved: 3_432 } })
    const apart = report.shares.map(({ share, se, ended, atRisk }, index) =>
      Math.max(
        Math.abs(share - (oracle?.cif_touch[index] ?? NaN)),
        Math.abs(se - (oracle?.se_touch[index] ?? NaN)),
        Math.abs(ended - (oracle?.cif_closed[index] ?? NaN)),
        Math.abs(atRisk - (oracle?.n_risk[index] ?? NaN)),
      ),
    )
    expect(apart).toHaveLength(10)
    expect(Math.max(...apart)).toBeLessThan(1e-9)
  })

  test('says what docs/concepts/response-time.md says of it', () => {
    const page = readFileSync('docs/concepts/response-time.md', 'utf8')
    const answered = came.filter(({ first }) => first === 1)
    const inADay = answered.filter(({ after }) => (after ?? 0) <= 24 * HOUR_MS)
    const onlyAnswers = {
      time: Float64Array.from(came, ({ after }) => after ?? 0),
      end: Uint8Array.from(came, ({ first }) => (first === 1 ? 1 : 0)),
    }
    const naive = kaplanMeier(riskTable(inOrder(onlyAnswers)))
    const day = lastAtOrBefore(naive.times, 24 * HOUR_MS)
    expect(1 - (naive.survival[day] ?? 1)).toBeCloseTo(history?.oracle.naive_1minusKM_touch[7] ?? NaN, 6)
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    const said = [
      came.length.toLocaleString('en-GB'),
      answered.length.toLocaleString('en-GB'),
      (came.length - answered.length).toLocaleString('en-GB'),
      percent(inADay.length / answered.length),
      percent(1 - (naive.survival[day] ?? 1)),
      percent(inADay.length / came.length),
    ]
    expect(said.filter((number) => !page.includes(number))).toEqual([])
  })
})
