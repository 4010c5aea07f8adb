/** What can go wrong with mail that comes in, and with files. */
export const mailCodes = [
  'no_such_attachment',
  'no_such_mailbox',
  'no_such_mail',
  'mailbox_unconnected',
] as const

type Problem = { readonly status: number; readonly title: string; readonly next: string }

export const mailProblems: Readonly<Record<(typeof mailCodes)[number], Problem>> = {
  no_such_mailbox: {
    status: 404,
    title: 'There is no such mailbox.',
    next: 'It may have been removed; the list of mailboxes has those there are.',
  },
  no_such_mail: {
    status: 404,
    title: 'There is no such mail.',
    next: 'It may belong to a person who was forgotten.',
  },
  mailbox_unconnected: {
    status: 409,
    title: 'This mailbox has no mail server to connect to.',
    next: 'It is filled by its entrance or by the pipe; set a server to have it read.',
  },
  no_such_attachment: {
    status: 404,
    title: 'There is no such file.',
    next: 'It may belong to a person who was forgotten.',
  },
}
