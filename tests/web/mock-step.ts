import type { LeadCard } from '#contract/lead.ts'
import type { DeclinesShown, EndsShown, StepShown, TheirHours } from '#contract/step.ts'

const DAY_MS = 86_400_000

const HOUR_MS = 3_600_000

/** It is night with Jo alone: what is written to her goes in eight hours. */
export const hoursOf = ({ prospect }: LeadCard, now: number): TheirHours =>
  prospect.name === 'Jo Petersen'
    ? {
        ...{ asOf: new Date(now).toISOString(), goesAt: new Date(now + 8 * HOUR_MS).toISOString() },
        ...{ zone: 'Pacific/Honolulu', known: true },
      }
    : { asOf: new Date(now).toISOString(), goesAt: null, zone: null, known: true }

/** The third step of a plan: a call, with what to say. */
export const stepOf = ({ id }: LeadCard, now: number): StepShown => ({
  lead: id,
  plan: {
    ...{ cadence: 'courteous persistence', done: 2, steps: 6, state: 'going', next: null, away: null },
    touches: [
      {
        name: 'first call',
        channel: 'call',
        state: 'done',
        result: 'no answer',
        at: new Date(now - DAY_MS).toISOString(),
      },
      {
        name: 'leave a word',
        channel: 'voicemail',
        state: 'done',
        result: 'left word',
        at: new Date(now - DAY_MS).toISOString(),
      },
      { name: 'second call', channel: 'call', state: 'due', result: null, at: null },
      { name: 'twenty minutes', channel: 'meeting', state: 'later', result: null, at: null },
      { name: 'last letter', channel: 'mail', state: 'later', result: null, at: null },
    ],
  },
  channel: 'call',
  task: null,
  codes: ['reached', 'no answer', 'voicemail left', 'busy', 'word left', 'wrong number'],
  script: { subject: '', text: 'This is Ana Ruiz of Brightwell. You asked us about pumps last week.' },
  criteria: [
    { name: 'need', required: true, ask: 'What has to change?' },
    { name: 'timing', required: false },
  ],
  missing: {
    attempts: { agreed: 6, done: 2 },
    channels: { agreed: 3, done: 2 },
    days: { agreed: 4, done: 1 },
  },
  wishes: { channels: ['call'] },
  zone: 'Europe/London',
})

/** Two reasons to say no, each with its letter. */
export const declinesOf = ({ prospect }: LeadCard): DeclinesShown => ({
  items: [
    {
      name: 'too small',
      says: 'What we offer would cost them more than it saves.',
      subject: 'Your message to Brightwell',
      text: `Dear ${prospect.name}, thank you for asking us. A garden centre serves you better.`,
    },
    {
      name: 'not where we are',
      says: null,
      subject: 'Your message to Brightwell',
      text: `Dear ${prospect.name}, we have nobody where you are.`,
    },
  ],
})

/** Two ends that the playbook says more of. */
export const endsOf = (): EndsShown => ({
  items: [
    {
      ...{ outcome: 'lost', says: null, needs: ['reason'], lacks: [] },
      reasons: ['price', 'another vendor', 'none given'],
    },
    {
      ...{ outcome: 'won', says: 'They have signed.', needs: ['amount', 'report'], lacks: ['report'] },
      reasons: [],
    },
  ],
})
