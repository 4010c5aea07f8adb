import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Cost } from '#domain/source/ledger.ts'
import type { Counted, Worked } from '#domain/worth/report.ts'
import type { Month } from '#domain/worth/spread.ts'

type Period = { readonly from: Month; readonly to: Month }
type FormCosts = { readonly source: string; readonly costs: readonly Cost[] | null }

/** What the projector has counted of these months, and what members said of what their sources cost. */
export async function costFacts(
  client: PoolClient,
  workspace: Id,
  { from, to }: Period,
): Promise<{
  readonly counted: readonly Counted[]
  readonly worked: readonly Worked[]
  readonly said: readonly (FormCosts & { readonly costs: readonly Cost[] })[]
}> {
  const values = [workspace, from, to]
  const [counted, worked, said] = await Promise.all([
    client.query<Counted>({
      name: 'view-worth-counts',
      text: `select month::text as month, source, segment, fit, currency, sum(leads)::int as leads, sum(decided)::int as decided, sum(handed)::int as handed,
          sum(won)::int as won, sum(amounts)::int as amounts, sum(amount)::float8 as sum, sum(squares)::float8 as squares
        from worth_count where workspace = $1 and month >= $2::date and month <= $3::date group by 1, 2, 3, 4, 5`,
      values,
    }),
    client.query<Worked>({
      name: 'view-effort-counts',
      text: `select month::text as month, source, segment, fit, stage, role, channel, sum(touches)::int as touches, sum(minutes)::float8 as minutes, sum(unsaid)::int as unsaid
        from effort_count where workspace = $1 and month >= $2::date and month <= $3::date group by 1, 2, 3, 4, 5, 6, 7`,
      values,
    }),
    client.query<FormCosts>({
      name: 'view-form-costs',
      text: 'select left(name, 200) as source, costs from form where workspace = $1',
      values: [workspace],
    }),
  ])
  return {
    counted: counted.rows,
    worked: worked.rows,
    said: said.rows.flatMap(({ source, costs }) => (costs && costs.length > 0 ? [{ source, costs }] : [])),
  }
}
