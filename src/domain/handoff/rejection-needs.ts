import type { KnownLead } from '../lead/state.ts'
import { hearsUs } from '../lead/touch.ts'
import type { HandoffRefusal } from './refusals.ts'
import type { RejectHandoff } from './reject.ts'
import { NOT_QUALIFIED, type HandoffTerms, type RejectionReason } from './terms.ts'

/** A reason is more than a word: what the playbook wants with it must be there. */
export function whatLacks(
  lead: KnownLead,
  { criterion, note, touch }: RejectHandoff,
  { reason, terms }: { reason: RejectionReason; terms: HandoffTerms },
): HandoffRefusal | undefined {
  const known = terms.definition?.criteria ?? []
  if (criterion !== undefined && !known.some(({ name }) => name === criterion))
    return { code: 'criterion_unknown', criterion }
  const made = lead.touches.find((one) => one.touch === touch)
  const has: Readonly<Record<string, boolean>> = {
    criterion: criterion !== undefined || known.length === 0,
    note: (note ?? '').trim() !== '',
    reason: (note ?? '').trim() !== '',
    touch: made !== undefined && hearsUs(made),
    conversation: made?.result === 'answered',
  }
  const wanted = new Set([...reason.needs, ...(reason.name === NOT_QUALIFIED ? ['criterion'] : [])])
  const needs = [...wanted].filter((need) => has[need] === false)
  return needs.length === 0 ? undefined : { code: 'rejection_lacks', needs }
}
