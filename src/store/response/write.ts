import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { edges } from '#domain/response/bins.ts'
import type { Row } from '../tables.ts'

/** All columns but the workspace, in one place: of what is read from JSON, and of what is written. */
const columns = {
  ...{ lead: 'uuid', submitted_at: 'timestamptz', weekday: 'smallint', hour: 'smallint' },
  ...{ segment: 'text', source: 'text', campaign: 'text', form: 'uuid', team: 'uuid', member: 'uuid' },
  ...{ motion: 'text', historical: 'boolean', playbook: 'integer', calendar: 'text', covered_from: 'bigint' },
  ...{ first: 'smallint', first_after: 'bigint', first_covered: 'bigint' },
  ...{ witnessed: 'smallint', witnessed_after: 'bigint', witnessed_covered: 'bigint', claimed: 'boolean' },
  ...{ kept: 'smallint', late: 'smallint', broken: 'smallint', owed: 'smallint', early: 'boolean' },
}
const names = Object.keys(columns).join(', ')
const shape = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const changed = Object.keys(columns)
  .filter((name) => name !== 'lead')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')

/** What the page breaks its numbers down by; the values of each together are everybody. */
const dimensions = `(values ('segment', segment), ('source', source), ('campaign', coalesce(campaign, '')), ('form', form::text),
  ('team', coalesce(team::text, '')), ('member', coalesce(member::text, '')), ('hour', hour::text), ('weekday', weekday::text))`

const write = `with made as (
    select ${names} from jsonb_to_recordset($2::jsonb) as row (${shape})
  ), was as (
    select ${names} from response where workspace = $1 and lead in (select lead from made)
  ), fresh as (
    select * from made except select * from was
  ), changed as (
    select -1 as sign, was.* from was where lead in (select lead from fresh) union all select 1, fresh.* from fresh
  ), counted as (
    select * from changed where motion in ('respond', 'qualify')
  ), kept_rows as (
    insert into response (workspace, ${names}) select $1, ${names} from fresh
    on conflict (workspace, lead) do update set ${changed}
  ), counts as (
    insert into response_count as c (workspace, clock, dimension, value, bin, first, leads)
    select $1, clock, dimension, value, width_bucket(after::float8, $3::float8[]), first, sum(sign)
    from counted cross join lateral (values ('elapsed', first_after), ('covered', first_covered)) as clocks (clock, after)
      cross join lateral ${dimensions} as d (dimension, value)
    where first > 0 group by clock, dimension, value, 5, first having sum(sign) <> 0
    on conflict (workspace, clock, dimension, value, bin, first) do update set leads = c.leads + excluded.leads
  )
  insert into response_owed as o (workspace, leads, claimed, kept, late, broken, owed, early)
  select $1, sum(sign), coalesce(sum(sign) filter (where claimed), 0), sum(sign * kept), sum(sign * late), sum(sign * broken),
    sum(sign * owed), coalesce(sum(sign) filter (where early), 0)
  from counted having count(*) > 0
  on conflict (workspace) do update set leads = o.leads + excluded.leads, claimed = o.claimed + excluded.claimed, kept = o.kept + excluded.kept,
    late = o.late + excluded.late, broken = o.broken + excluded.broken, owed = o.owed + excluded.owed, early = o.early + excluded.early`

/** Keeps these rows, and changes the counts by what is different in them; what is the same costs nothing. */
export async function writeResponses(client: PoolClient, workspace: Id, rows: readonly Row[]): Promise<void> {
  const values = [workspace, JSON.stringify(rows), edges.map((edge) => edge + 1)]
  await client.query({ name: 'project-write', text: write, values })
}
