import type { PoolClient } from 'pg'
import type { NeglectReads } from '#app/neglect/ports.ts'
import type { Id } from '#domain/ledger.ts'
import type { Witness } from '#domain/neglect/claimed-unseen.ts'
import type { Instant } from '#domain/time/instant.ts'

type Seen = Witness & { readonly member: Id; readonly by: 'mailbox' | 'telephone' }
type Work = {
  readonly member: Id
  readonly segment: string
  readonly had: number
  readonly lapsed: number
  readonly lead: Id | null
  readonly since: Instant | null
}

const queries = {
  // Each part in the order of its own index; leads that stand in several come once.
  'to-watch': `select id from (
      (select id from (select id, watch_at from lead where workspace = $1 and watch_at <= $2 order by watch_at limit $5) now)
      union (select id from (select id, quiet_since from lead where workspace = $1 and unopened = false and quiet_since <= $3 order by quiet_since limit $5) held)
      union (select id from (select id, quiet_since from lead where workspace = $1 and unopened = true and quiet_since <= $4 order by quiet_since limit $5) unopened)
    ) found limit $5`,
  // The telephone sees those of whom it has seen calls, and has looked until it saw any.
  witnesses: `select member, 'mailbox' as by, seen_since as since, looked_at as until from own_mailbox
      where workspace = $1 and seen_since is not null and looked_at is not null
    union all select seen.member, 'telephone', seen.since, max(seen.until) over () from workspace w
      cross join member m
      cross join lateral (
        select m.id as member, min(at) as since, max(at) as until from touch
        where workspace = $1 and member = m.id and evidence = 'witnessed' and channel in ('call', 'voicemail')
      ) seen where w.workspace = $1 and w.telephone is not null and m.workspace = $1 and m.active and seen.since is not null`,
  claimed: `select distinct t.lead as id from unnest($2::uuid[]) as wanted (member)
    cross join lateral (
      select lead, id, at, channel from touch where workspace = $1 and member = wanted.member and evidence = 'claimed'
        and channel in ('mail', 'call', 'voicemail') and at > $3 and at <= $4 order by at
    ) t
    where not exists (select from neglect n where n.workspace = $1 and n.lead = t.lead and n.cause = 'claimed, not seen: ' || t.id)
      and not exists (select from touch s where s.workspace = $1 and s.lead = t.lead and s.evidence = 'witnessed'
        and (s.channel = 'mail') = (t.channel = 'mail') and s.at between t.at - interval '1 day' and t.at + interval '1 day')
    limit $5`,
  queues: `with given as (
      select wanted.member, g.lead from unnest($2::uuid[]) as wanted (member)
      cross join lateral (
        select lead from (select lead, at from offer where workspace = $1 and member = wanted.member and at > $3 order by at offset 0) o
        union select lead from (select lead, offered_at from handoff where workspace = $1 and "to" = wanted.member and offered_at > $3
          order by offered_at desc offset 0) h
      ) g
    ), had as (
      select given.member, l.segment, l.id, l.submitted_at, l.status = 'open' and late.is and not touched.is as lapsed from given
      cross join lateral (select id, segment, status, owner, offered, submitted_at from lead where workspace = $1 and id = given.lead limit 1) l
      cross join lateral (select exists (select from commitment where workspace = $1 and lead = l.id and state = 'open' and "limit" < $4) as is) late
      cross join lateral (select exists (select from touch where workspace = $1 and lead = l.id and member = given.member) as is) touched
      where coalesce(l.owner, l.offered) = given.member or touched.is
    )
    select member, segment, count(*)::int as had, count(*) filter (where lapsed)::int as lapsed,
      (array_agg(id order by submitted_at) filter (where lapsed))[1] as lead, min(submitted_at) filter (where lapsed) as since
    from had group by member, segment`,
  'lead-of-question': 'select lead from neglect where workspace = $1 and id = $2 limit 1',
} as const

/** One query each. */
export function neglectReads(client: PoolClient, workspace: string): NeglectReads {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const asked = { name: `neglect-${name}`, text: queries[name], values: [workspace, ...values] }
    return (await client.query<Row>(asked)).rows
  }
  return {
    toWatch: async ({ at, quietBefore, unopenedBefore, most }) =>
      (await all<{ id: Id }>('to-watch', at, quietBefore, unopenedBefore, most)).map(({ id }) => id),
    witnesses: async () => {
      const seen = await all<Seen>('witnesses')
      const by = (what: Seen['by']) =>
        new Map(
          seen.flatMap(({ member, since, until, ...one }) =>
            one.by === what ? [[member, { since, until }] as const] : [],
          ),
        )
      return { mailboxes: by('mailbox'), telephones: by('telephone') }
    },
    claimed: async (members, { from, to, most }) =>
      members.length === 0
        ? []
        : (await all<{ id: Id }>('claimed', members, from, to, most)).map(({ id }) => id),
    queues: async (members, { since, now }) =>
      (await all<Work>('queues', members, since, now)).map(({ lead, since: waits, ...work }) => ({
        ...work,
        longest: lead !== null && waits !== null ? { lead, since: waits } : undefined,
      })),
    leadOfQuestion: async (question) => (await all<{ lead: Id }>('lead-of-question', question))[0]?.lead,
  }
}
