import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { WordsForgotten } from '../prospect/words.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type ForgetWords = Asked & { readonly type: 'ForgetWords' } & WordsForgotten['data']

/** Words whose own period is over go, and the lead stays. Which they are, whoever asks has seen under the lead's lock. */
export function forgetWords(
  lead: Lead,
  { at, by, what, before, seqs }: ForgetWords,
): Decision<WordsForgotten, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten || seqs.length === 0) return nothing
  return happened({ type: 'WordsForgotten', at, by, data: { what, before, seqs } })
}
