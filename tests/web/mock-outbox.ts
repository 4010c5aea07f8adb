import type { OutboxMail } from '#web/api/types.ts'
import { idOf, minutes, yes } from './mock-basics.ts'
const gone = { allowed: false, because: 'This mail lies here no more.' } as const

/** A mail that waits, one that lies here until morning, one that failed, one that was sent, one that was taken back. */
export function mailsOf(now: number): OutboxMail[] {
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
    mail('1', {}),
    mail('4', {
      ...{ lead: idOf('lead Jo Petersen'), to: 'jo@buyer.example', subject: 'What we would need to know' },
      goesAt: minutes(now, 480),
      can: { markSent: yes, retry: gone, takeBack: yes },
    }),
    mail('5', {
      ...{ state: 'taken back', failed: 'lead ended', subject: 'One more thought' },
      can: { markSent: gone, retry: gone, takeBack: gone },
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
