import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { OffersHad, TurnsHad } from '#domain/routing/fairness.ts'
import type { Instant } from '#domain/time/instant.ts'

type Period = { readonly from: Instant; readonly to: Instant }

/** The turns of a team in a time, by round, with who took part in it; and all offers of its leads, by why. */
export async function turnsAndOffers(
  client: PoolClient,
  workspace: Id,
  { team, from, to }: Period & { readonly team: Id },
): Promise<{ readonly turns: readonly TurnsHad[]; readonly offers: readonly OffersHad[] }> {
  const values = [workspace, team, from, to]
  const [turns, offers] = await Promise.all([
    client.query<TurnsHad>({ name: 'view-turns-had', text: turnsHad, values }),
    client.query<OffersHad>({ name: 'view-offers-had', text: offersHad, values }),
  ])
  return { turns: turns.rows, offers: offers.rows }
}

const turnsHad = `with dealt as (
    select pool, round, member, count(*)::int as turns from turn
    where workspace = $1 and team = $2 and at >= $3 and at < $4 and credit is null group by pool, round, member
  )
  select dealt.pool, dealt.round, dealt.member, dealt.turns, first.took from dealt
  left join lateral (
    select took from turn where workspace = $1 and team = $2 and pool = dealt.pool and round = dealt.round and nth = 1
    order by turn desc limit 1
  ) first on true
  order by dealt.pool, dealt.round, dealt.member`

const offersHad = `select o.member, o.because, count(*)::int as leads from member m
  cross join lateral (
    select member, because from offer where workspace = $1 and member = m.id and team = $2 and at >= $3 and at < $4
    union all
    select "to", because from handoff where workspace = $1 and "to" = m.id and team = $2 and offered_at >= $3 and offered_at < $4
  ) o
  where m.workspace = $1 group by o.member, o.because order by o.member, o.because`
