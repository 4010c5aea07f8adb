import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { consented, type Consent } from './permission.ts'
import { newProspect, type Details, type Prospect, type ProspectEvent } from './prospect.ts'

export type MeetProspect = Asked & {
  readonly type: 'MeetProspect'
  readonly submission: Id
  readonly details: Details
  /** What they agreed to, or didn't, in the words beside the boxes. */
  readonly consent?: readonly Consent[] | undefined
}

/** A prospect is met once; what later submissions add is added, what they repeat is nothing new. */
export function meet(
  prospect: Prospect,
  { at, by, submission, details, consent = [] }: MeetProspect,
): Decision<ProspectEvent, { readonly code: 'prospect_erased' }> {
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const asked = { at, by, submission }
  if (prospect.status === 'none')
    return happened<ProspectEvent>(
      { type: 'ProspectMet', at, by, data: { submission }, private: details },
      ...consented(newProspect, consent, asked),
    )
  const news = newIn(details, prospect.details)
  const agreed = consented(prospect, consent, asked)
  if (!news && agreed.length === 0) return nothing
  return happened<ProspectEvent>(
    ...(news ? [{ type: 'ProspectToldMore', at, by, data: { submission }, private: news } as const] : []),
    ...agreed,
  )
}

function newIn(details: Details, known: Details): Details | undefined {
  const before: Readonly<Record<string, string | undefined>> = known
  const news = Object.entries(details).filter(([key, value]) => value !== '' && before[key] !== value)
  return news.length > 0 ? Object.fromEntries(news) : undefined
}
