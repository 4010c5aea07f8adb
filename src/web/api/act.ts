import { Done } from '#contract/done.ts'
import type { LeadRequestName } from '#contract/lead-requests.ts'
import { ask } from './ask.ts'
import type { LeadRequests } from './types.ts'

const nouns: Record<LeadRequestName, string> = {
  accept: 'acceptances',
  read: 'reads',
  touch: 'touches',
  mail: 'mails',
  'send-now': 'releases',
  'take-back': 'take-backs',
  note: 'notes',
  assign: 'assignments',
  'take-over': 'take-overs',
  resolve: 'resolution',
  result: 'results',
  callback: 'callbacks',
  skip: 'skipped-steps',
  resume: 'resumptions',
  wishes: 'wishes',
  report: 'report',
  handoff: 'handoffs',
  readiness: 'readiness',
  ask: 'questions',
  explain: 'explanations',
  settle: 'verdicts',
  reopen: 'reopenings',
}

/** Asks for something to be done with a lead. The id in the body makes a repetition harmless. */
export const act = <Name extends LeadRequestName>(lead: string, name: Name, body: LeadRequests[Name]) =>
  ask(Done, `/leads/${lead}/${nouns[name]}`, { method: 'POST', body })

/** Everything on the screen that may look different after something was done with a lead. */
export const leadShownIn = (lead: string): readonly (readonly string[])[] => [
  ['lead', lead],
  ['queue'],
  ['leads'],
  ['board'],
  ['outbox'],
]
