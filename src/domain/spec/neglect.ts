import type { NeglectAsked } from '../neglect/events.ts'
import type { LeadEvent } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadResolved } from '../lead/resolution.ts'
import { noLead, type KnownLead, type Lead } from '../lead/state.ts'
import { accepted, acme, arrived, at, eve, leadFacts, specForLead } from './cast.ts'
import { handedTo, lou, qualified, taken } from './handoffs.ts'
import { findingsIn } from '../neglect/findings.ts'
import type { Signal } from '../neglect/signal.ts'
import type { Person } from '../team/people.ts'
import { daysAfter } from '../neglect/presence.ts'
import type { NeglectTerms } from '../neglect/terms.ts'

export const leadOf = (...events: readonly LeadEvent[]): KnownLead => {
  const lead = events.reduce<Lead>(evolve, noLead)
  if (lead.status === 'none') throw new Error('A lead was to be there.')
  return lead
}
export const signalsIn = (...events: readonly LeadEvent[]): readonly Signal[] =>
  findingsIn(leadOf(...events)).map(({ signal }) => signal)

export const ended = (
  outcome: LeadResolved['data']['outcome'],
  {
    by = eve,
    when = at('11:00'),
    told = { how: 'not told', because: 'no permission' },
  }: {
    by?: string
    when?: string
    told?: LeadResolved['data']['told']
  } = {},
): LeadEvent => ({ type: 'LeadResolved', at: when, by, data: { outcome, told } })
export const failed: LeadEvent = {
  type: 'MailFailed',
  at: at('09:30'),
  by: 'system',
  data: { mail: 'reply', reason: 'refused' },
}
export const theirMail = (when: string): LeadEvent =>
  ({
    type: 'MailReceived',
    at: when,
    by: 'buyer',
    data: { mail: 'theirs', class: 'human_reply', found: 'address', files: [] },
    private: { text: 'No, thank you.' },
  }) as unknown as LeadEvent
export const handed: readonly LeadEvent[] = [...qualified, ...handedTo(lou), taken(lou)]

export const terms: NeglectTerms = {
  rules: { heldDays: 7, unopenedDays: 3 },
  witnesses: { mailboxes: new Map(), telephones: new Map() },
  explainBy: () => later(8),
  newId: () => 'question',
}
export const given = specForLead({ ...leadFacts, neglect: terms })
export const later = (days: number) => daysAfter(at('09:05'), days)
export const look = (when: string) => ({ type: 'LookForNeglect', at: when, by: 'system' }) as const
export const held: readonly LeadEvent[] = [...arrived, accepted(eve)]
export const asked: NeglectAsked = {
  ...{ type: 'NeglectAsked', at: later(7), by: 'system' },
  data: {
    ...{
      question: 'question',
      signal: 'held without a step',
      member: eve,
      cause: `held without a step: ${at('09:05')}`,
    },
    ...{ since: at('09:05'), evidence: [{ what: 'accepted', at: at('09:05') }], explainBy: later(8) },
  },
}
export const explained: LeadEvent = {
  ...{ type: 'NeglectExplained', at: later(7.5), by: eve, data: { question: 'question' } },
  private: { words: 'She asked me to wait.' },
}
export const shown = (
  because: 'not explained in time' | 'not accepted' | 'has left',
  when = later(8),
  by = 'system',
): LeadEvent => ({
  ...{ type: 'NeglectShown', at: when, by, data: { question: 'question', because } },
})
export const settledAs = (
  how: 'explained' | 'repaired' | 'reassigned' | 'nothing to ask',
  by: string,
  when: string,
): LeadEvent => ({
  ...{ type: 'NeglectSettled', at: when, by, data: { question: 'question', how } },
})
export const off = (from: number, to: number): Person['off'] => [
  { off: 'off', once: { from: later(from), to: later(to) } },
]
export const eveOff = (...times: Parameters<typeof off>) => ({
  people: {
    ...acme,
    members: acme.members.map((one) => (one.id === eve ? { ...one, off: off(...times) ?? [] } : one)),
  },
})
