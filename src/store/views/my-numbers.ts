import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export type OwnNumbers = {
  readonly held: number
  readonly silent: number
  readonly touches: number
  readonly witnessed: number
  readonly early: number
  readonly offers: number
  readonly accepted: number
  readonly rejected: number
  readonly ended: number
  readonly won: number
}

/** What one member has in hand, did and brought since then; each by an index of theirs. */
export async function ownNumbers(
  client: PoolClient,
  workspace: Id,
  {
    member,
    since,
    quietBefore,
  }: { readonly member: Id; readonly since: Instant; readonly quietBefore: Instant },
): Promise<OwnNumbers> {
  const { rows } = await client.query<OwnNumbers>({
    name: 'view-own-numbers',
    text: `select mine.held, mine.silent, done.touches, done.witnessed, done.early, given.offers, given.accepted, given.rejected, given.ended, given.won
      from (select count(*)::int as held, (count(*) filter (where quiet_since <= $4))::int as silent
        from lead where workspace = $1 and owner = $2 and status = 'open') mine,
      (select count(*)::int as touches, (count(*) filter (where evidence = 'witnessed'))::int as witnessed, (count(*) filter (where early))::int as early
        from touch where workspace = $1 and member = $2 and at >= $3) done,
      (select count(*)::int as offers, (count(*) filter (where h.accepted_by = $2))::int as accepted, (count(*) filter (where h.rejected_by = $2))::int as rejected,
          (count(*) filter (where h.accepted_by = $2 and l.status = 'resolved'))::int as ended,
          (count(*) filter (where h.accepted_by = $2 and l.outcome in ('won', 'introductory order')))::int as won
        from (
          (select lead, accepted_by, rejected_by from handoff where workspace = $1 and "to" = $2 and offered_at >= $3 order by offered_at desc offset 0)
          union all (select lead, accepted_by, rejected_by from (select * from handoff where workspace = $1 and accepted_at >= $3 order by accepted_at offset 0) pool
            where accepted_by = $2 and "to" is null)
        ) h
        cross join lateral (select status, outcome from lead where workspace = $1 and id = h.lead limit 1) l) given`,
    values: [workspace, member, since, quietBefore],
  })
  return rows[0] ?? { ...nothing }
}

const nothing: OwnNumbers = {
  ...{ held: 0, silent: 0, touches: 0, witnessed: 0, early: 0, offers: 0 },
  ...{ accepted: 0, rejected: 0, ended: 0, won: 0 },
}
