import type { OutboxMail } from '#web/api/types.ts'
import { idOf, minutes, yes } from './mock-basics.ts'
const gone = { allowed: false, because: 'This mail lies here no more.' } as const

/** A mail that lies here until morning, one that failed, one that was sent. */
function mailsOf(now: number): OutboxMail[] {
  const mail = (name: string, over: Partial<OutboxMail>): OutboxMail => ({
    id: idOf(`mail ${name}`),
    lead: idOf('lead Kim Vale'),
    purpose: 'reply',
    state: 'queued',
    at: minutes(now, -6),
    sentAt: null,
    attempts: 0,
    to: 'kim@acme.example',
    subject: 'Your 60 seats and how approvals work',
    text: 'Dear Kim Vale,\n\nthank you for writing. For 60 seats we would suggest two tiers; shall we look at approvals together on Tuesday at ten?\n\nAna Ruiz',
    failed: null,
    ...{ goesAt: null, held: null },
    can: { markSent: yes, retry: { allowed: false, because: 'This mail has not failed.' }, takeBack: gone },
    ...over,
  })
  return [
    mail('1', {
      goesAt: minutes(now, 480),
      can: { markSent: yes, retry: gone, takeBack: yes },
    }),
    mail('2', {
      state: 'failed',
      purpose: 'acknowledgement',
      to: 'jo@riverside.example',
      subject: 'We have your inquiry',
      attempts: 5,
      failed: 'The address was refused.',
      can: { markSent: yes, retry: yes, takeBack: gone },
    }),
    mail('3', {
      state: 'sent',
      purpose: 'acknowledgement',
      subject: 'We have your inquiry',
      sentAt: minutes(now, -38),
      attempts: 1,
      can: {
        markSent: { allowed: false, because: 'This mail is not waiting.' },
        retry: { allowed: false, because: 'This mail is not waiting.' },
        takeBack: gone,
      },
    }),
  ]
}

const shelves = ['prospects', 'failed', 'colleagues', 'sent', 'taken back'] as const
const shelfOf = ({ state, lead }: OutboxMail) =>
  state === 'queued' ? (lead === null ? 'colleagues' : 'prospects') : state

/** A page holds two, so that there is more to show. */
const A_PAGE = 2
export function outboxOf(now: number, query: URLSearchParams) {
  const address = query.get('address') ?? ''
  const found = mailsOf(now).filter(({ to }) => to?.includes(address))
  const all = shelves.flatMap((shelf) =>
    (query.get('shelf') ?? shelf) === shelf ? found.filter((mail) => shelfOf(mail) === shelf) : [],
  )
  const from = Number(query.get('after') ?? 0)
  const [prospects = 0, failed = 0, colleagues = 0, sent = 0, back = 0] = shelves.map(
    (shelf) => found.filter((mail) => shelfOf(mail) === shelf).length,
  )
  return {
    mail: 'outbox' as const,
    items: all.slice(from, from + A_PAGE),
    counts: { prospects, failed, colleagues, sent, 'taken back': back },
    next: all.length > from + A_PAGE ? String(from + A_PAGE) : null,
  }
}
