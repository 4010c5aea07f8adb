import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type Lead } from './state.ts'

/** Something the prospect did after the form, and which the playbook has a name for. */
export type Signal = {
  readonly signal: Id
  readonly name: string
  readonly kind: 'product' | 'page' | 'event'
  readonly happenedAt: Instant
}

/** The prospect did it; the commitments that waited for it may begin. */
export type LeadSignalled = EventOf<'LeadSignalled', Signal & { readonly opens: readonly Id[] }>

export type ReceiveSignal = Asked & { readonly type: 'ReceiveSignal' } & Signal

/** What waited for it may begin: the window opens now, however much later it would have opened by itself. */
export function receiveSignal(lead: Lead, command: ReceiveSignal): Decision<LeadSignalled, LeadRefusal> {
  const { at, by, signal, name, kind, happenedAt } = command
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution || lead.forgotten || lead.signals.some((known) => known.signal === signal))
    return nothing
  if (happenedAt > at) return refused({ code: 'happened_in_future' })
  const opens = openCommitments(lead)
    .filter(({ waitsFor, window }) => waitsFor === name && window.notBefore > at)
    .map(({ id }) => id)
  return happened({ type: 'LeadSignalled', at, by, data: { signal, name, kind, happenedAt, opens } })
}
