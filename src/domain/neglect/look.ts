import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import type { LeadEvent } from '../lead/events.ts'
import { personOf, type Person } from '../team/people.ts'
import { appointmentMissed, type Missed } from './appointment-missed.ts'
import { claimedUnseen } from './claimed-unseen.ts'
import type { NeglectEvent, NeglectSpared } from './events.ts'
import { daysOf, dueFrom, findingsIn } from './findings.ts'
import { presentDays, presentFor } from './presence.ts'
import type { Finding } from './signal.ts'
import { openQuestions } from './state.ts'
import { noNeglectTerms, type NeglectTerms } from './terms.ts'

/** The job looks at a lead. What only it can know comes along: a queue's counts, a meeting that was missed. */
export type LookForNeglect = Asked & {
  readonly type: 'LookForNeglect'
  readonly missed?: readonly Missed[] | undefined
  readonly also?: readonly Finding[] | undefined
}

/** Asks the person about what is due, passes over what is none, and shows managers what nobody has explained in time. */
export function lookForNeglect(
  lead: Lead,
  { at, by, missed = [], also = [] }: LookForNeglect,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten || lead.historical) return nothing
  const terms = facts.neglect ?? noNeglectTerms
  const known = new Set([...(lead.questions ?? []), ...(lead.spared ?? [])].map(({ cause }) => cause))
  const more = [...claimedUnseen(lead, terms.witnesses), ...missed.flatMap(appointmentMissed), ...also]
  const found = [...findingsIn(lead), ...more.filter(({ cause }) => !known.has(cause))]
  return happened<LeadEvent>(
    ...overdue(lead, { at, by, facts }),
    ...found.flatMap((finding) => {
      const due = dueFrom(lead, finding, terms.rules)
      if (due <= at) return [askedOrSpared(lead, finding, { at, by, facts, terms })]
      return putOff(lead, finding, { at, by, due })
    }),
  )
}

/** The day on which it was to be looked at again has come, and the playbook has become more patient since. */
function putOff(
  { spared = [] }: KnownLead,
  { signal, cause }: Finding,
  { at, by, due }: Pick<When, 'at' | 'by'> & { readonly due: string },
): readonly NeglectEvent[] {
  const last = spared.findLast((one) => one.cause === cause)
  if (last?.until === undefined || last.until > at) return []
  return [{ type: 'NeglectSpared', at, by, data: { signal, cause, because: 'away', until: due } }]
}

type When = {
  readonly at: string
  readonly by: string
  readonly facts: LeadFacts
  readonly terms: NeglectTerms
}

function askedOrSpared(lead: KnownLead, finding: Finding, when: When): NeglectEvent {
  const { at, by, facts, terms } = when
  const { signal, cause, since, evidence, members } = finding
  const person = members.map((id) => personOf(facts.people, id)).find((one) => one !== undefined)
  const spare = (because: NeglectSpared['data']['because'], until?: string): NeglectEvent => ({
    type: 'NeglectSpared',
    ...{ at, by },
    data: {
      signal,
      cause,
      because,
      ...(person && { member: person.id }),
      ...(until !== undefined && { until }),
    },
  })
  if (!person) return spare('nobody to ask')
  if (!person.active) return spare('has left')
  const waited = waitedFor(person, finding, when)
  if (waited !== undefined) return spare('away', waited)
  const data = { question: terms.newId(), signal, member: person.id, cause, since, evidence }
  return { type: 'NeglectAsked', at, by, data: { ...data, explainBy: terms.explainBy(person.id, lead.team) } }
}

/** Days on which they weren't there don't count as silence; undefined where they have been there for long enough. */
function waitedFor({ off = [] }: Person, { since, waits }: Finding, { at, terms }: When): string | undefined {
  const days = daysOf(waits, terms.rules)
  if (days === 0 || off.length === 0) return undefined
  if (presentDays(off, since, at) >= days) return undefined
  const until = presentFor(off, since, days)
  return until > at ? until : undefined
}

/** Their day is over, or they have left: from here on managers see it. */
const overdue = (
  lead: KnownLead,
  { at, by, facts }: Pick<When, 'at' | 'by' | 'facts'>,
): readonly NeglectEvent[] =>
  openQuestions(lead)
    .filter(({ state, explainBy }) => state === 'asked' && explainBy <= at)
    .map(({ question, member }) => {
      const because = personOf(facts.people, member)?.active ? 'not explained in time' : 'has left'
      return { type: 'NeglectShown', at, by, data: { question, because } }
    })
