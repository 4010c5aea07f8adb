import type { LeadCard, LeadDetail } from '#web/api/types.ts'
import { idOf, MINUTE_MS, minutes, people, qualifiers } from './mock-basics.ts'

/** What has happened to a lead so far, as the ledger has it. */
export function eventsOf(card: LeadCard, now: number): LeadDetail['events'] {
  const at = (offset: number) => minutes(now, offset)
  const asked = (now - Date.parse(card.submittedAt)) / -MINUTE_MS
  const told: readonly (readonly [
    number,
    string,
    string,
    Record<string, unknown>,
    Record<string, unknown>?,
  ])[] = [
    [
      asked,
      'LeadOpened',
      'conveyor',
      {
        prospect: card.prospect.id,
        submission: idOf('s'),
        form: idOf('form'),
        source: 'Talk to us',
        kind: 'contact',
        submittedAt: card.submittedAt,
      },
    ],
    [
      asked,
      'LeadJudged',
      'conveyor',
      {
        playbook: 3,
        intent: 'talk',
        fit: card.fit,
        segment: card.segment,
        motion: card.motion,
        alarm: card.alarm,
        because: ['asked to talk', 'fit is in'],
      },
    ],
    [
      asked,
      'CommitmentMade',
      'conveyor',
      { id: card.commitment?.id, kind: 'respond', window: card.commitment, ladder: [] },
    ],
    [asked, 'LeadOffered', 'conveyor', { to: idOf('Ana Ruiz'), team: qualifiers.id, because: 'turn' }],
    [
      asked,
      'MailQueued',
      'conveyor',
      { mail: idOf('mail'), purpose: 'acknowledgement' },
      {
        to: card.prospect.email,
        subject: 'We have your inquiry',
        text: 'Thank you. A person will answer you.',
      },
    ],
    [asked + 0.5, 'MailSent', 'mail', { mail: idOf('mail'), messageId: '<1@acme.example>', again: false }],
    [-31, 'LeadAccepted', idOf('Ana Ruiz'), { member: idOf('Ana Ruiz') }],
    [
      -30,
      'TouchLogged',
      idOf('Ana Ruiz'),
      {
        touch: idOf('touch'),
        channel: 'call',
        direction: 'out',
        result: 'left word',
        evidence: 'claimed',
        member: idOf('Ana Ruiz'),
        happenedAt: at(-30),
        early: false,
        minutes: 2,
      },
      { said: 'Said on her voicemail that I read about the dispatch desk, and that I try again at two.' },
    ],
    [
      -18,
      'CommitmentClimbed',
      'sweeper',
      { commitment: card.commitment?.id, level: 1, to: idOf('Eve Lindqvist') },
    ],
    [-10, 'BuyerAskedAgain', 'buyer', { times: 2 }],
    [
      -4,
      'NoteAdded',
      idOf('Eve Lindqvist'),
      { note: idOf('note') },
      { text: 'I know their head of fleet; say hello from me.' },
    ],
  ]
  return told.map(([offset, type, by, data, secret], index) => {
    const byName = people.find((name) => idOf(name) === by)
    const event = { seq: index + 1, type, v: 1, at: at(offset), by, data, byName, private: secret }
    return event
  })
}
