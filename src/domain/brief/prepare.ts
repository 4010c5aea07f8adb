import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import type { Brief, BriefPrepared } from './brief.ts'
import type { Fact, Search } from './fact.ts'
import { verdictOf } from './verdict.ts'

export type PrepareBrief = Asked & {
  readonly type: 'PrepareBrief'
  /** What our own records tell: it makes a brief ready, and isn't kept a second time. */
  readonly known: readonly Fact[]
  readonly found: readonly Fact[]
  readonly searches: readonly Search[]
}

/** The brief is made, or made anew where something has come to light since. */
export function prepareBrief(
  lead: Lead,
  { at, by, known, found, searches }: PrepareBrief,
): Decision<BriefPrepared, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return nothing
  const verdict = verdictOf([...known, ...found], searches)
  const { brief } = lead
  const same =
    brief?.preparedAt !== undefined &&
    brief.verdict === verdict &&
    sameSearches(brief, searches) &&
    sameFacts(brief, found)
  if (same) return nothing
  const hidden = found.length > 0 ? { private: { facts: found } } : {}
  return happened({ type: 'BriefPrepared', at, by, data: { verdict, searches }, ...hidden })
}

const sameSearches = ({ searches }: Brief, others: readonly Search[]): boolean =>
  searches.length === others.length &&
  searches.every(({ where, result, because }, index) => {
    const other = others[index]
    return other?.where === where && other.result === result && other.because === because
  })

/** The same words, looked up on another day, are nothing new. */
const sameFacts = ({ facts }: Brief, others: readonly Fact[]): boolean =>
  facts.length === others.length &&
  facts.every(({ kind, text, source }, index) => {
    const other = others[index]
    return other?.kind === kind && other.text === text && other.source === source
  })
