import type { PoolClient } from 'pg'
import type { MailPurpose, TakenBackReason } from '#domain/lead/mail-events.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly id: Id
  readonly purpose: MailPurpose
  readonly state: 'queued' | 'sent' | 'failed' | 'taken back'
  readonly at: Instant
  readonly to: string | null
  readonly subject: string | null
  readonly text: string | null
  readonly failed: string | null
  /** Of one that was put off: when it goes, what it waits for else, and why it never went. */
  readonly goesAt: Instant | null
  readonly held: 'they spoke' | null
  readonly takenBack: TakenBackReason | null
}

/** The mails of a lead, as they were written. */
export async function leadMails(client: PoolClient, workspace: Id, lead: Id) {
  const { rows } = await client.query<Row>({
    name: 'view-lead-mails',
    text: `select id, purpose, state, queued_at as at, "to", subject, text, failed,
        not_before as "goesAt", held, taken_back as "takenBack" from mail
      where workspace = $1 and lead = $2 order by queued_at, id`,
    values: [workspace, lead],
  })
  return rows.map(({ failed, goesAt, held, takenBack, ...mail }) => ({
    ...mail,
    ...(failed !== null && { failed }),
    ...(goesAt !== null && { goesAt }),
    ...(held !== null && { held }),
    ...(takenBack !== null && { takenBack }),
  }))
}
