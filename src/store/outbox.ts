import type { Pool } from 'pg'
import type { OutboxPort, WaitingMail } from '#app/mail-ports.ts'
import type { Effect } from '#app/ports.ts'
import { inWorkspace } from './ledger.ts'
import { suppressedFor } from './known.ts'
import { enqueue } from './transaction.ts'

/** The ids of the mails before this one in its conversation, in order: what they wrote, by mail, and what left us. */
const mailsBefore = `select before.id from (
    select '<' || message_id || '>' as id, at, 2 as place from received_mail r
      where r.workspace = $1 and r.lead = m.lead and r.class = 'human_reply' and r.message_id is not null
    union all select o.message_id, o.sent_at, 1 from mail o where o.workspace = $1 and o.lead = m.lead and o.message_id is not null
    union all select '<' || ((e.private::jsonb) #>> '{canonical,providerId}') || '>', e.at, 0 from placement p
      join event e on e.workspace = $1 and e.stream = p.submission and e.type = 'SubmissionReceived'
      where p.workspace = $1 and p.lead = m.lead and (e.private::jsonb) #>> '{canonical,provider}' = 'mail'
  ) before where before.id is not null and before.at <= m.queued_at order by before.at, before.place, before.id`

const findMail = `select m.id, m.lead, m.not_before is not null as "putOff", w.name as firm, m."to", m.subject, m.text, m.purpose, m.state, m.calendar, coalesce(a.attempts, 0) as attempts, a.last_result as "lastResult",
  coalesce(a.unseen or a.last_result = 'sending', false) as unseen, writer.name as writer, writer.signature,
  case when box.address is not null then json_build_object('address', box.address, 'answers', box.answers) end as mailbox,
  array(${mailsBefore}) as thread
  from mail m join workspace w on w.workspace = $1
  left join lead l on l.workspace = $1 and l.id = m.lead
  left join member writer on writer.workspace = $1 and writer.id::text = m.by and m.purpose <> 'acknowledgement'
  left join lateral (select address, answers from mailbox b where b.workspace = $1 and b.address is not null
    order by (b.id = l.form) desc, b.id limit 1) box on true
  left join attempt a on a.workspace = $1 and a.mail = m.id where m.workspace = $1 and m.id = $2 and m."to" is not null`
const findNotice = `select n.id, w.name as firm, m.email as "to", n.subject, n.text, n.purpose, n.state, coalesce(a.attempts, 0) as attempts, a.last_result as "lastResult",
  coalesce(a.unseen or a.last_result = 'sending', false) as unseen,
  case when n.handoff is not null then json_build_object('lead', n.lead, 'handoff', n.handoff, 'member', n.member) end as handoff,
  case when n.appointment is not null then n.appointment || jsonb_build_object('lead', n.lead) end as appointment
  from notice n join workspace w on w.workspace = $1 join member m on m.workspace = $1 and m.id = n.member
  left join attempt a on a.workspace = $1 and a.mail = n.id where n.workspace = $1 and n.id = $2 and m.email is not null`

/** The keys under which an address, or a domain that it lies in, may stand on the list of those who must not be written to. */
export type SuppressionKeys = (workspace: string, address: string) => readonly Uint8Array[]

/** Mails with which somebody who asked is answered; anything that was planned for them is another thing. */
const answers: ReadonlySet<string> = new Set(['acknowledgement', 'reply', 'resolution', 'appointment'])

/** Mails that wait, and how often each was tried. */
export function outboxOn(pool: Pool, keysOf: SuppressionKeys = () => []): OutboxPort {
  const one = (workspace: string, text: string, id: string) =>
    inWorkspace(
      pool,
      workspace,
      async (client) => (await client.query<WaitingMail>(text, [workspace, id])).rows[0],
    )
  return {
    mail: (workspace, mail) =>
      inWorkspace(pool, workspace, async (client) => {
        const { rows } = await client.query<WaitingMail & { lead: string }>(findMail, [workspace, mail])
        const [found] = rows
        if (!found) return undefined
        const { lead, ...waiting } = found
        const keys = keysOf(workspace, waiting.to)
        const about = { keys, lead: answers.has(waiting.purpose) ? lead : undefined }
        const suppressed = await suppressedFor(client, workspace, about)
        return withoutNulls(suppressed !== undefined ? { ...waiting, suppressed } : waiting)
      }),
    notice: (workspace, notice) => one(workspace, findNotice, notice),
    noteAttempt: (workspace, mail, result, at) =>
      inWorkspace(pool, workspace, async (client) => {
        await client.query(
          `insert into attempt (workspace, mail, attempts, last_at, last_result) values ($1, $2, 1, $3, $4)
           on conflict (workspace, mail) do update set attempts = attempt.attempts + ($4 = 'sending')::int, last_at = $3, last_result = $4,
             unseen = attempt.unseen or (attempt.last_result = 'sending' and $4 = 'sending')`,
          [workspace, mail, at, result],
        )
      }),
    requeueNotice: (workspace, notice) =>
      inWorkspace(pool, workspace, async (client) => {
        await client.query(
          "update notice set state = 'queued', failed = null where workspace = $1 and id = $2 and state = 'failed'",
          [workspace, notice],
        )
      }),
    settleNotice: (workspace, notice, result, at) =>
      inWorkspace(pool, workspace, async (client) => {
        await client.query(
          'update notice set state = $3, sent_at = $4, failed = $5 where workspace = $1 and id = $2',
          [
            ...[workspace, notice, result === 'sent' ? 'sent' : 'failed'],
            ...[result === 'sent' ? at : null, result === 'sent' ? null : result.failed],
          ],
        )
      }),
  }
}

const withoutNulls = ({
  writer,
  signature,
  mailbox,
  calendar,
  putOff,
  ...found
}: WaitingMail): WaitingMail => ({
  ...found,
  ...(writer && { writer }),
  ...(putOff && { putOff }),
  ...(signature && { signature }),
  ...(mailbox && { mailbox }),
  ...(calendar && { calendar }),
})

/**
 * Puts everything that waits to be sent into the queue: asked at a start with a mail server, because without one no jobs are made.
 * A job that is there already stays one. Returns how many mails wait.
 */
export async function requeueUnsent(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{
    workspace: string
    lead: string | null
    mail: string | null
    notice: string | null
  }>('select workspace, lead, mail, notice from unsent()')
  const effects = rows.flatMap(({ workspace, lead, mail, notice }): Effect[] => {
    if (lead && mail) return [{ task: 'send-mail', workspace, lead, mail }]
    return notice ? [{ task: 'send-notice', workspace, notice }] : []
  })
  await enqueue(pool, effects)
  return effects.length
}
