import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Row } from '../tables.ts'

/** These rejections say that there was nothing to accept: those that nobody disputes, and those that a ruling upheld. */
const stands = `state not in ('rejected', 'left', 'upheld')`

/**
 * A lead with what was done for it and what it brought. Before it was accepted as a hand-off the work is qualifying, after that it is
 * selling; whoever has several roles works in that of the stage. An acceptance that was taken back by a rejection is none; a ruling that
 * gives a hand-off back to whoever rejected it is one, whether or not they had accepted it before.
 */
const found = `select l.id as lead, date_trunc('month', l.submitted_at at time zone $3)::date::text as month, l.form, left(l.source, 200) as source, left(l.segment, 200) as segment, l.fit,
    (coalesce(l.outcome, '') not in ('junk', 'duplicate'))::int as leads,
    (l.status = 'resolved' and l.outcome not in ('junk', 'duplicate', 'deferred'))::int as decided, (h.at is not null)::int as handed,
    (coalesce(l.outcome, '') in ('won', 'introductory order'))::int as won,
    case when l.outcome in ('won', 'introductory order') then l.amount end as amount,
    case when l.outcome in ('won', 'introductory order') then l.currency end as currency, coalesce(w.work, '[]') as work
  from unnest($2::uuid[]) as wanted (id) join lead l on l.workspace = $1 and l.id = wanted.id
  left join lateral (select min(accepted_at) as at from (select coalesce(accepted_at, case when state = 'overturned' and ruled_next = 'back' then ruled_at end) as accepted_at, state from handoff where workspace = $1 and lead = l.id order by lead offset 0) a where ${stands}) h on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('stage', stage, 'role', role, 'channel', channel, 'touches', touches, 'minutes', minutes, 'unsaid', unsaid)
      order by stage, role, channel) as work
    from (
      select stage, coalesce(case when stage = 'qualifying' and 'qualifier' = any (m.roles) then 'qualifier'
          when 'representative' = any (m.roles) then 'representative' end, m.roles[1]) as role, t.channel,
        count(*)::int as touches, coalesce(sum(t.minutes), 0) as minutes, count(*) filter (where t.minutes is null)::int as unsaid
      from (select member, channel, minutes, case when h.at is null or at < h.at then 'qualifying' else 'selling' end as stage
        from touch where workspace = $1 and lead = l.id and member is not null) t
      join member m on m.workspace = $1 and m.id = t.member
      group by 1, 2, 3
    ) done
  ) w on true
  where not l.historical`

const columns = {
  ...{ lead: 'uuid', month: 'date', form: 'uuid', source: 'text', segment: 'text', fit: 'text' },
  ...{ leads: 'smallint', decided: 'smallint', handed: 'smallint', won: 'smallint' },
  ...{ amount: 'numeric(15, 2)', currency: 'text', work: 'jsonb' },
}
const names = Object.keys(columns).join(', ')
const shape = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const changed = Object.keys(columns)
  .filter((name) => name !== 'lead')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')
const under = 'month, form, source, segment, fit'

const write = `with made as (
    select ${names} from jsonb_to_recordset($2::jsonb) as row (${shape})
  ), was as (
    select ${names} from effort where workspace = $1 and lead in (select lead from made)
  ), fresh as (
    select * from made except select * from was
  ), changed as (
    select -1 as sign, was.* from was where lead in (select lead from fresh) union all select 1, fresh.* from fresh
  ), kept_rows as (
    insert into effort (workspace, ${names}) select $1, ${names} from fresh
    on conflict (workspace, lead) do update set ${changed}
  ), worth as (
    insert into worth_count as c (workspace, ${under}, currency, leads, decided, handed, won, amounts, amount, squares)
    select $1, ${under}, coalesce(currency, ''), sum(sign * leads), sum(sign * decided), sum(sign * handed), sum(sign * won),
      coalesce(sum(sign) filter (where amount is not null), 0), coalesce(sum(sign * amount), 0), coalesce(sum(sign * amount * amount), 0)
    from changed group by ${under}, currency
    on conflict (workspace, ${under}, currency) do update set leads = c.leads + excluded.leads, decided = c.decided + excluded.decided,
      handed = c.handed + excluded.handed, won = c.won + excluded.won, amounts = c.amounts + excluded.amounts,
      amount = c.amount + excluded.amount, squares = c.squares + excluded.squares
  )
  insert into effort_count as c (workspace, ${under}, stage, role, channel, touches, minutes, unsaid)
  select $1, ${under}, w.stage, w.role, w.channel, sum(sign * w.touches), sum(sign * w.minutes), sum(sign * w.unsaid)
  from changed cross join lateral jsonb_to_recordset(work) as w (stage text, role text, channel text, touches int, minutes numeric, unsaid int)
  group by ${under}, w.stage, w.role, w.channel having sum(sign * w.touches) <> 0 or sum(sign * w.minutes) <> 0 or sum(sign * w.unsaid) <> 0
  on conflict (workspace, ${under}, stage, role, channel) do update set touches = c.touches + excluded.touches,
    minutes = c.minutes + excluded.minutes, unsaid = c.unsaid + excluded.unsaid`

/** What these leads cost and brought, as they are now; the counts change by what is different. */
export async function projectEffort(
  client: PoolClient,
  workspace: Id,
  { ids, zone }: { readonly ids: readonly Id[]; readonly zone: string },
): Promise<void> {
  const { rows } = await client.query<Row>({
    name: 'project-effort',
    text: found,
    values: [workspace, ids, zone],
  })
  await client.query({ name: 'project-effort-write', text: write, values: [workspace, JSON.stringify(rows)] })
}
