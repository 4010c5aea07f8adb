import type { Cadence, PlannedStep, StepOf } from '../cadence/cadence.ts'
import type { Next } from '../cadence/next-step.ts'
import { firstOpen, theirHours } from '../cadence/opening.ts'
import { pressedAt } from '../cadence/pressure.ts'
import type { Commitment } from '../commitment/commitment.ts'
import { laterOf, type Instant } from '../time/instant.ts'
import { dropped } from './dropped.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { FollowUp, LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

export type Following = { readonly at: Instant; readonly facts: LeadFacts; readonly follow: FollowUp }
type NextStep = Extract<Next, { to: 'step' }>

export const touches = (lead: KnownLead): readonly Commitment[] =>
  openCommitments(lead).filter(({ kind }) => kind === 'touch')

/** A step whose time has come is a commitment; one that comes later is planned, and moved where it would be too much in a week. */
export function stepped(
  lead: KnownLead,
  next: NextStep,
  following: Following & { readonly cadence: Cadence },
): readonly LeadEvent[] {
  if (ridesOnAnswer(lead)) return []
  const open = touches(lead)
  const stays = open.some(
    ({ step, window }) =>
      step?.index === next.index && step.channel === next.channel && window.notBefore >= next.opens,
  )
  if (stays) return []
  const { at, cadence } = following
  const moved = movedByPressure(lead, next, following)
  const opens = moved ?? next.opens
  const planned: PlannedStep = { step: next.index, channel: next.channel, opens }
  const data = { ...planned, ...(moved && { because: 'pressure' as const }) }
  const coming: readonly LeadEvent[] = isPlanned(lead, planned)
    ? []
    : [{ type: 'StepPlanned', at, by: 'system', data }]
  return withSomethingDue(lead, { ...following, notBefore: opens }, [
    ...dropped(open, at),
    ...(opens <= at ? [due(lead, stepOf(next, cadence), following)] : coming),
    ...laterLook(lead, opens, following),
  ])
}

/** While the first answer is still owed and nobody has tried, that is the first step. */
const ridesOnAnswer = (lead: KnownLead): boolean =>
  lead.plan?.done.length === 0 && openCommitments(lead).some(({ kind }) => kind === 'respond')

/** When a step that would be too much now may be done; undefined where it isn't too much. */
export function movedByPressure(
  lead: KnownLead,
  { opens }: NextStep,
  { at, follow, cadence }: Following & { readonly cadence: Cadence },
): Instant | undefined {
  const found = opens <= at ? pressedAt(at, cadence.pressure, follow.touched) : undefined
  if (!found) return undefined
  const { calendar, hours } = cadence
  const zone = lead.wishes?.zone ?? lead.plan?.zone ?? calendar?.zone ?? follow.zone
  return firstOpen(found.until, { calendar, theirs: theirHours(lead.wishes?.hours ?? hours, zone) })
}

function stepOf({ index, channel, instead }: NextStep, { steps }: Cadence): StepOf {
  const { name, template } = steps[index] ?? {}
  return { index, channel, ...(name && { name }), ...(template && { template }), ...(instead && { instead }) }
}

export function due(lead: KnownLead, step: StepOf, { at, facts }: Following): LeadEvent {
  const made = owed(lead, { kind: 'touch', at, by: 'system', from: at }, facts)
  return { ...made, data: { ...made.data, step } }
}

export const isPlanned = ({ plan }: KnownLead, { step, channel, opens }: PlannedStep): boolean =>
  plan?.planned?.step === step && plan.planned.channel === channel && plan.planned.opens === opens

/** What is owed besides the plan: an outcome; of whoever only looks around, a look at them. */
const besides = ({ plan }: KnownLead): 'outcome' | 'nurture' => (plan?.track ? 'nurture' : 'outcome')

/** While the plan goes on, that isn't due before its next step. */
export function laterLook(lead: KnownLead, opens: Instant, { at, facts }: Following): readonly LeadEvent[] {
  const kind = besides(lead)
  const early = openCommitments(lead).filter((one) => one.kind === kind && one.window.target < opens)
  if (early.length === 0) return []
  return [...dropped(early, at), owed(lead, { kind, at, by: 'system', from: opens }, facts)]
}

/** Nobody is left with nothing due: where no step is, an outcome is owed. */
export function withSomethingDue(
  lead: KnownLead,
  { at, facts, notBefore = at }: Following & { readonly notBefore?: Instant },
  events: readonly LeadEvent[],
): readonly LeadEvent[] {
  const after = events.reduce<Lead>(evolve, lead)
  if (after.status !== 'open' || openCommitments(after).length > 0) return events
  const from = laterOf(notBefore, at)
  return [...events, owed(after, { kind: besides(after), at, by: 'system', from }, facts)]
}
