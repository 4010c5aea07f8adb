import type { Decision } from '../decision.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { receiveMail, type ReceiveMail } from './receive-mail.ts'
import { recordMail, type RecordMail } from './record-mail.ts'
import type { LeadRefusal } from './refusals.ts'
import { releaseMail, takeBackMail, type ReleaseMail, type TakeBackMail } from './release-mail.ts'
import { retryMail, type RetryMail } from './retry-mail.ts'
import type { Lead } from './state.ts'
import { stopAddress, type StopAddress } from './stop-address.ts'
import { witnessMail, type WitnessMail } from './witness-mail.ts'
import { writeMail, type WriteMail } from './write-mail.ts'

export type MailCommand =
  | WriteMail
  | RecordMail
  | ReceiveMail
  | RetryMail
  | StopAddress
  | WitnessMail
  | ReleaseMail
  | TakeBackMail

const types: Readonly<Record<MailCommand['type'], true>> = {
  WriteMail: true,
  RecordMail: true,
  ReceiveMail: true,
  RetryMail: true,
  StopAddress: true,
  WitnessMail: true,
  ReleaseMail: true,
  TakeBackMail: true,
}
export const isMailCommand = (command: { readonly type: string }): command is MailCommand =>
  Object.hasOwn(types, command.type)

/** What is asked about the mails of a lead, those that leave and those that come. */
export function handleMail(
  lead: Lead,
  command: MailCommand,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  switch (command.type) {
    case 'WriteMail':
      return writeMail(lead, command, facts)
    case 'RecordMail':
      return recordMail(lead, command, facts)
    case 'ReceiveMail':
      return receiveMail(lead, command, facts)
    case 'RetryMail':
      return retryMail(lead, command)
    case 'StopAddress':
      return stopAddress(lead, command)
    case 'WitnessMail':
      return witnessMail(lead, command, facts)
    case 'ReleaseMail':
      return releaseMail(lead, command, facts)
    case 'TakeBackMail':
      return takeBackMail(lead, command, facts)
  }
}
