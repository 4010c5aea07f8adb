import { happened, nothing, refused, type Decision } from '../decision.ts'
import { isManager } from '../handoff/offer.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { passedOn } from './passed-on.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'
import { hearsUs } from './touch.ts'
import { personOf } from '../team/people.ts'

/** The mail that should have told the prospect never reached them, so nothing has ended yet; or a manager wants it to go on. */
export type LeadReopened = EventOf<'LeadReopened', { mail?: Id }, { reason?: string }>

export type ReopenLead = Asked & { readonly type: 'ReopenLead'; readonly reason: string }

/** Ends that somebody else than we brought about, or that are what everybody wanted. */
const forGood: ReadonlySet<string> = new Set(['won', 'introductory order', 'withdrawn', 'duplicate', 'junk'])

/** A manager finds that a lead has been given up too soon: it goes on with whoever had it, until it is passed to somebody else. */
export function reopen(
  lead: Lead,
  { at, by, reason }: ReopenLead,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (!lead.resolution) return nothing
  if (!isManager(facts.people, by)) return refused({ code: 'settling_needs_manager' })
  const { outcome } = lead.resolution
  if (forGood.has(outcome)) return refused({ code: 'ended_for_good', outcome })
  const other = facts.follow?.otherLead
  if (other !== undefined) return refused({ code: 'another_lead_open', lead: other })
  return happened<LeadEvent>(...goesOn(lead, { data: {}, private: { reason } }, { at, by, facts }))
}

/** What a lead that had ended begins again with. */
export function goesOn(
  lead: KnownLead,
  said: Pick<LeadReopened, 'data' | 'private'>,
  { at, by, facts }: { at: string; by: string; facts: LeadFacts },
): readonly LeadEvent[] {
  const heard = lead.touches.some((touch) => touch.touch !== said.data.mail && hearsUs(touch))
  const rests = lead.judged?.motion === 'nurture'
  const next = heard
    ? ({ kind: 'outcome', from: at } as const)
    : rests
      ? ({ kind: 'nurture', from: at } as const)
      : ({ kind: 'respond', from: lead.opened.submittedAt } as const)
  const gone = !personOf(facts.people, lead.owner)?.active
  const passed = gone ? passedOn(lead, facts) : undefined
  return [
    { type: 'LeadReopened', at, by, ...said },
    ...(passed ? [{ ...passed, at, by }] : []),
    owed(gone ? { ...lead, owner: undefined } : lead, { ...next, at, by }, facts),
  ]
}
