import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { Prospect } from './prospect.ts'
import type { VisitsForgotten } from './words.ts'

export type ForgetVisits = Asked & { readonly type: 'ForgetVisits' } & VisitsForgotten['data']

/** What was seen of them on our pages goes when its own period is over, and they stay. */
export function forgetVisits(
  prospect: Prospect,
  { at, by, what, before, seqs }: ForgetVisits,
): Decision<VisitsForgotten, { readonly code: 'no_such_prospect' }> {
  if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
  if (prospect.status === 'erased' || seqs.length === 0) return nothing
  return happened({ type: 'VisitsForgotten', at, by, data: { what, before, seqs } })
}
