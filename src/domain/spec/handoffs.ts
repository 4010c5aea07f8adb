import type { HandoffOffered, HandoffRejected } from '../handoff/events.ts'
import type { ReportFacts } from '../handoff/report.ts'
import { noTerms, type Definition, type HandoffTerms } from '../handoff/terms.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { People, Person, TeamFacts } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import { acme, answered, at, eve, leadFacts, made, planned, qualifiers, specForLead } from './cast.ts'

/** Lou and Tim sell, under Ben; Mia rules on disputes. */
export const [lou, tim] = ['lou', 'tim'] as const
export const sellers: TeamFacts = { ...qualifiers, id: 'sellers', name: 'sellers', members: [lou, tim] }
const seller = (id: string): Person => ({
  ...{ id, name: id, roles: ['representative'], active: true, onDuty: true },
})
export const firm: People = {
  members: [...acme.members, seller(lou), seller(tim)],
  teams: [qualifiers, sellers],
}
export const firmWithout = (...gone: readonly string[]): People => ({
  ...firm,
  members: firm.members.map((member) =>
    gone.includes(member.id) ? { ...member, active: false, onDuty: false } : member,
  ),
})

export const BANT: Definition = {
  ...{ playbook: 1, name: 'BANT', atLeast: 2 },
  criteria: [
    { name: 'need', required: true },
    { name: 'authority', required: true },
    { name: 'budget', required: false },
  ],
}
export const terms: HandoffTerms = {
  ...noTerms,
  definition: BANT,
  disputeUntil: () => at('15:00'),
  arbiter: 'mia',
  next: (_, { tried }) => {
    const to = [lou, tim].find((id) => !tried.includes(id))
    return to === undefined ? undefined : { to, because: 'by turn' }
  },
}
export const facts: LeadFacts = {
  ...leadFacts,
  people: firm,
  plan: (lead, kind, from) => ({ ...planned(kind, from), ...(lead.team && { team: lead.team }) }),
  handoff: terms,
}
export const given = specForLead(facts)

export const met = (...names: readonly string[]): ReportFacts => ({
  criteria: names.map((criterion) => ({ criterion, verdict: 'met' })),
})
export const saved = (revision: number, facts: ReportFacts, by: string = eve): LeadEvent => ({
  type: 'ReportSaved',
  at: at('09:20'),
  by,
  data: { ...facts, revision, playbook: 1, definition: 'BANT' },
  private: { pain: 'It leaks.' },
})
/** Eve has spoken with Kim, and written down what she learned. */
export const qualified: readonly LeadEvent[] = [...answered, saved(1, met('need', 'authority'))]

export const handedTo = (
  to: string,
  over: Partial<HandoffOffered['data']> & { when?: Instant; by?: string } = {},
): readonly LeadEvent[] => {
  const { when = at('09:30'), by = eve, ...data } = over
  const commitment = `acceptance from ${when.slice(11, 16)}`
  const { team: _team, ...acceptance } = planned('acceptance', when)
  return [
    {
      type: 'HandoffOffered',
      ...{ at: when, by },
      data: {
        ...{ handoff: 'handoff', offer: 1, qualifier: eve, to, team: sellers.id, from: qualifiers.id },
        ...{ commitment, because: 'by name', report: 1, playbook: 1, definition: 'BANT' },
        ...data,
      },
    },
    made({ ...acceptance, team: sellers.id, holder: to }, when, by),
  ]
}
export const taken = (by: string, when = at('09:40'), offer = 1): LeadEvent => ({
  type: 'HandoffAccepted',
  ...{ at: when, by },
  data: { handoff: 'handoff', offer, member: by },
})
export const notWanted = (by: string, over: Partial<HandoffRejected['data']> = {}): LeadEvent => ({
  type: 'HandoffRejected',
  ...{ at: at('09:40'), by },
  data: {
    ...{ handoff: 'handoff', offer: 1, member: by, reason: 'not qualified', criterion: 'authority' },
    ...{ next: 'qualify again', credit: false, disputeUntil: at('15:00') },
    ...over,
  },
  private: { note: 'She does not sign.' },
})
export const offeredBack: LeadEvent = {
  type: 'LeadOffered',
  ...{ at: at('09:40'), by: 'system' },
  data: { to: eve, team: qualifiers.id, because: 'their hand-off was rejected' },
}
export const settled = (
  commitment: string,
  state: 'kept' | 'late' | 'void' | 'broken',
  by: string,
  when = at('09:40'),
): LeadEvent => ({ type: 'CommitmentSettled', at: when, by, data: { commitment, state } })
/** Handed to Lou, who rejected it. */
export const rejected: readonly LeadEvent[] = [
  ...qualified,
  ...handedTo(lou),
  settled('acceptance from 09:30', 'kept', lou),
  notWanted(lou),
  offeredBack,
]
const { team: _team, ...rulingOwed } = planned('ruling', at('09:50'))
/** Eve disputes that; Mia rules. */
export const disputedBy = (by: string, when = at('09:50')): readonly LeadEvent[] => [
  {
    type: 'HandoffDisputed',
    ...{ at: when, by },
    data: { handoff: 'handoff', offer: 1, dispute: 'dispute', arbiter: 'mia', commitment: rulingOwed.id },
    private: { grounds: 'She signs herself.' },
  },
  made({ ...rulingOwed, holder: 'mia' }, when, by),
]

/** The first word after it, owed by whoever took it. */
export const contactOwed = (holder: string, when = at('09:40')) =>
  made({ ...planned('contact', when), team: sellers.id, holder }, when, holder)
/** Lou is asked. */
export const open: readonly LeadEvent[] = [...qualified, ...handedTo(lou)]
/** Lou was too late, and Tim is asked. */
export const passed: readonly LeadEvent[] = [
  ...open,
  {
    type: 'HandoffPassedOn',
    ...{ at: at('11:00'), by: 'system' },
    data: { handoff: 'handoff', offer: 1, because: 'not accepted in time' },
  },
  settled('acceptance from 09:30', 'broken', 'system', at('11:00')),
  ...handedTo(tim, { when: at('11:00'), by: 'system', offer: 2, because: 'by turn' }),
]
