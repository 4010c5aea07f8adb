import type { Instant } from '../time/instant.ts'
import type { MailHeld, TakenBackReason } from './mail-events.ts'
import type { Mail } from './state.ts'

/** While a mail is put off: until when; `held`, where somebody must say first whether it still is to go; and why it never went. */
export type Lying = {
  readonly notBefore?: Instant | undefined
  readonly held?: MailHeld['data']['because'] | undefined
  readonly takenBack?: TakenBackReason
}

export type PutOff = Mail & { readonly notBefore: Instant }

/** It was written at night on the reader's clock, and lies here until they may be written to or until somebody says what is to become of it. */
export const isPutOff = (mail: Mail): mail is PutOff =>
  mail.state === 'queued' && mail.notBefore !== undefined

/** It has reached them, as far as we know, or is on its way; one that failed or was taken back tells nobody anything. */
export const reachesThem = ({ state }: Pick<Mail, 'state'>): boolean => state === 'queued' || state === 'sent'
