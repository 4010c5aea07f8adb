import type { WindowOf } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { atWork, type ByMember } from './at-work.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type Lead } from './state.ts'

export type AgreeCallback = Asked &
  ByMember & {
    readonly type: 'AgreeCallback'
    readonly callback: Id
    readonly when: Instant
    readonly note?: string | undefined
  }

/** They are to be called at that minute; a quarter of an hour later is late. */
export const CALLBACK_MINUTES = { early: 5, target: 2, limit: 15 } as const

/** "Call me back at …": a commitment at that time, which comes before the plan; an earlier one gives way to it. */
export function agreeCallback(
  lead: Lead,
  command: AgreeCallback,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status !== 'none' && lead.commitments.some(({ id }) => id === command.callback)) return nothing
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { at, by, when, note, callback } = command
  if (when < at) return refused({ code: 'callback_in_past' })
  const made = owed(work.lead, { kind: 'callback', at, by, from: when, holder: by }, facts)
  const before = openCommitments(work.lead).filter(({ kind }) => kind === 'callback')
  return happened<LeadEvent>(
    ...work.first,
    ...before.map(({ id }): LeadEvent => ({
      type: 'CommitmentSettled',
      at,
      by,
      data: { commitment: id, state: 'void' },
    })),
    { ...made, data: { ...made.data, id: callback } },
    ...(note
      ? [{ type: 'NoteAdded', at, by, data: { note: callback }, private: { text: note } } as const]
      : []),
  )
}

export function callbackWindow(when: Instant): WindowOf {
  const minutes = (count: number) => instantOf(epochMsOf(when) + count * 60_000)
  return {
    notBefore: minutes(-CALLBACK_MINUTES.early),
    target: minutes(CALLBACK_MINUTES.target),
    limit: minutes(CALLBACK_MINUTES.limit),
  }
}
