import type { Wishes } from '../cadence/cadence.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { atWork, type ByMember } from './at-work.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type Lead } from './state.ts'

type Reasoned = Asked & ByMember & { readonly reason?: string | undefined }
export type ResumeCadence = Reasoned & { readonly type: 'ResumeCadence' }
export type SkipStep = Reasoned & { readonly type: 'SkipStep' }
export type TellWishes = Asked & {
  readonly type: 'TellWishes'
  /** What is not said now stays as they said it before. */
  readonly keepsRest?: boolean | undefined
} & Wishes

/** They said something, we answered, and they are silent again: the plan goes on from where it was. */
export function resumeCadence(
  lead: Lead,
  command: ResumeCadence,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { plan } = work.lead
  if (!plan || plan.ended) return refused({ code: 'no_plan' })
  if (openCommitments(work.lead).some(({ kind }) => kind === 'respond'))
    return refused({ code: 'answer_owed' })
  if (plan.pausedAt === undefined && plan.done.at(-1)?.result !== 'answered') return nothing
  const { at, by, reason } = command
  return happened<LeadEvent>(...work.first, {
    type: 'CadenceResumed',
    at,
    by,
    data: {},
    ...(reason && { private: { reason } }),
  })
}

/** A step is left out: an optional one at will, any other with a reason. */
export function skipStep(lead: Lead, command: SkipStep, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const due = openCommitments(work.lead).find(({ kind }) => kind === 'touch')
  if (!due?.step) return refused({ code: 'no_step_due' })
  const { at, by, reason } = command
  const { index } = due.step
  const optional = facts.follow?.cadenceOf(work.lead)?.steps[index]?.optional === true
  if (!optional && !reason) return refused({ code: 'skip_needs_reason' })
  return happened<LeadEvent>(
    ...work.first,
    { type: 'StepSkipped', at, by, data: { step: index }, ...(reason && { private: { reason } }) },
    {
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: due.id, state: at <= due.window.limit ? 'void' : 'broken' },
    },
  )
}

/** How they wish to be reached, as they said it themselves or told a member. The last word counts. */
export function tellWishes(
  lead: Lead,
  { at, by, keepsRest = false, ...said }: TellWishes,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const before: Wishes = keepsRest ? (lead.wishes ?? {}) : {}
  const { channels = before.channels, hours = before.hours } = said
  const { zone = before.zone, language = before.language } = said
  const data = {
    ...(channels && { channels }),
    ...(hours && { hours }),
    ...(zone && { zone }),
    ...(language && { language }),
  }
  return happened({ type: 'WishesTold', at, by, data })
}
