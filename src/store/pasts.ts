import type { PoolClient } from 'pg'
import type { Past, ReadPasts } from '#app/past-facts.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = Omit<Past, 'ended'> & { readonly outcome: string | null; readonly endedAt: Instant | null }

/** What there was before each of these asked: by their keys, and by the domains of their organisations. */
export const pastsIn =
  (client: PoolClient, workspace: Id): ReadPasts =>
  async (asked) => {
    const { rows } = await client.query<Row>({
      name: 'pasts',
      text: pasts,
      values: [
        workspace,
        asked.map(({ prospect }) => prospect),
        asked.map(({ predecessor = null }) => predecessor),
        asked.map(({ self = null }) => self),
        asked.map(({ before }) => before),
        asked.map(({ domains = [] }) => domains.join(' ')),
      ],
    })
    return rows.map(({ outcome, endedAt, ...past }) => ({
      ...past,
      ended: outcome === null || endedAt === null ? undefined : { outcome, at: endedAt },
    }))
  }

/** `offset 0` keeps each question by itself, answered by its key. */
const pasts = `select theirs.leads, theirs.touches, theirs.outcome, theirs."endedAt", firm.leads as "openAtAccount"
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[])
    with ordinality as wanted (prospect, predecessor, self, before, domains, no)
  left join lateral (select prospect from lead where workspace = $1 and id = wanted.predecessor limit 1) earlier on true
  cross join lateral (
    select count(*)::int as leads, coalesce(sum(touched.times), 0)::int as touches,
      (array_agg(mine.outcome order by mine.resolved_at desc, mine.id) filter (where mine.ended))[1] as outcome,
      max(mine.resolved_at) filter (where mine.ended) as "endedAt"
    from (select distinct id from unnest(array[wanted.prospect, earlier.prospect]) as known (id) where id is not null) known
    cross join lateral (
      select id, outcome, resolved_at, resolved_at <= wanted.before and outcome is not null as ended, submitted_at
      from lead where workspace = $1 and prospect = known.id order by status offset 0
    ) mine
    cross join lateral (
      select count(*) as times from touch where workspace = $1 and lead = mine.id and at < wanted.before offset 0
    ) touched
    where mine.submitted_at < wanted.before and mine.id is distinct from wanted.self
  ) theirs
  cross join lateral (
    select count(*)::int as leads
    from unnest(string_to_array(wanted.domains, ' ')) as firm (domain)
    cross join lateral (
      select id from prospect where workspace = $1 and mail_domain = firm.domain order by mail_domain offset 0
    ) someone
    cross join lateral (
      select id, submitted_at, resolved_at, historical from lead where workspace = $1 and prospect = someone.id order by status offset 0
    ) l
    where l.submitted_at < wanted.before and (l.resolved_at is null or l.resolved_at > wanted.before)
      and not l.historical and l.id is distinct from wanted.self
  ) firm
  order by wanted.no`
