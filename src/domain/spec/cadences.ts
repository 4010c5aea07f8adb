import type { Cadence, Plan, Week } from '../cadence/cadence.ts'
import { untouched } from '../cadence/pressure.ts'
import type { FollowUp, LeadFacts } from '../lead/facts.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { CadenceStarted } from '../lead/plan-events.ts'
import { hoursOf, weekdays } from './calendars.ts'
import { arrived, at, leadFacts } from './cast.ts'

export const office = weekdays(['09:00-17:00'])
const day = hoursOf('10:00-16:00')
/** When the prospect may be reached. */
export const civilHours: Week = [day, day, day, day, day, [], []]

/** A call, a voicemail where nobody answers, a mail two working days later, another call: three ways in all. */
export const persistence: Cadence = {
  name: 'persistence',
  calendar: office,
  effort: { attempts: 4, channels: 3, days: 2 },
  pressure: { person: 3, account: 6 },
  lastLetter: { template: 'last letter', after: { amount: 5, unit: 'wd' } },
  steps: [
    { name: 'first call', channel: 'call', branches: { 'no answer': 'leave a word', answered: 'end' } },
    { name: 'leave a word', channel: 'voicemail', template: 'what we say' },
    { channel: 'mail', after: { amount: 2, unit: 'wd' }, template: 'second thought' },
    { channel: 'call', after: { amount: 5, unit: 'wd' } },
  ],
}

export const planAt = (over: Partial<Plan> = {}): Plan => ({
  cadence: persistence.name,
  startedAt: at('09:00'),
  zone: 'Europe/London',
  done: [],
  ...over,
})

export const started: CadenceStarted = {
  type: 'CadenceStarted',
  at: at('09:01'),
  by: 'system',
  data: { cadence: persistence.name, zone: 'Europe/London' },
}
/** Kim's lead, with a plan. */
export const onPlan: readonly LeadEvent[] = [...arrived, started]

export const words = { to: 'kim@initech.example', subject: 'The way back', text: 'Dear Kim' }
export const follow: FollowUp = {
  cadenceOf: ({ plan }) => (plan ? persistence : undefined),
  touched: untouched,
  letter: (_, template) => ({ mail: template, ...words }),
  track: { applies: () => true, letter: (_, template) => ({ mail: template, ...words }) },
  good: {},
  zone: 'Europe/London',
}
export const followFacts: LeadFacts = { ...leadFacts, follow }
