import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { Details, Prospect } from './prospect.ts'

export const correctable = ['name', 'organisation', 'phone', 'email'] as const
export type Correctable = (typeof correctable)[number]
type Corrections = Readonly<Partial<Record<Correctable, string>>>

/** What we had wrong about them is right now; which of it, but not what, may be told for ever. */
export type ProspectCorrected = EventOf<
  'ProspectCorrected',
  { fields: readonly Correctable[] },
  Corrections & { readonly because?: string }
>
export type CorrectProspect = Asked & {
  readonly type: 'CorrectProspect'
  readonly details: Corrections
  /** How whoever corrects it knows. */
  readonly because?: string | undefined
}

/** Their own word, or what a member knows better. A name or a number may be taken away, an address only be replaced. */
export function correct(
  prospect: Prospect,
  { at, by, details, because }: CorrectProspect,
): Decision<ProspectCorrected, { readonly code: 'no_such_prospect' } | { readonly code: 'prospect_erased' }> {
  if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const fields = correctable.filter((field) => {
    const said = details[field]?.trim()
    if (said === undefined || (field === 'email' && said === '')) return false
    return said !== (prospect.details[field] ?? '')
  })
  if (fields.length === 0) return nothing
  const changed = Object.fromEntries(fields.map((field) => [field, details[field]?.trim() ?? '']))
  return happened({
    type: 'ProspectCorrected',
    at,
    by,
    data: { fields },
    private: { ...changed, ...(because && { because }) },
  })
}

/** Details with what was corrected; an empty word takes one away. */
export function corrected(known: Details, { private: said = {} }: ProspectCorrected): Details {
  const { because: _, ...changed } = said
  const gone = correctable.filter((field) => changed[field] === '')
  const all: Details = { ...known, ...changed }
  return Object.fromEntries(Object.entries(all).filter(([key]) => !gone.some((field) => field === key)))
}
