import type { PoolClient } from 'pg'
import type { OpenOwner, RoutingReaders } from '#app/routing/ports.ts'
import type { Id } from '#domain/ledger.ts'
import type { Credit, Load, RoundSoFar, Standing } from '#domain/routing/facts.ts'

/** So many of a team's latest turns are looked at; a round that began before them is taken to be over. */
const TURNS_LOOKED_AT = 1_000
/** A domain with more open leads than this says little about whose it is; the oldest are looked at. */
const OPEN_LOOKED_AT = 50

type TurnRow = {
  readonly team: Id
  readonly member: Id
  readonly pool: string | null
  readonly round: number | null
  readonly had: number
  readonly latest: number
  readonly nth: number | null
}
type CreditRow = Credit & { readonly team: Id }

/** What routing asks of the read models: three questions for a whole batch, each by one index. */
export function routingReaders(client: PoolClient, workspace: string): RoutingReaders {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: queries[name], values: [workspace, ...values] })
    return rows
  }
  return {
    standings: async (teams, junkSince) => {
      const [turns, credits] = await Promise.all([
        all<TurnRow>('standings', teams),
        all<CreditRow>('turn-credits', teams, junkSince ?? null),
      ])
      return new Map(
        teams.map((team) => [
          team,
          standingOf(
            turns.filter((row) => row.team === team),
            credits.filter((credit) => credit.team === team),
          ),
        ]),
      )
    },
    loads: async (members, { day, week }) => {
      const rows = await all<Load & { member: Id }>('loads', members, day, week)
      return new Map(rows.map(({ member, ...load }) => [member, load]))
    },
    openOwners: async (domains) => {
      if (domains.length === 0) return new Map()
      const rows = await all<{ domain: string; owners: readonly OpenOwner[] }>('open-owners', domains)
      return new Map(rows.map(({ domain, owners }) => [domain, owners]))
    },
    comesBack: async (member, at) => {
      await (at === undefined ? all('no-more-back', member) : all('comes-back', member, at))
    },
    ownersOf: async (leads) => {
      if (leads.length === 0) return new Map()
      const rows = await all<{ id: Id; owner: Id }>('owners-of', leads)
      return new Map(rows.map(({ id, owner }) => [id, owner]))
    },
  }
}

function standingOf(turns: readonly TurnRow[], credits: readonly Credit[]): Standing {
  const lastOf = new Map<Id, number>()
  for (const { member, latest } of turns) lastOf.set(member, Math.max(latest, lastOf.get(member) ?? 0))
  const rounds = new Map<string, RoundSoFar>()
  for (const [pool, rows] of Map.groupBy(turns, (row) => row.pool)) {
    if (pool === null) continue
    const round = Math.max(...rows.map((row) => row.round ?? 0))
    const of = rows.filter((row) => row.round === round)
    const dealt = Math.max(...of.map(({ nth }) => nth ?? 0))
    const had = new Map(of.map((row) => [row.member, row.had]))
    const whole = of.reduce((sum, row) => sum + row.had, 0) === dealt
    rounds.set(pool, whole ? { round, dealt, had } : { round: round + 1, dealt: 0, had: new Map() })
  }
  return { latest: Math.max(0, ...lastOf.values()), lastOf, rounds, credits }
}

const queries = {
  standings: `select t.team, t.member, t.pool, t.round, count(*)::int as had, max(t.turn) as latest, max(t.nth) as nth
    from unnest($2::uuid[]) as wanted (team)
    cross join lateral (
      select team, turn, member, pool, round, nth from turn where workspace = $1 and team = wanted.team order by turn desc limit ${TURNS_LOOKED_AT}
    ) t
    group by t.team, t.member, t.pool, t.round`,
  'turn-credits': `select c.team, c.member, c.lead, c.because, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from unnest($2::uuid[]) as wanted (team)
    cross join lateral (
      select team, member, lead, because, at from turn_credit where workspace = $1 and team = wanted.team and not withdrawn
      union all
      select t.team, t.member, t.lead, 'junk', l.resolved_at
      from (select team, member, lead, at from turn where workspace = $1 and team = wanted.team order by turn desc limit ${TURNS_LOOKED_AT}) t
      cross join lateral (select outcome, resolved_at from lead where workspace = $1 and id = t.lead limit 1) l
      where $3::timestamptz is not null and t.at >= $3 and l.outcome = 'junk'
      union all
      select turn_of, "to", lead, 'upheld rejection', rejected_at
      from (select turn_of, "to", lead, rejected_at from handoff where workspace = $1 and turn_of = wanted.team and credit order by turn_of) given_back
    ) c
    where not exists (select from (select member from turn where workspace = $1 and credit = any (array[c.lead]) offset 0) given where given.member = c.member)
    order by c.at, c.member, c.lead`,
  loads: `select wanted.member, given.today, given.week, mine.open from unnest($2::uuid[]) as wanted (member)
    cross join lateral (
      select count(*) filter (where at >= $3)::int as today, count(*)::int as week from (
        select at from offer where workspace = $1 and member = wanted.member and at >= $4::timestamptz
        union all
        select offered_at from handoff where workspace = $1 and "to" = wanted.member and offered_at >= $4::timestamptz
      ) theirs
    ) given
    cross join lateral (
      select count(*)::int as open from (
        select id from lead where workspace = $1 and owner = wanted.member and status = 'open' and not historical
        union all
        select id from lead where workspace = $1 and offered = wanted.member and owner is null and status = 'open' and not historical
        union all
        select id from handoff where workspace = $1 and "to" = wanted.member and state = 'open'
      ) theirs
    ) mine`,
  'open-owners': `select wanted.domain, jsonb_agg(jsonb_build_object('lead', l.id, 'owner', l.owner) order by l.submitted_at, l.id) as owners
    from unnest($2::text[]) as wanted (domain)
    cross join lateral (
      select theirs.id, coalesce(theirs.owner, handed.member) as owner, theirs.submitted_at
      from (select id from prospect where workspace = $1 and mail_domain = wanted.domain order by mail_domain offset 0) p
      cross join lateral (select id, owner, status, submitted_at, historical from lead where workspace = $1 and prospect = p.id order by status offset 0) theirs
      left join lateral (
        select h."to" as member
        from (select "to" from handoff where workspace = $1 and lead = theirs.id and state = 'open' order by offer limit 1 offset 0) h
        where theirs.owner is null
      ) handed on true
      where theirs.status = 'open' and not theirs.historical and coalesce(theirs.owner, handed.member) is not null
      order by theirs.submitted_at, theirs.id limit ${OPEN_LOOKED_AT}
    ) l
    group by wanted.domain`,
  'comes-back': `insert into coming_back (workspace, member, back_at) values ($1, $2, $3)
    on conflict (workspace, member) do update set back_at = excluded.back_at`,
  'no-more-back': 'delete from coming_back where workspace = $1 and member = $2',
  'owners-of': `select known.id, known.owner from unnest($2::uuid[]) as wanted (id)
    cross join lateral (select id, owner from lead where workspace = $1 and id = wanted.id limit 1) known where known.owner is not null`,
} as const
