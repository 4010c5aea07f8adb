import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const OUTBOX_MAILS_MAX = 200

export type OutboxRow = {
  readonly id: Id
  readonly lead: Id | null
  readonly purpose:
    | 'acknowledgement'
    | 'reply'
    | 'resolution'
    | 'nurture'
    | 'alert'
    | 'invitation'
    | 'morning sheet'
    | 'appointment'
  readonly state: 'queued' | 'sent' | 'failed' | 'taken back'
  readonly at: Instant
  /** Of a mail that was put off: when it goes, and what it waits for besides. */
  readonly goesAt: Instant | null
  readonly held: 'they spoke' | null
  readonly sentAt: Instant | null
  readonly attempts: number
  readonly to: string | null
  readonly subject: string | null
  readonly text: string | null
  readonly failed: string | null
}

const all = `select m.id, m.lead, m.purpose, m.state, m.queued_at as at, m.sent_at as "sentAt", m."to", m.subject, m.text, coalesce(m.failed, m.taken_back) as failure,
    m.not_before as "goesAt", m.held
    from mail m where m.workspace = $1
  union all
  select n.id, null, n.purpose, n.state, n.queued_at, n.sent_at, p.email, n.subject, n.text, n.failed, null, null
    from notice n left join member p on p.workspace = $1 and p.id = n.member where n.workspace = $1`

const outbox = {
  name: 'view-outbox',
  text: `select o.id, o.lead, o.purpose, o.state, o.at, o."sentAt", coalesce(a.attempts, 0) as attempts, o."to", o.subject, o.text, o."goesAt", o.held,
      coalesce(o.failure, nullif(a.last_result, 'sending')) as failed
    from (${all}) o left join attempt a on a.workspace = $1 and a.mail = o.id
    where $2::uuid is null or o.id = $2
    order by (o.state = 'queued') desc, (o.state = 'failed') desc, o.at desc, o.id limit ${OUTBOX_MAILS_MAX}`,
}

/** Mails to prospects and to members, those that wait first; one of them where it is named. */
export async function outboxRows(
  client: PoolClient,
  workspace: Id,
  mail?: Id,
): Promise<readonly OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>({ ...outbox, values: [workspace, mail ?? null] })
  return rows
}
