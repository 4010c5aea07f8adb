import type { PoolClient } from 'pg'
import type { CommitmentKind } from '#domain/commitment/commitment.ts'
import type { OfferState } from '#domain/handoff/state.ts'
import type { Motion } from '#domain/lead/events.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Waiting } from '#domain/workbench/next.ts'
import { inOrder } from './order.ts'

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
  text: `with mine as (
      select c.* from commitment c where c.workspace = $1 and c.state = 'open' and c.holder = $3
      union all
      select c.* from commitment c where c.workspace = $1 and c.state = 'open' and c.holder is null and (
        c.offered = $3 or c.team in (select id from team where workspace = $1 and steward = $3))
    )
    select c.lead, c.id as commitment, c.kind, c.not_before as "notBefore", c.target, c."limit", l.motion,
      l.segment_order as "segmentOrder", l.owner, l.offered, lease.member as "leaseMember", lease.until as "leaseUntil", passing.state as handoff
    from mine c join lead l on l.workspace = $1 and l.id = c.lead and l.status = 'open'
    left join lease on lease.workspace = $1 and lease.lead = l.id and lease.until > $2
    left join lateral (
      select h.state from handoff h where h.workspace = $1 and h.lead = l.id and h.last order by h.offered_at desc limit 1
    ) passing on true
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
