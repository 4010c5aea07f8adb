import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { MailRequeued } from './mail-events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type RetryMail = Asked & { readonly type: 'RetryMail'; readonly mail: Id }

/** A mail that failed waits once more, with its words and its id; one to somebody whom we forgot has no words any more. */
export function retryMail(lead: Lead, { at, by, mail: id }: RetryMail): Decision<MailRequeued, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const mail = lead.mails.find((known) => known.id === id)
  if (!mail?.content) return refused({ code: 'mail_unknown', mail: id })
  return mail.state === 'failed' ? happened({ type: 'MailRequeued', at, by, data: { mail: id } }) : nothing
}
