import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { inOrder } from './order.ts'

/** How many leads a list of the board shows; the counts beside it are of all. */
export const BOARD_LEADS_MAX = 50
export type BoardList = 'late' | 'soon' | 'unaccepted'

/** What comes first on each open lead of a team, and to which lists that belongs. */
const firsts = `with firsts as (
    select distinct on (c.lead) c.* from commitment c join lead l on l.workspace = $1 and l.id = c.lead
    where c.workspace = $1 and c.state = 'open' and c.team is not null order by c.lead, ${inOrder}
  ), listed as (
    select c.*, c."limit" < $2 as late, c."limit" >= $2 and c.target < $3 as soon, c.holder is null as unaccepted from firsts c
  )`

const counts = {
  name: 'view-board-counts',
  text: `${firsts} select team, count(*)::int as open, count(*) filter (where late)::int as late, count(*) filter (where soon)::int as soon,
    count(*) filter (where unaccepted)::int as unaccepted from listed group by team`,
}

const lists = {
  name: 'view-board-lists',
  text: `${firsts}, placed as (
      select c.team, list.name, c.lead, row_number() over (partition by c.team, list.name order by ${inOrder}) as place
      from listed c join lead l on l.workspace = $1 and l.id = c.lead
      cross join lateral (values ('late', c.late), ('soon', c.soon), ('unaccepted', c.unaccepted)) as list (name, applies)
      where list.applies
    )
    select team, name, lead from placed where place <= ${BOARD_LEADS_MAX} order by team, name, place`,
}

const loads = {
  name: 'view-board-loads',
  text: `select coalesce(c.holder, c.offered) as member, count(distinct c.lead)::int as open,
      count(distinct c.lead) filter (where c."limit" < $2)::int as late
    from commitment c where c.workspace = $1 and c.state = 'open' and coalesce(c.holder, c.offered) is not null group by 1`,
}

type Counts = { team: Id; open: number; late: number; soon: number; unaccepted: number }
type Load = { member: Id; open: number; late: number }

/** The teams' open leads: what is late, what will be soon, what nobody has accepted, and how much each person has. */
export async function boardOf(
  client: PoolClient,
  workspace: Id,
  { asOf, soonBy }: { asOf: Instant; soonBy: Instant },
) {
  const values = [workspace, asOf, soonBy]
  const counted = await client.query<Counts>({ ...counts, values })
  const listed = await client.query<{ team: Id; name: BoardList; lead: Id }>({ ...lists, values })
  const loaded = await client.query<Load>({ ...loads, values: [workspace, asOf] })
  return {
    counts: new Map(counted.rows.map(({ team, ...row }) => [team, row])),
    loads: new Map(loaded.rows.map(({ member, ...row }) => [member, row])),
    leads: (team: Id, list: BoardList): readonly Id[] =>
      listed.rows.filter((row) => row.team === team && row.name === list).map(({ lead }) => lead),
  }
}
