import type { PoolClient } from 'pg'
import type { Mornings, SheetFor, SheetItem } from '#app/mornings.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

type Slipped = Awaited<ReturnType<Mornings['slipped']>>

/** What each owes by itself, is offered, or owes as the steward of a team in which nobody has accepted; in three ways that an index knows. */
const owed = (columns: string) => `select ${columns} from commitment c
    where c.workspace = $1 and c.state = 'open' and c.holder = w.member
  union all select ${columns} from commitment c
    where c.workspace = $1 and c.state = 'open' and c.holder is null and c.offered = w.member
  union all select ${columns} from (select id from team where workspace = $1 and steward = w.member offset 0) t
    cross join lateral (select * from commitment where workspace = $1 and team = t.id and state = 'open' offset 0) c
    where c.holder is null and (c.offered is null or c.offered <> w.member)`

/** Each lead stands once, by what is most urgent on it. A lead is looked up by its id alone: an index of the open ones would be read whole. */
const items = {
  name: 'view-morning-items',
  text: `with wanted as (select * from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as w (member, until, since)),
    firsts as (
      select distinct on (w.member, c.lead) w.member, w.until, w.since, c.lead, c.kind, c.step, c.not_before, c.target, c."limit"
      from wanted w cross join lateral (${owed('c.lead, c.kind, c.step, c.not_before, c.target, c."limit", c.id')}) c
      order by w.member, c.lead, case when c."limit" < $5 then 0 else 1 end, c.target, c.id
    ), parted as (
      select f.*, l.segment, l.submitted_at, case
          when f."limit" < $5 then 'slipped' when l.returned_at > f.since then 'came back'
          when f.target < f.until then 'due' when f.kind = 'outcome' then 'waiting' end as part
      from firsts f cross join lateral (
        select segment, submitted_at, returned_at, status from lead where workspace = $1 and id = f.lead limit 1
      ) l where l.status = 'open'
    ), numbered as (
      select *, row_number() over (partition by member, part order by target, lead) as place,
        count(*) over (partition by member, part)::int as count
      from parted where part is not null
    )
    select member, part, lead, kind, step ->> 'channel' as channel, segment, submitted_at as "submittedAt",
      case when not_before > $5 then not_before end as "opensAt", target, "limit", count
    from numbered where place <= $6 order by member, part, place`,
}

export async function sheetItems(
  client: PoolClient,
  workspace: Id,
  { sheets, now, most }: { sheets: readonly SheetFor[]; now: Instant; most: number },
): Promise<readonly SheetItem[]> {
  const column = (key: keyof SheetFor) => sheets.map((sheet) => sheet[key])
  const values = [workspace, column('member'), column('until'), column('since'), now, most]
  const { rows } = await client.query<SheetItem>({ ...items, values })
  return rows
}

export async function slippedBy(client: PoolClient, workspace: Id, now: Instant): Promise<Slipped> {
  const { rows } = await client.query<Slipped[number]>({
    name: 'view-morning-slipped',
    text: `select m.id as member, coalesce(m.name, '') as name, count(distinct c.lead)::int as count
      from (select lead, holder, offered, team, "limit" from commitment
        where workspace = $1 and state = 'open' and target < $2 offset 0) c
      cross join lateral (select status from lead where workspace = $1 and id = c.lead limit 1) l
      left join lateral (select steward from team where workspace = $1 and id = c.team limit 1) t on true
      join member m on m.workspace = $1 and m.id = coalesce(c.holder, c.offered, t.steward)
      where c."limit" < $2 and l.status = 'open'
      group by m.id, m.name order by count(distinct c.lead) desc, m.name collate "und-x-icu", m.id`,
    values: [workspace, now],
  })
  return rows
}

/** Whether the member wants a sheet by mail. */
export async function sheetWanted(client: PoolClient, workspace: Id, member: Id): Promise<boolean> {
  const { rows } = await client.query<{ wanted: boolean }>({
    name: 'view-morning-wanted',
    text: 'select wanted from morning_sheet where workspace = $1 and member = $2',
    values: [workspace, member],
  })
  return rows[0]?.wanted ?? true
}

/** What the app shows of these leads beside. */
export async function namesOf(client: PoolClient, workspace: Id, leads: readonly Id[]) {
  const { rows } = await client.query<{ lead: Id; name: string; organisation: string | null }>({
    name: 'view-morning-names',
    text: `select l.id as lead, coalesce(p.name, '') as name, p.organisation from unnest($2::uuid[]) as wanted (lead)
      join lead l on l.workspace = $1 and l.id = wanted.lead left join prospect p on p.workspace = $1 and p.id = l.prospect`,
    values: [workspace, leads],
  })
  return new Map(rows.map((row) => [row.lead, row]))
}
