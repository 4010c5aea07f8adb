import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

type Worth = {
  readonly held: number
  readonly released: number
  readonly confirmed: number
  readonly unseen: number
  readonly waiting: number
  readonly forgotten: number
  readonly missed: number
}

/** Each submission once, in the one of these that it is: so they add up to what was held. */
const worth = `count(*) filter (where held_at is not null)::int as held,
    count(*) filter (where place = 'lead' and held_at is not null)::int as released,
    count(*) filter (where place = 'junk' and decided = 'confirmed')::int as confirmed,
    count(*) filter (where place = 'junk' and decided = 'unseen')::int as unseen,
    count(*) filter (where place = 'held')::int as waiting,
    count(*) filter (where place = 'forgotten' and held_at is not null)::int as forgotten,
    count(*) filter (where missed)::int as missed`

/** What came from $2 up to $3 and was screened; missed is what passed and ended as junk. */
const screened = `with screened as materialized (
    select p.submission, p.form, p.source, p.place, p.noticed, p.held_at, p.decided, p.took_ms,
      p.place = 'lead' and p.held_at is null and l.outcome = 'junk' as missed
    from placement p left join lead l on l.workspace = $1 and l.id = p.lead
    where p.workspace = $1 and p.received_at >= $2 and p.received_at < $3 and p.class is not null
  )`

/** What the filter is worth, by form and by signal, and how long people take to decide. */
export async function heldStatistics(
  client: PoolClient,
  workspace: Id,
  { from, to }: { readonly from: Instant; readonly to: Instant },
) {
  const values = [workspace, from, to]
  const [forms, signals, decisions] = await Promise.all([
    client.query<Worth & { form: Id; name: string; screened: number }>({
      name: 'view-held-forms',
      text: `${screened} select s.form, coalesce(f.name, min(s.source)) as name, count(*)::int as screened, ${worth}
        from screened s left join form f on f.workspace = $1 and f.id = s.form
        group by s.form, f.name order by held desc, name collate "und-x-icu", s.form`,
      values,
    }),
    client.query<Worth & { code: string; passed: number }>({
      name: 'view-held-signals',
      text: `${screened} select code, count(*) filter (where held_at is null)::int as passed, ${worth}
        from screened cross join lateral unnest(noticed) as code group by code order by held desc, code`,
      values,
    }),
    client.query<{ count: number; timed: number; medianMs: number | null }>({
      name: 'view-held-decisions',
      text: `${screened} select count(*)::int as count, count(took_ms)::int as timed,
          percentile_cont(0.5) within group (order by took_ms) as "medianMs"
        from screened where decided in ('released', 'confirmed')`,
      values,
    }),
  ])
  return {
    forms: forms.rows,
    signals: signals.rows,
    decisions: decisions.rows[0] ?? { count: 0, timed: 0, medianMs: null },
  }
}
