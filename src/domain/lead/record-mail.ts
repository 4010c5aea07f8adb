import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { answered } from './answered.ts'
import { stepSettled } from './carried-step.ts'
import type { LeadEvent, TouchLogged } from './events.ts'
import type { MailSent } from './mail-events.ts'
import type { LeadFacts } from './facts.ts'
import { reopened } from './goes-on.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead, type Mail } from './state.ts'
import { earliness, tooEarly } from './too-early.ts'

export type RecordMail = Asked & {
  readonly type: 'RecordMail'
  readonly mail: Id
  readonly result:
    | { readonly sent: string; readonly evidence: 'witnessed' | 'claimed'; readonly again: boolean }
    | { readonly failed: string }
}

/**
 * What became of a mail. One that left us for the prospect is a touch, witnessed where we saw the server take it and claimed
 * where a member says that they sent it; an acknowledgement, an invitation and a mail of a track are none: nobody has answered yet.
 */
export function recordMail(
  lead: Lead,
  command: RecordMail,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const mail = lead.mails.find(({ id }) => id === command.mail)
  if (!mail) return refused({ code: 'mail_unknown', mail: command.mail })
  if (mail.state === 'sent') return nothing
  if (mail.state === 'taken back') return refused({ code: 'mail_not_put_off', mail: mail.id })
  const { at, by, result } = command
  if ('failed' in result) {
    if (mail.state === 'failed') return nothing
    const failed = { type: 'MailFailed', at, by, data: { mail: mail.id, reason: result.failed } } as const
    return happened<LeadEvent>(failed, ...reopened(lead, mail, { at, by, facts }))
  }
  const sent: MailSent = {
    type: 'MailSent',
    at,
    by,
    data: { mail: mail.id, messageId: result.sent, again: result.again },
  }
  if (mail.purpose === 'acknowledgement' || mail.purpose === 'appointment') return happened(sent)
  const commitment = openCommitments(lead).find(
    ({ step }) => mail.step !== undefined && step?.index === mail.step,
  )
  if (mail.purpose === 'nurture') {
    const { step } = mail
    return happened<LeadEvent>(
      { ...sent, data: { ...sent.data, ...(step !== undefined && { step }) } },
      ...stepSettled(commitment ? { commitment } : {}, { at, by, happenedAt: at }),
    )
  }
  const answers = lead.resolution ? [] : answered(lead, { at, by, happenedAt: at, owner: lead.owner }, facts)
  return happened<LeadEvent>(
    sent,
    touchOf(lead, mail, { at, by, evidence: result.evidence }),
    ...stepSettled(commitment ? { commitment } : {}, { at, by, happenedAt: at }),
    ...answers,
  )
}

const touchOf = (
  lead: KnownLead,
  mail: Mail,
  { at, by, evidence }: { at: string; by: string; evidence: 'witnessed' | 'claimed' },
): TouchLogged => ({
  type: 'TouchLogged',
  at,
  by,
  data: {
    touch: mail.id,
    channel: 'mail',
    direction: 'out',
    result: 'sent',
    evidence,
    member: mail.by,
    happenedAt: at,
    ...(mail.early
      ? { early: true, ...(mail.unread && { unread: true }) }
      : earliness(tooEarly(lead, { at: mail.queuedAt, by: mail.by }))),
    ...(mail.step !== undefined && { step: mail.step }),
  },
})
