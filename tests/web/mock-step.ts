import type { LeadCard } from '#contract/lead.ts'
import type { DeclinesShown, StepShown } from '#contract/step.ts'

/** The third step of a plan: a call, with what to say. */
export const stepOf = ({ id }: LeadCard): StepShown => ({
  lead: id,
  plan: { cadence: 'courteous persistence', done: 2, steps: 6, state: 'going', next: null },
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
