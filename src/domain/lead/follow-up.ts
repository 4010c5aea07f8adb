import { nextStep, type Next } from '../cadence/next-step.ts'
import { happened, type Decision } from '../decision.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { LeadFacts } from './facts.ts'
import { lastLetter } from './last-letter.ts'
import { dropped } from './dropped.ts'
import { laterLook, stepped, touches, withSomethingDue, type Following } from './planned-step.ts'
import { tracked } from './track-step.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

type Deciding = { readonly at: string; readonly facts: LeadFacts; readonly clock: boolean }

/**
 * What follows for the plan of the lead from what has just been decided. It stands after every decision, so that whatever happens, by
 * whomever, the next step is the one that fits.
 */
export function withFollowUp(
  lead: Lead,
  decision: Decision<LeadEvent, LeadRefusal>,
  { at, facts, clock }: Deciding,
): Decision<LeadEvent, LeadRefusal> {
  const { follow } = facts
  if (decision.outcome === 'refused' || !follow) return decision
  if (decision.events.length === 0 && !clock) return decision
  const after = decision.events.reduce(evolve, lead)
  if (after.status !== 'open' || !after.plan || after.forgotten) return decision
  const found = followed(after, { at, facts, follow })
  const more = [...found, ...(clock ? overdue(after, found, at) : [])]
  return more.length === 0 ? decision : happened<LeadEvent>(...decision.events, ...more)
}

/** A plan that comes up and leads to nothing is at its end: it must not come up again and again. */
function overdue(lead: KnownLead, found: readonly LeadEvent[], at: string): readonly LeadEvent[] {
  const after = found.reduce<Lead>(evolve, lead)
  const { planned, ended } = (after.status === 'open' && after.plan) || {}
  return !planned || ended || planned.opens > at ? [] : [noPlan(at)]
}

/** Who has said something gets no letter that ends it: somebody looks at what they said. */
const hasActed = ({ shown, received, touches, signals }: KnownLead): boolean =>
  signals.length > 0 ||
  shown.some(({ how }) => how === 'said') ||
  touches.length > 0 ||
  received.some(({ class: kind }) => kind === 'human_reply')

const gone = (at: string): LeadEvent => ({
  ...{ type: 'CadenceEnded', at, by: 'system' },
  data: { because: 'gone through' },
})

const noPlan = (at: string): LeadEvent => ({
  type: 'CadenceEnded',
  at,
  by: 'system',
  data: { because: 'no plan' },
})

function followed(lead: KnownLead, following: Following): readonly LeadEvent[] {
  const { at, follow } = following
  const cadence = follow.cadenceOf(lead)
  const { plan } = lead
  if (!plan || (!cadence && plan.ended)) return []
  const without = dropped(touches(lead), at)
  if (!cadence) return withSomethingDue(lead, following, [noPlan(at), ...without])
  const next = waitsForCall(lead) ? resting : nextStep(cadence, plan, lead.wishes ?? {})
  switch (next.to) {
    case 'nothing':
      return withSomethingDue(lead, following, without)
    case 'last letter':
      return withSomethingDue(lead, following, [
        ...without,
        ...(cadence.track && next.opens <= at && hasActed(lead)
          ? [gone(at)]
          : lastLetter(lead, { ...following, cadence, opens: next.opens })),
        ...(next.opens > at ? laterLook(lead, next.opens, following) : []),
      ])
    case 'step': {
      if (!cadence.track) return stepped(lead, next, { ...following, cadence })
      const goOn = (after: KnownLead) => followed(after, following)
      return withSomethingDue(lead, following, tracked(lead, next, { ...following, cadence, goOn }))
    }
  }
}

/** A call that they asked for comes before the plan. */
const waitsForCall = (lead: KnownLead): boolean =>
  openCommitments(lead).some(({ kind }) => kind === 'callback')
const resting: Next = { to: 'nothing', because: 'paused' }
