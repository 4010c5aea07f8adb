/** What can go wrong with mail that comes in, and with files. */
export const mailCodes = [
  'no_such_attachment',
  'no_such_mailbox',
  'no_such_mail',
  'mailbox_unconnected',
  'mail_server_unusual',
  'mail_secret_missing',
] as const

type Problem = { readonly status: number; readonly title: string; readonly next: string }

export const mailProblems: Readonly<Record<(typeof mailCodes)[number], Problem>> = {
  mail_server_unusual: {
    status: 422,
    title: 'This mail server is not one that members may connect to by themselves.',
    next: 'Use its public name, port 993 or 143, and a safe connection; an admin may connect to others.',
  },
  mail_secret_missing: {
    status: 422,
    title: 'Neither a password nor a token was given.',
    next: 'Give one of them; both are kept encrypted.',
  },
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
