import type { LeadCard } from '#contract/lead.ts'
import type { StepShown } from '#contract/step.ts'

/** The third step of a plan: a call, with what to say. */
export const stepOf = ({ id }: LeadCard): StepShown => ({
  lead: id,
  plan: { cadence: 'courteous persistence', done: 2, steps: 6, state: 'going', next: null },
  channel: 'call',
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
