import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { laterOf, type Instant } from '../time/instant.ts'
import type { LeadEvent, LeadJudged, LeadOpened, TouchLogged } from './events.ts'
import type { Outcome } from './resolution.ts'
import type { Lead } from './state.ts'
import type { PastChannel, PastResult } from './touch.ts'

export type PastTouch = {
  readonly touch: Id
  readonly happenedAt: Instant
  readonly channel: PastChannel
  readonly direction: 'out' | 'in'
  readonly result: PastResult
  readonly evidence: 'witnessed' | 'claimed'
  /** Who it was: an id that is the same for the same name, and the name. */
  readonly colleague?: { readonly id: Id; readonly name: string } | undefined
}
/** `at` is the moment of its submission; later, when more becomes known, that of the last thing known before. */
export type RecordPast = Asked & {
  readonly type: 'RecordPast'
  readonly opened: LeadOpened['data'] & { readonly historical: true }
  readonly judged?: LeadJudged['data'] | undefined
  readonly touches: readonly PastTouch[]
  readonly ended?: { readonly outcome: Outcome; readonly at: Instant } | undefined
}

export const isPast = (lead: Lead): boolean => lead.status !== 'none' && lead.historical === true

/**
 * What happened to a lead elsewhere, at the times at which it happened. Told again it is nothing new; told with more, the rest is added.
 * Where a touch and the outcome fall together the touch comes first, and touches after the outcome are kept.
 */
export function recordPast(lead: Lead, command: RecordPast): Decision<LeadEvent, never> {
  if (lead.status !== 'none' && (!lead.historical || lead.forgotten)) return nothing
  const { by, opened, judged, touches } = command
  const known = new Set(lead.status === 'none' ? [] : lead.touches.map(({ touch }) => touch))
  const ended = lead.status !== 'none' && lead.resolution ? undefined : command.ended
  const fresh = touches
    .filter(({ touch }) => !known.has(touch))
    .toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
  let last = command.at
  const inOrder = (at: Instant): Instant => (last = laterOf(last, at))
  const events: LeadEvent[] = []
  if (lead.status === 'none') {
    events.push({ type: 'LeadOpened', at: last, by, data: opened })
    if (judged) events.push({ type: 'LeadJudged', at: last, by, data: judged })
  }
  const before = ended ? fresh.filter(({ happenedAt }) => happenedAt <= ended.at) : fresh
  for (const touch of before) events.push(touched(touch, { at: inOrder(touch.happenedAt), by }))
  if (ended) {
    const data = { outcome: ended.outcome, told: { how: 'not recorded' } } as const
    events.push({ type: 'LeadResolved', at: inOrder(ended.at), by, data })
  }
  for (const touch of fresh.slice(before.length))
    events.push(touched(touch, { at: inOrder(touch.happenedAt), by }))
  return happened(...events)
}

const touched = (
  { colleague, ...touch }: PastTouch,
  { at, by }: Pick<RecordPast, 'at' | 'by'>,
): TouchLogged => ({
  type: 'TouchLogged',
  at,
  by,
  data: { ...touch, early: false, ...(colleague && { colleague: colleague.id }) },
  ...(colleague && { private: { colleague: colleague.name } }),
})
