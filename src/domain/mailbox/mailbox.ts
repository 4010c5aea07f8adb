/** Why a mail that came to a mailbox is no inquiry. */
export const asideReasons = [
  'bounce',
  'complaint',
  'auto_reply',
  'list',
  'ours',
  'member',
  'no_sender',
  'too_large',
] as const
export type AsideReason = (typeof asideReasons)[number]

/** What keeps a mailbox from being read. */
export const mailboxFailures = [
  'login_refused',
  'not_reachable',
  'tls_failed',
  'no_such_folder',
  'connection_lost',
  'not_taken',
] as const
export type MailboxFailure = (typeof mailboxFailures)[number]
