import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Evidence, Signal } from '#domain/neglect/signal.ts'
import type { QuestionState } from '#domain/neglect/state.ts'
import type { Instant } from '#domain/time/instant.ts'

export const QUESTIONS_SHOWN_MAX = 100

type Named = { readonly id: Id; readonly name: string }
/** A question about a lead, as a page shows it. */
export type QuestionRow = {
  readonly id: Id
  readonly lead: Id
  readonly prospect: string
  readonly organisation: string | null
  readonly segment: string
  readonly source: string
  readonly submittedAt: Instant
  readonly resolved: string | null
  readonly owner: Named | null
  readonly signal: Signal
  readonly state: QuestionState
  readonly member: Named
  readonly team: Named | null
  readonly since: Instant
  readonly askedAt: Instant
  readonly askedBy: Named | null
  readonly explainBy: Instant
  readonly explainedAt: Instant | null
  readonly shownAt: Instant | null
  readonly shownBecause: string | null
  readonly settledAt: Instant | null
  readonly how: string | null
  readonly evidence: readonly Evidence[]
  readonly words: string | null
  readonly explanation: string | null
  readonly verdict: string | null
}

/** Each list by its own index: what waits for somebody's word, what managers see, and what there was. */
const lists = {
  'to explain': `n.state = 'asked' and n.member = $2 and coalesce($3::timestamptz, $4) is null`,
  'of a member': `n.member = $2 and ($3::timestamptz is null or n.asked_at >= $3) and ($4::timestamptz is null or n.asked_at < $4)`,
  shown: `n.state in ('shown', 'explained') and ($2::uuid is null or n.member = $2) and coalesce($3::timestamptz, $4) is null`,
  all: `($2::uuid is null or n.member = $2) and ($3::timestamptz is null or n.asked_at >= $3) and ($4::timestamptz is null or n.asked_at < $4)`,
} as const
export type QuestionList = keyof typeof lists

export type QuestionsAsked = {
  readonly list: QuestionList
  readonly member?: Id | undefined
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  /** Also those that managers don't see yet. */
  readonly most?: number
}

/** Questions, the youngest first. */
export async function questionRows(
  client: PoolClient,
  workspace: Id,
  { list, member, from, to, most = QUESTIONS_SHOWN_MAX }: QuestionsAsked,
): Promise<readonly QuestionRow[]> {
  const { rows } = await client.query<QuestionRow>({
    name: `view-questions-${list}`,
    text: `with these as (
        select * from neglect n where n.workspace = $1 and ${lists[list]} order by n.asked_at desc limit $5
      )
      select n.id, n.lead, coalesce(p.name, '') as prospect, p.organisation, l.segment, l.source, l.submitted_at as "submittedAt", l.outcome as resolved,
        case when o.id is null then null else json_build_object('id', o.id, 'name', coalesce(o.name, '')) end as owner,
        n.signal, n.state, json_build_object('id', n.member, 'name', coalesce(m.name, '')) as member,
        case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team, n.since, n.asked_at as "askedAt",
        case when b.id is null then null else json_build_object('id', b.id, 'name', coalesce(b.name, '')) end as "askedBy",
        n.explain_by as "explainBy", n.explained_at as "explainedAt", n.shown_at as "shownAt", n.shown_because as "shownBecause",
        n.settled_at as "settledAt", n.how, n.evidence, n.words, n.explanation, n.verdict
      from these n
      cross join lateral (select * from lead where workspace = $1 and id = n.lead limit 1) l
      left join lateral (select name, organisation from prospect where workspace = $1 and id = l.prospect limit 1) p on true
      left join member m on m.workspace = $1 and m.id = n.member
      left join member o on o.workspace = $1 and o.id = l.owner
      left join member b on b.workspace = $1 and b.id::text = n.asked_by
      left join team t on t.workspace = $1 and t.id = l.team
      order by n.asked_at desc, n.id`,
    values: [workspace, member ?? null, from ?? null, to ?? null, most],
  })
  return rows
}

export type QuestionCount = {
  readonly signal: Signal
  readonly member: Id
  readonly name: string
  readonly team: string | null
  readonly asked: number
  readonly waiting: number
  readonly explained: number
  readonly shown: number
  readonly repaired: number
  readonly nothing: number
}

/** How often what was asked of whom in a time, and what came of it; a person counts for the first team that they are in. */
export async function questionCounts(
  client: PoolClient,
  workspace: Id,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly QuestionCount[]> {
  const { rows } = await client.query<QuestionCount>({
    name: 'view-question-counts',
    text: `select n.signal, n.member, coalesce(m.name, '') as name, t.name as team, count(*)::int as asked,
        (count(*) filter (where n.state = 'asked'))::int as waiting,
        (count(*) filter (where n.explained_at is not null))::int as explained,
        (count(*) filter (where n.shown_at is not null))::int as shown,
        (count(*) filter (where n.how in ('repaired', 'reopened')))::int as repaired,
        (count(*) filter (where n.how = 'nothing to ask'))::int as nothing
      from neglect n left join member m on m.workspace = $1 and m.id = n.member
      left join lateral (select name from team where workspace = $1 and n.member = any (members) order by name limit 1) t on true
      where n.workspace = $1 and n.asked_at >= $2 and n.asked_at < $3 group by 1, 2, 3, 4 order by 1, 3`,
    values: [workspace, from, to],
  })
  return rows
}

export type MissedRow = Pick<
  QuestionRow,
  'lead' | 'prospect' | 'organisation' | 'segment' | 'source' | 'submittedAt' | 'owner' | 'team'
> & {
  readonly endedAs: string | null
}
export const MISSED_SHOWN_MAX = 20
/** What is counted further back is in the report about answering. */
const MISSED_COUNTED_MAX = 10_000

/** Chances that are gone: they asked, and it ended, or they withdrew, before anybody had answered. */
export async function missedRows(
  client: PoolClient,
  workspace: Id,
  { from }: { readonly from: Instant },
): Promise<{ readonly count: number; readonly items: readonly MissedRow[] }> {
  const missed = `from response where workspace = $1 and submitted_at >= $2 and first in (2, 5) and motion in ('respond', 'qualify') and not historical`
  const [items, count] = await Promise.all([
    client.query<MissedRow>({
      name: 'view-missed',
      text: `select l.id as lead, coalesce(p.name, '') as prospect, p.organisation, l.segment, l.source, l.submitted_at as "submittedAt", l.outcome as "endedAs",
          case when o.id is null then null else json_build_object('id', o.id, 'name', coalesce(o.name, '')) end as owner,
          case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team
        from (select lead, submitted_at ${missed} order by submitted_at desc limit ${MISSED_SHOWN_MAX}) r
        cross join lateral (select * from lead where workspace = $1 and id = r.lead limit 1) l
        left join lateral (select name, organisation from prospect where workspace = $1 and id = l.prospect limit 1) p on true
        left join member o on o.workspace = $1 and o.id = l.owner left join team t on t.workspace = $1 and t.id = l.team
        order by r.submitted_at desc, l.id`,
      values: [workspace, from],
    }),
    client.query<{ count: number }>({
      name: 'view-missed-count',
      text: `select count(*)::int as count from (select 1 ${missed} limit ${MISSED_COUNTED_MAX}) missed`,
      values: [workspace, from],
    }),
  ])
  return { items: items.rows, count: count.rows[0]?.count ?? 0 }
}
