import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const HANDOFFS_SHOWN_MAX = 200

export type HandoffRow = {
  readonly id: Id
  readonly offer: number
  readonly lead: Id
  readonly prospect: string
  readonly organisation: string | null
  readonly segment: string
  readonly state: string
  readonly to: Id | null
  readonly pool: Id | null
  readonly qualifier: string
  readonly at: Instant
  readonly limit: Instant | null
  readonly opened: Instant | null
  readonly notified: boolean
  readonly reason: string | null
}

const lists = {
  'for me': `h.last and h.state = 'open' and (h."to" = $2
    or h.pool in (select id from team where workspace = $1 and $2 = any(members)))`,
  'by me': `h.last and h.qualifier = $2::text and h.state in ('open', 'rejected', 'disputed')`,
  'to rule': `h.last and h.state = 'disputed' and exists (select from commitment k where k.workspace = $1 and k.lead = h.lead
    and k.kind = 'ruling' and k.state = 'open' and k.holder = $2)`,
  all: `h.last and h.state in ('open', 'rejected', 'disputed') and $2::uuid is distinct from $1`,
} as const
export type HandoffList = keyof typeof lists

/** Hand-offs that wait for somebody, those that are due first. */
export async function handoffRows(
  client: PoolClient,
  workspace: Id,
  { list, member }: { list: HandoffList; member: Id | undefined },
): Promise<readonly HandoffRow[]> {
  const { rows } = await client.query<HandoffRow>({
    name: `view-handoffs-${list}`,
    text: `select h.id, h.offer, h.lead, coalesce(p.name, '') as prospect, p.organisation, l.segment, h.state, h."to", h.pool, h.qualifier,
        h.offered_at as at, c."limit", h.opened_at as opened, coalesce($2 = any(h.notified), false) as notified, h.reason
      from handoff h join lead l on l.workspace = $1 and l.id = h.lead
      left join prospect p on p.workspace = $1 and p.id = l.prospect
      left join commitment c on c.workspace = $1 and c.lead = h.lead and c.id = h.commitment
      where h.workspace = $1 and h.state in ('open', 'rejected', 'disputed') and l.status = 'open' and ${lists[list]}
      order by c."limit", h.id limit ${HANDOFFS_SHOWN_MAX}`,
    values: [workspace, member ?? null],
  })
  return rows
}

export type PrecedentRow = {
  readonly lead: Id
  readonly handoff: Id
  readonly dispute: Id
  readonly segment: string
  readonly source: string
  readonly reason: string
  readonly criterion: string | null
  readonly definition: string | null
  readonly playbook: number | null
  readonly ruling: 'upheld' | 'overturned'
  readonly next: string
  readonly ruledAt: Instant
  readonly ruledBy: string
  readonly words: string | null
}

/** Rulings, the youngest first; every word that is looked for must be there. */
export async function precedentRows(
  client: PoolClient,
  workspace: Id,
  {
    words,
    ruling,
    reason,
    limit,
  }: {
    words: readonly string[]
    ruling: string | undefined
    reason: string | undefined
    limit: number
  },
): Promise<readonly PrecedentRow[]> {
  const { rows } = await client.query<PrecedentRow>({
    name: 'view-precedents',
    text: `select h.lead, h.id as handoff, h.dispute, l.segment, l.source, h.reason, h.criterion, h.definition, h.playbook, h.ruling, h.ruled_next as "next",
        h.ruled_at as "ruledAt", h.ruled_by as "ruledBy", h.words
      from handoff h join lead l on l.workspace = $1 and l.id = h.lead
      where h.workspace = $1 and h.ruled_at is not null and ($3::text is null or h.ruling = $3) and ($4::text is null or h.reason = $4)
        and not exists (select from unnest($2::text[]) as word where strpos(
          lower(concat_ws(' ', h.words, h.reason, h.criterion, h.definition, l.segment, l.source)), lower(word)) = 0)
      order by h.ruled_at desc, h.id, h.offer limit $5`,
    values: [workspace, words, ruling ?? null, reason ?? null, limit],
  })
  return rows
}
