import type { PoolClient } from 'pg'
import type { CommitmentKind } from '#domain/commitment/commitment.ts'
import type { OfferState } from '#domain/handoff/state.ts'
import type { Motion } from '#domain/lead/events.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Waiting } from '#domain/workbench/next.ts'
import { inOrder } from './order.ts'
import { owedBy } from './owed-by.ts'

/** More than anybody works off in a day. */
const WAITING_MAX = 1_000

type Row = {
  readonly lead: Id
  readonly commitment: Id
  readonly kind: CommitmentKind
  readonly notBefore: Instant
  readonly target: Instant
  readonly limit: Instant
  readonly motion: Motion
  readonly segmentOrder: number
  readonly owner: Id | null
  readonly offered: Id | null
  readonly leaseMember: Id | null
  readonly leaseUntil: Instant | null
  readonly handoff: OfferState | null
}

const waiting = {
  name: 'view-workbench',
  text: `with mine as (${owedBy('lead, id, kind, not_before, target, "limit"')})
    select c.lead, c.id as commitment, c.kind, c.not_before as "notBefore", c.target, c."limit", l.motion,
      l.segment_order as "segmentOrder", l.owner, l.offered, lease.member as "leaseMember", lease.until as "leaseUntil", passing.state as handoff
    from mine c
    cross join lateral (select id, status, motion, segment_order, owner, offered from lead where workspace = $1 and id = c.lead limit 1) l
    left join lateral (select member, until from lease where workspace = $1 and lead = c.lead and until > $2 limit 1) lease on true
    left join lateral (
      select h.state from (select state, last, offered_at from handoff where workspace = $1 and lead = any (array[c.lead]) order by lead offset 0) h
      where h.last order by h.offered_at desc limit 1
    ) passing on true
    where l.status = 'open'
    order by ${inOrder} limit ${WAITING_MAX}`,
}

/** What a member owes on leads, with what says whether it can be taken up. The domain decides what is next. */
export async function waitingFor(
  client: PoolClient,
  workspace: Id,
  { member, asOf }: { member: Id; asOf: Instant },
): Promise<readonly Waiting[]> {
  const { rows } = await client.query<Row>({ ...waiting, values: [workspace, asOf, member] })
  return rows.map(
    ({ notBefore, target, limit, owner, offered, leaseMember, leaseUntil, handoff, ...row }) => ({
      ...row,
      window: { notBefore, target, limit },
      owner: owner ?? undefined,
      offered: offered ?? undefined,
      lease:
        leaseMember !== null && leaseUntil !== null ? { member: leaseMember, until: leaseUntil } : undefined,
      handoff: handoff ?? undefined,
    }),
  )
}
