import type { LeadCard, LeadDetail } from '#web/api/types.ts'
import { idOf, iso, minutes, qualifiers, ref, refusal, yes } from './mock-basics.ts'
import { eventsOf } from './mock-history.ts'

/**
 * One morning at one firm, as the browser specs see it: the people, who waits, and what became of them.
 * Times hang on the moment at which the world is made, so that "late" stays late whenever the specs run.
 */

type Sketch = {
  readonly name: string
  readonly account?: string
  readonly words: string
  readonly askedMin: number
  readonly window: readonly [notBefore: number, target: number, limit: number]
  readonly segment: string
  readonly owner?: string
  readonly offered?: string
  readonly tries?: number
  readonly alarm?: boolean
  readonly lease?: string
  readonly fit?: LeadCard['fit']
  readonly brief?: LeadCard['brief']
  readonly can?: Partial<LeadCard['can']>
}

export const sketches: readonly Sketch[] = [
  {
    name: 'Ines Carvalho',
    account: 'Northwind Freight',
    words:
      'We run 140 trucks and our dispatch desk drowns in e-mail. I filled in this form last week too. Could somebody who knows logistics ring me before Thursday?',
    askedMin: -190,
    window: [-187, -70, -18],
    segment: 'hand-raisers in profile',
    owner: 'Ana Ruiz',
    tries: 2,
    fit: 'in',
    can: { accept: refusal('already_accepted') },
  },
  {
    name: 'Kim Vale',
    account: 'Acme Instruments',
    words: 'We need a quote for 60 seats by the end of the month, and I want to see how approvals work.',
    askedMin: -40,
    window: [-37, -9, 22],
    segment: 'hand-raisers in profile',
    offered: 'Ana Ruiz',
    fit: 'in',
  },
  {
    name: 'Tomás Echeverría-Lindström',
    words: 'Is there a version for schools? Two of us look after forty classrooms.',
    askedMin: -12,
    window: [-9, 6, 50],
    segment: 'hand-raisers, profile not known yet',
    offered: 'Ana Ruiz',
    lease: 'Ben Okafor',
  },
  {
    name: 'Priya Raman',
    account: 'Halden & Moore LLP',
    words: 'Please call me about the audit trail. Afternoons are best.',
    askedMin: -2,
    window: [3, 45, 90],
    segment: 'hand-raisers in profile',
    owner: 'Ana Ruiz',
    fit: 'in',
    can: {
      accept: refusal('already_accepted'),
      respond: refusal('opens_later'),
      mail: refusal('opens_later'),
    },
  },
  {
    name: 'Jo Petersen',
    account: 'Riverside Clinic',
    words: '',
    askedMin: -75,
    window: [-75, 165, 400],
    segment: 'everything else',
    alarm: true,
    brief: 'thin',
    fit: 'out',
    can: { accept: yes },
  },
]

export function cardOf(sketch: Sketch, now: number): LeadCard {
  const [notBefore, target, limit] = sketch.window
  const owner = sketch.owner === undefined ? null : ref(sketch.owner)
  return {
    id: idOf(`lead ${sketch.name}`),
    prospect: {
      id: idOf(sketch.name),
      name: sketch.name,
      email: `${sketch.name.split(' ')[0]?.toLowerCase()}@buyer.example`,
    },
    account: sketch.account === undefined ? null : { name: sketch.account },
    segment: sketch.segment,
    motion: sketch.alarm ? 'respond' : 'qualify',
    intent: 'talk',
    fit: sketch.fit ?? 'unknown',
    owner,
    offered: sketch.offered === undefined ? null : ref(sketch.offered),
    team: qualifiers,
    submittedAt: minutes(now, sketch.askedMin),
    excerpt: sketch.words,
    tries: sketch.tries ?? 1,
    alarm: sketch.alarm ?? false,
    status: 'open',
    historical: false,
    handoff: null,
    commitment: {
      id: idOf(`commitment ${sketch.name}`),
      kind: 'respond',
      state: 'open',
      notBefore: minutes(now, notBefore),
      target: minutes(now, target),
      limit: minutes(now, limit),
      level: limit < 0 ? 1 : target < 0 ? 0 : -1,
      owedBy: owner ?? ref('Ana Ruiz'),
    },
    ...(sketch.brief && { brief: sketch.brief }),
    lease: sketch.lease === undefined ? null : { member: ref(sketch.lease), until: minutes(now, 8) },
    can: { accept: yes, respond: yes, mail: yes, assign: yes, resolve: yes, ...sketch.can },
  }
}

