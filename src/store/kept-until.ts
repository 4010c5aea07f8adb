import type { PoolClient } from 'pg'
import type { KeptUntil, Periods } from '#app/retention.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * Until when each person is kept. Somebody with an open lead, one that is to come back, something that waits to be looked at, or a lead
 * for which nobody named a period is kept for ever.
 */
export async function keptUntil(
  client: PoolClient,
  workspace: Id,
  {
    periods: { kept, junk },
    until,
    among,
  }: { periods: Periods; until?: Instant | undefined; among?: readonly Id[] | undefined },
): Promise<readonly KeptUntil[]> {
  if (kept.size === 0 && junk === undefined) return []
  const { rows } = await client.query<KeptUntil>(
    `with ends as (
      select l.prospect, case when l.status = 'open' or l.wake_at is not null or k.days is null then timestamptz '9999-12-31 00:00+00'
          else l.resolved_at + k.days * interval '24 hours' end as at
        from lead l left join unnest($2::text[], $3::int[]) as k (outcome, days) on k.outcome = l.outcome
        where l.workspace = $1 and ($6::uuid[] is null or l.prospect = any($6))
      union all
      select p.prospect, case when p.place = 'junk' and $4::int is not null then p.decided_at + $4 * interval '24 hours' else timestamptz '9999-12-31 00:00+00' end
        from placement p where p.workspace = $1 and p.prospect is not null and p.place in ('held', 'junk')
          and ($6::uuid[] is null or p.prospect = any($6))
    )
    select prospect, max(at) as at from ends
    where not exists (select from erasure e where e.workspace = $1 and e.prospect = ends.prospect)
    group by prospect having $6 is not null or max(at) <= $5::timestamptz order by max(at), prospect`,
    [workspace, [...kept.keys()], [...kept.values()], junk ?? null, until ?? null, among ?? null],
  )
  return rows
}

/** Drops the bytes of submissions that have their place, some at a time; what was read from them stays. */
export async function dropRaw(
  client: PoolClient,
  workspace: Id,
  { before, most }: { before: Instant; most: number },
): Promise<number> {
  const { rowCount } = await client.query(
    `update submission set raw = null where workspace = $1 and id = any(array(
      select s.id from submission s join placement p on p.workspace = $1 and p.submission = s.id and p.place <> 'held'
      where s.workspace = $1 and s.raw is not null and s.received_at < $2 limit $3))`,
    [workspace, before, most],
  )
  return rowCount ?? 0
}
