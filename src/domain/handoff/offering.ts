import { doneAt, droppedAt } from '../commitment/commitment.ts'
import type { Actor, Id } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import { appointmentAhead } from '../lead/appointment-events.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadFacts } from '../lead/facts.ts'
import { owed } from '../lead/owed.ts'
import { openCommitments, ofTheLead, type KnownLead, type Lead } from '../lead/state.ts'
import type { Instant } from '../time/instant.ts'
import type { Route } from '../routing/routed.ts'
import type { HandoffOffered } from './events.ts'

export type When = { readonly at: Instant; readonly by: Actor; readonly facts: LeadFacts }
/** To whom: a person, or all of a team. `team` is where the lead goes if they accept. */
export type Recipient = {
  readonly to?: Id | undefined
  readonly pool?: Id | undefined
  readonly team?: Id | undefined
  readonly because: string
  /** The way that was gone to them, where it was looked for. */
  readonly turn?: number | undefined
  readonly route?: Route | undefined
}
type Offering = Pick<HandoffOffered['data'], 'handoff' | 'offer' | 'qualifier' | 'overridden'> & {
  readonly recipient: Recipient
  readonly reason?: string | undefined
}

/** The offer, and the acceptance that is owed from now on: by the representative, or by the steward of the team that may take it. */
export function offering(
  lead: KnownLead,
  { recipient, reason, ...about }: Offering,
  { at, by, facts }: When,
): readonly LeadEvent[] {
  const { to, pool, team = pool, because, turn, route } = recipient
  const { holder: _nobody, ...made } = facts.plan(teamed(lead, team), 'acceptance', at)
  const owedBy = { ...(team && { team }), ...(to !== undefined && { holder: to }) }
  const { report, team: from } = lead
  const { definition } = facts.handoff ?? {}
  const ahead = appointmentAhead(lead, at)
  const data: HandoffOffered['data'] = {
    ...about,
    ...(to === undefined ? { ...(pool && { pool }) } : { to }),
    ...(team && { team }),
    ...(from && { from: fromTeam(lead, about.handoff) ?? from }),
    ...{ commitment: made.id, because },
    ...(turn !== undefined && { turn }),
    ...(route && { route }),
    ...(report && { report: report.revision }),
    ...(definition && { playbook: definition.playbook, definition: definition.name }),
    ...(ahead && { appointment: ahead.appointment }),
  }
  const { handoff, offer } = about
  return [
    { type: 'HandoffOffered', at, by, data, ...(reason && { private: { reason } }) },
    { type: 'CommitmentMade', at, by, data: { ...made, ...owedBy } },
    ...(facts.handoff?.mails === true
      ? [{ type: 'HandoffReceived', at, by: 'system', data: { handoff, offer, receipt: 'queued' } } as const]
      : []),
  ]
}

const teamed = (lead: KnownLead, team: Id | undefined): KnownLead => (team ? { ...lead, team } : lead)

/** The team that owed it before the first offer. */
const fromTeam = (lead: KnownLead, handoff: Id): Id | undefined =>
  lead.handoffs.find(({ id }) => id === handoff)?.offers[0]?.from

/** What a commitment of the hand-off comes to: done, or left undone because the offer has ended otherwise. */
export const settledAs = (
  lead: KnownLead,
  commitment: Id,
  { at, by, done = false }: { at: Instant; by: Actor; done?: boolean },
): readonly LeadEvent[] =>
  openCommitments(lead)
    .filter(({ id }) => id === commitment)
    .map((found) => ({
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment, state: done ? doneAt(found, at) : droppedAt(found, at) },
    }))

/** While a lead is handed about its team owes it: where nothing of its own is open any more, an outcome. */
export function withLeadDue(
  lead: KnownLead,
  events: readonly LeadEvent[],
  { at, by, facts }: When,
): readonly LeadEvent[] {
  const after = events.reduce<Lead>(evolve, lead)
  if (after.status !== 'open' || openCommitments(after).some(ofTheLead)) return events
  return [...events, owed(after, { kind: 'outcome', at, by, from: at }, facts)]
}

/** What was open of the plan, or of an end that nobody can bring about now. */
export const setAside = (
  lead: KnownLead,
  kinds: ReadonlySet<string>,
  { at, by }: Pick<When, 'at' | 'by'>,
): readonly LeadEvent[] =>
  openCommitments(lead)
    .filter(({ kind }) => kinds.has(kind))
    .map((commitment) => ({
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: commitment.id, state: droppedAt(commitment, at) },
    }))
