import type { Id } from '#domain/ledger.ts'
import { nothing } from '#domain/decision.ts'
import { informed, invited } from './appointment-invite.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { handoffLetter, handoffMailed } from './handoff-letter.ts'
import type { Parts } from './parts.ts'
import type { WaitingMail } from './mail-ports.ts'

export const MAIL_ATTEMPTS_MAX = 8

/** `later`: try again. `waiting`: there is no way out of here; it waits in the outbox for a person. `done`: nothing more to do. */
export type Sending = 'done' | 'later' | 'waiting'

/**
 * Hands a mail of a lead to the mail server and records what became of it. Before each try the try itself is written down: if we
 * fall between the server's yes and our commit, the next try knows that the mail may go out a second time, and says so.
 */
export async function sendMail(
  parts: Parts,
  { workspace, lead, mail }: { workspace: Id; lead: Id; mail: Id },
): Promise<Sending> {
  const waiting = await parts.outbox.mail(workspace, mail)
  if (!waiting || waiting.state !== 'queued' || waiting.putOff) return 'done'
  if (!parts.mailer.configured) return 'waiting'
  if (waiting.suppressed !== undefined) {
    await recordMail(parts, { workspace, lead, mail, by: 'system', result: { failed: 'suppressed' } })
    return 'done'
  }
  const again = waiting.unseen
  const letter = await invited(parts, {
    workspace,
    waiting: addressed(parts, waiting, { workspace, lead }),
    lead,
  })
  const outcome = await attempt(parts, workspace, letter)
  if ('failed' in outcome && !outcome.final) return 'later'
  const result =
    'sent' in outcome
      ? { sent: outcome.sent, evidence: 'witnessed' as const, again }
      : { failed: outcome.failed }
  await recordMail(parts, { workspace, lead, mail, by: 'system', result })
  return 'done'
}

/** Where its answer comes, and how its reader ends such mails: only what a person wrote themselves can't be ended by a press. */
function addressed(
  { replyAddress, unsubscribeUrl }: Parts,
  waiting: WaitingMail,
  { workspace, lead }: { workspace: Id; lead: Id },
): WaitingMail {
  const { mailbox, writer, id } = waiting
  const own = mailbox?.answers === 'own' ? replyAddress(workspace, lead, mailbox.address) : undefined
  return {
    ...waiting,
    replyTo: own ?? mailbox?.address,
    ...(writer === undefined && { unsubscribeUrl: unsubscribeUrl(workspace, lead, id) }),
  }
}

/** The same for a notice to a member. */
export async function sendNotice(
  parts: Parts,
  { workspace, notice }: { workspace: Id; notice: Id },
): Promise<Sending> {
  const waiting = await parts.outbox.notice(workspace, notice)
  if (!waiting || waiting.state !== 'queued') return 'done'
  if (!parts.mailer.configured) return 'waiting'
  const { handoff } = waiting
  const mail = handoff
    ? await handoffLetter(parts, waiting, { workspace, ...handoff })
    : await informed(parts, { workspace, waiting })
  const outcome = await attempt(parts, workspace, mail)
  if ('failed' in outcome && !outcome.final) return 'later'
  const at = await parts.clock.now()
  await parts.outbox.settleNotice(
    workspace,
    notice,
    'sent' in outcome ? 'sent' : { failed: outcome.failed },
    at,
  )
  if (handoff)
    await handoffMailed(parts, { workspace, ...handoff }, 'sent' in outcome ? outcome.sent : undefined)
  return 'done'
}

type Attempted = { readonly sent: string } | { readonly failed: string; readonly final: boolean }

async function attempt(parts: Parts, workspace: Id, waiting: WaitingMail): Promise<Attempted> {
  const note = async (result: string) =>
    parts.outbox.noteAttempt(workspace, waiting.id, result, await parts.clock.now())
  await note('sending')
  const outcome = await parts.mailer.send(waiting)
  if ('sent' in outcome) return outcome
  await note(outcome.failed)
  const final = outcome.failed === 'address_refused' || waiting.attempts + 1 >= MAIL_ATTEMPTS_MAX
  return { failed: outcome.failed, final }
}

/** Writes into the lead what became of its mail; also where a member says that they sent it by hand. */
export async function recordMail(
  parts: Parts,
  about: {
    workspace: Id
    lead: Id
    mail: Id
    by: string
    id?: Id
    result: { sent: string; evidence: 'witnessed' | 'claimed'; again: boolean } | { failed: string }
  },
) {
  const at = await parts.clock.now()
  const { workspace, lead, mail, by, id, result } = about
  const command = { type: 'RecordMail', at, by, mail, result, ...(id && { id }) } as const
  const [outcome] = await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts),
  )
  return outcome
}

/** One more try, at once: of a mail that waits, and of one that failed, which then waits again. */
export async function retryMail(
  parts: Parts,
  { workspace, lead, mail, by }: { workspace: Id; lead: Id | null; mail: Id; by: string },
): Promise<Outcome> {
  const at = await parts.clock.now()
  if (lead === null) await parts.outbox.requeueNotice(workspace, mail)
  return parts.ledger.transaction(workspace, async (tx) => {
    const [outcome = nothing] =
      lead === null
        ? []
        : await carryOut(
            tx,
            [{ kind: 'lead', stream: lead, command: { type: 'RetryMail', at, by, mail } }],
            parts,
          )
    if (outcome.outcome !== 'refused')
      await tx.enqueue([
        lead === null
          ? { task: 'send-notice', workspace, notice: mail }
          : { task: 'send-mail', workspace, lead, mail },
      ])
    return outcome
  })
}