export function detailOf(card: LeadCard, now: number): LeadDetail {
  const email = card.prospect.email
  return {
    asOf: iso(now),
    lead: card,
    prospect: {
      id: card.prospect.id,
      name: card.prospect.name,
      email,
      phone: '+44 20 7946 0321',
      organisation: card.account?.name ?? null,
      country: 'GB',
    },
    stopped: null,
    account: card.account,
    submissions: [submissionOf(card)],
    commitments: card.commitment ? [{ ...card.commitment, madeAt: card.submittedAt, settledAt: null }] : [],
    touches: [
      {
        id: idOf('touch'),
        channel: 'call',
        direction: 'out',
        result: 'left word',
        evidence: 'claimed',
        member: ref('Ana Ruiz'),
        happenedAt: minutes(now, -30),
        early: false,
        returned: false,
        minutes: 2,
      },
    ],
    mails: [
      {
        id: idOf('mail'),
        purpose: 'acknowledgement',
        state: 'sent',
        at: card.submittedAt,
        to: email,
        subject: 'We have your inquiry',
        text: 'Thank you. A person will answer you.',
      },
      {
        id: idOf('our words'),
        purpose: 'reply',
        state: 'sent',
        at: iso(now - 25 * 60_000),
        to: email,
        subject: 'When may we come?',
        text: 'Would next week suit you? An hour is enough.',
      },
      ...(card.prospect.name === 'Jo Petersen' ? [putOffTo(email, now)] : []),
    ],
    received: [
      {
        ...{
          id: idOf(`mail of ${card.prospect.name}`),
          at: iso(now - 20 * 60_000),
          class: 'human_reply' as const,
        },
        ...{ member: null, from: 'ines@northwind.example', subject: 'Re: we have your message' },
        ...{ text: 'Tuesday at ten would suit us. I have added the layout of the depot.', leftOut: [] },
        attachments: [
          { id: idOf('layout'), name: 'Depot layout.pdf', type: 'application/pdf', bytes: 1_240_000 },
        ],
      },
      {
        ...{
          id: idOf(`doubted ${card.prospect.name}`),
          at: iso(now - 15 * 60_000),
          class: 'human_reply' as const,
        },
        ...{ member: ref('Ben Okafor'), verified: false, from: 'ben@brightwell.example' },
        ...{ subject: 'Pumps', text: 'I have written to them.', attachments: [], leftOut: [] },
      },
      {
        ...{
          id: idOf(`away ${card.prospect.name}`),
          at: iso(now - 10 * 60_000),
          class: 'auto_reply' as const,
        },
        ...{
          member: null,
          from: 'ines@northwind.example',
          subject: 'Automatic reply',
          returns: '2026-03-16',
        },
        ...{ text: 'I am away until 16 March.', attachments: [], leftOut: [] },
      },
    ],
    trace,
    events: eventsOf(card, now),
    corrections: [],
    resolution: null,
  }
}

/** Written to Jo, with whom it is night. */
const putOffTo = (to: string | null, now: number) => ({
  ...{ id: idOf('put off'), purpose: 'reply' as const, state: 'queued' as const, at: iso(now - 5 * 60_000) },
  ...{ goesAt: minutes(now, 480), to, subject: 'What we would need to know' },
  text: 'How many rooms do you have?',
})

/** What a release has taught, by which one of them passed. */
const lesson = {
  ...{ kind: 'domain' as const, value: 'carvalho.example' },
  ...{ submission: idOf('submission that was released'), givenAt: '2026-02-26T09:12:00.000Z' },
}

const submissionOf = (card: LeadCard): LeadDetail['submissions'][number] => ({
  id: idOf(`submission ${card.prospect.name}`),
  form: 'Talk to us',
  kind: 'contact',
  submittedAt: card.submittedAt,
  receivedAt: card.submittedAt,
  message: card.excerpt === '' ? null : card.excerpt,
  answers: [
    { key: 'company', label: 'Company', value: [card.account?.name ?? '–'] },
    { key: 'company_size', label: 'How many people work there?', value: ['51–200'] },
    { key: 'interests', label: 'What interests you?', value: ['Dispatch', 'Approvals'] },
  ],
  campaign: {
    utm: { source: 'newsletter', medium: 'email', campaign: 'spring' },
    referrer: 'https://www.example.org/guide',
  },
  attachments: [
    {
      id: idOf(`plan ${card.prospect.name}`),
      name: 'Site plan.pdf',
      type: 'application/pdf',
      bytes: 412_000,
    },
  ],
  leftOut: [{ name: 'Walkthrough.mp4', bytes: 61_400_000, because: 'too large' }],
  from: { prospect: card.prospect.id, name: card.prospect.name, email: card.prospect.email },
  trusted: card.prospect.name === 'Ines Carvalho' ? { by: lesson } : null,
})

const trace: LeadDetail['trace'] = [
  {
    line: 7,
    expression: 'asked to talk: form.kind in ["contact", "demo", "pricing", "callback"]',
    values: { 'form.kind': 'contact' },
    verdict: 'true',
  },
  {
    line: 9,
    expression: 'a customer: account.relationship == "customer"',
    values: { 'account.relationship': null },
    verdict: 'unknown',
  },
  {
    line: 11,
    expression: 'in: company.employees >= 50 && country in ["GB", "IE"]',
    values: { 'company.employees': '51-200', country: 'GB' },
    verdict: 'true',
  },
  { line: 21, expression: 'when: [asked to talk, a customer]', values: {}, verdict: 'unknown' },
  { line: 26, expression: 'when: [asked to talk, fit is in]', values: {}, verdict: 'true' },
]
