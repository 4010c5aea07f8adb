import type { PoolClient } from 'pg'
import { followedIn, helpedIn, summed, type Effort, type Said } from '#domain/response/persistence.ts'
import { outcomes, type Outcome } from '#domain/lead/resolution.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { onlyOwn, type Discreet } from '#domain/workspace/discretion.ts'

export type PersistenceAsked = {
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly segment?: string | undefined
  readonly source?: string | undefined
  readonly member?: string | undefined
}
type Group = { readonly segment: string; readonly member: Id | null; readonly name: string }
type Row = Group & Effort & { readonly tries: readonly number[]; readonly spoke: readonly number[] }
type SaidRow = Group & Said
type ReturnRow = {
  readonly outcome: Outcome
  readonly ended: number
  readonly returned: number
  readonly referred: number
}

/** From so many attempts on nobody counts more closely. */
const ATTEMPTS_MAX = 7
const attempts = Array.from({ length: ATTEMPTS_MAX + 1 }, (_, count) => count)

/** $2 and $3 are from and until before, of the moment named; then segment, source, member. */
const chosen = (moment: string): string =>
  `l.workspace = $1 and not l.historical and ($2::timestamptz is null or ${moment} >= $2) and ($3::timestamptz is null or ${moment} < $3)
   and ($4::text is null or l.segment = $4) and ($5::text is null or l.source = $5) and ($6::uuid is null or l.owner = $6)`

/**
 * Of the leads that people owe something: touches of ours, redialling within ten minutes being one; whether they ever spoke with us.
 * A lead is too young to say while its first answer is not due, or one attempt was made within the last seven days.
 */
const efforts = {
  name: 'view-persistence-efforts',
  text: `with those as (
      select l.id, l.segment, l.owner, l.status from lead l
      where ${chosen('l.submitted_at')} and l.motion in ('respond', 'qualify') and coalesce(l.outcome, '') not in ('junk', 'duplicate')
    ), tried as (
      select t.lead, count(*) filter (where t.direction = 'out' and not t.again) as attempts, max(t.at) as last,
        bool_or(t.result = 'answered' or t.direction = 'in') as spoke
      from (select lead, direction, result, at, coalesce(at - lag(at) over (partition by lead, direction, channel order by at) < interval '10 minutes', false) as again
        from touch where workspace = $1 and lead in (select id from those)) t group by t.lead
    ), judged as (
      select l.segment, l.owner, least(coalesce(t.attempts, 0), ${ATTEMPTS_MAX})::int as attempts,
        coalesce(t.spoke, false) or exists (
          select from received_mail r where r.workspace = $1 and r.lead = l.id and r.class = 'human_reply') as spoke,
        l.status = 'open' and case when coalesce(t.attempts, 0) = 0
          then exists (select from commitment c where c.workspace = $1 and c.lead = l.id and c.kind = 'respond' and c.state = 'open' and c."limit" > $7)
          else t.attempts = 1 and t.last > $7::timestamptz - interval '7 days' end as young
      from those l left join tried t on t.lead = l.id
    )
    select j.segment, j.owner as member, coalesce(m.name, 'Nobody') as name, count(*)::int as leads,
      (count(*) filter (where young and not spoke))::int as "underWay",
      (count(*) filter (where attempts = 0 and not spoke and not young))::int as never,
      (count(*) filter (where attempts = 1 and not spoke and not young))::int as lightly,
      array[${attempts.map((count) => `count(*) filter (where attempts = ${count})`).join(', ')}]::int[] as tries,
      array[${attempts.map((count) => `count(*) filter (where attempts = ${count} and spoke)`).join(', ')}]::int[] as spoke
    from judged j left join member m on m.workspace = $1 and m.id = j.owner group by 1, 2, 3 order by 1, 3`,
}

/** Past leads too: whoever came back after one of those was won by the same courtesy. */
const returns = {
  name: 'view-persistence-returns',
  text: `select l.outcome, count(*)::int as ended,
      (count(*) filter (where exists (select from lead n where n.workspace = $1 and n.predecessor = l.id)))::int as returned,
      coalesce(sum((select count(*) from lead n where n.workspace = $1 and n.referred_by = l.id and n.prospect <> l.prospect)), 0)::int as referred
    from lead l where ${chosen('l.resolved_at').replace('not l.historical', 'true')} and l.status = 'resolved' group by 1`,
}

/** Asked of everybody whose lead has ended, but where it was no question of theirs, or is to come back. */
const ratings = {
  name: 'view-persistence-ratings',
  text: `select l.segment, l.owner as member, coalesce(m.name, 'Nobody') as name, count(*)::int as ended, count(l.helped)::int as said,
      (count(*) filter (where l.helped))::int as helped
    from lead l left join member m on m.workspace = $1 and m.id = l.owner
    where ${chosen('l.resolved_at')} and l.status = 'resolved' and l.outcome not in ('junk', 'duplicate', 'deferred') group by 1, 2, 3 order by 1, 3`,
}

/** Who was followed up and how often, who came back and whom they sent, and whether it helped. */
export async function persistenceReport(
  client: PoolClient,
  workspace: Id,
  { asked, asOf, discreet }: { asked: PersistenceAsked; asOf: Instant; discreet: Discreet },
) {
  const { from = null, to = null, segment = null, source = null, member = null } = asked
  const values = [workspace, from, to, segment, source, member]
  const effort = (await client.query<Row>({ ...efforts, values: [...values, asOf] })).rows
  const back = (await client.query<ReturnRow>({ ...returns, values })).rows
  const said = (await client.query<SaidRow>({ ...ratings, values })).rows
  const efforted = (rows: readonly Row[]) =>
    followedIn(summed(rows, ['leads', 'underWay', 'never', 'lightly']))
  const rated = (rows: readonly SaidRow[]) => helpedIn(summed(rows, ['ended', 'said', 'helped']))
  const at = (rows: readonly Row[], of: 'tries' | 'spoke', count: number) =>
    rows.reduce((sum, row) => sum + (row[of][count] ?? 0), 0)
  const own = <One extends { readonly member: string | null }>(rows: readonly One[]) =>
    onlyOwn(rows, discreet, ({ member: of }) => of)
  return {
    ...{ asOf, from, to },
    followed: efforted(effort),
    bySegment: bySegment(effort, efforted),
    byMember: own(byMember(effort, efforted)),
    attempts: attempts.map((count) => ({
      attempts: count,
      leads: at(effort, 'tries', count),
      spoke: at(effort, 'spoke', count),
    })),
    returned: outcomes.flatMap((outcome) => back.find((row) => row.outcome === outcome) ?? []),
    helped: rated(said),
    helpedBySegment: bySegment(said, rated),
    helpedByMember: own(byMember(said, rated)),
  }
}

const bySegment = <One extends Group, Told extends object>(
  rows: readonly One[],
  tell: (rows: readonly One[]) => Told,
) => [...Map.groupBy(rows, ({ segment }) => segment)].map(([segment, some]) => ({ segment, ...tell(some) }))

const byMember = <One extends Group, Told extends object>(
  rows: readonly One[],
  tell: (rows: readonly One[]) => Told,
) =>
  [...Map.groupBy(rows, ({ member }) => member)].map(([member, some]) => ({
    ...{ member, name: some[0]?.name ?? '' },
    ...tell(some),
  }))
