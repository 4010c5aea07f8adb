import type { AsideRow, MailboxRow } from '#web/api/types.ts'
import { idOf, iso } from './mock-basics.ts'

const HOUR = 60 * 60_000
const entrance = 'https://ask.brightwell.example/hooks/mail/AZXZoAAAcACAAAAAAAAAAZXZoAAAcACAAAAAAAEB'

/** One that is read, one that can't be just now, one that is filled from outside. */
export function mailboxesOf(now: number): MailboxRow[] {
  const server = {
    host: 'imap.brightwell.example',
    port: 993,
    security: 'tls',
    username: 'sales@brightwell.example',
  } as const
  const common = {
    kind: 'contact',
    answers: 'own',
    authserv: null,
    folder: 'INBOX',
    moveTo: null,
    lastError: null,
    lastErrorAt: null,
    entrance,
  } as const
  const rowOf = (
    name: string,
    over: Omit<MailboxRow, keyof typeof common | 'id' | 'name' | 'pipe'> & Partial<MailboxRow>,
  ): MailboxRow => {
    const id = idOf(`mailbox ${name}`)
    return { ...common, id, name, pipe: `handraise mail take --mailbox ${id}`, ...over }
  }
  return [
    rowOf('By mail', {
      ...{ address: 'sales@brightwell.example', server, state: 'connected', received: 41 },
      lastMailAt: iso(now - HOUR / 4),
      aside: [
        { why: 'auto_reply', count: 6 },
        { why: 'bounce', count: 2 },
      ],
    }),
    rowOf('Partners', {
      ...{ address: 'partners@brightwell.example', server, state: 'failing', received: 3, aside: [] },
      ...{ lastMailAt: iso(now - 30 * HOUR), lastError: 'login_refused', lastErrorAt: iso(now - HOUR / 2) },
    }),
    rowOf('From the old ticket system', {
      ...{ address: null, server: null, state: 'entrance', received: 0, lastMailAt: null, aside: [] },
    }),
  ]
}

export const asideOf = (now: number): AsideRow[] => [
  asideRow('Automatic reply: Your question', 'auto_reply', {
    at: iso(now - HOUR),
    from: 'kim.vale@northwind.example',
  }),
  asideRow('Undelivered Mail Returned to Sender', 'bounce', {
    at: iso(now - 3 * HOUR),
    from: 'mailer-daemon@mx.example',
  }),
  {
    ...asideRow('Fwd: can you call them?', 'member', {
      at: iso(now - 5 * HOUR),
      from: 'ben@brightwell.example',
    }),
    released: true,
  },
]

const asideRow = (
  subject: string,
  why: AsideRow['why'],
  { at, from }: { at: string; from: string },
): AsideRow => ({
  ...{ id: idOf(`aside ${subject}`), subject, why, at, from },
  released: false,
})
