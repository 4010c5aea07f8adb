import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Stage } from './trace.ts'
import { openCommitments, type Lead } from './state.ts'

/** Something the prospect did after the form, and which the playbook has a name for. */
export type Signal = {
  readonly signal: Id
  readonly name: string
  readonly kind: 'product' | 'page' | 'event'
  readonly happenedAt: Instant
  /** The stage of the buyer that it shows, by the playbook. */
  readonly shows?: Stage
  /** They agreed to be seen; of a page visit always. */
  readonly consent?: true
}
/** What the sender tells beside the name: how many, which page. It may say much of a person, so it goes with them. */
export type SignalValues = Readonly<Record<string, string | number | boolean>>

/** The prospect did it; the commitments that waited for it may begin. */
export type LeadSignalled = EventOf<
  'LeadSignalled',
  Signal & { readonly opens: readonly Id[] },
  { readonly values: SignalValues }
>

export type ReceiveSignal = Asked & { readonly type: 'ReceiveSignal' } & Signal & {
    readonly values?: SignalValues | undefined
  }

/** What of it is kept in the open, and what goes with the person. */
export const toldBy = ({
  signal,
  name,
  kind,
  happenedAt,
  shows,
  consent,
  values,
}: Omit<ReceiveSignal, 'type'>) => ({
  data: { signal, name, kind, happenedAt, ...(shows && { shows }), ...(consent && { consent }) },
  ...(values && Object.keys(values).length > 0 && { private: { values } }),
})

/** What waited for it may begin: the window opens now, however much later it would have opened by itself. */
export function receiveSignal(lead: Lead, command: ReceiveSignal): Decision<LeadSignalled, LeadRefusal> {
  const { at, by, signal, name, happenedAt } = command
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution || lead.forgotten || lead.signals.some((known) => known.signal === signal))
    return nothing
  if (happenedAt > at) return refused({ code: 'happened_in_future' })
  const opens = openCommitments(lead)
    .filter(({ waitsFor, window }) => waitsFor === name && window.notBefore > at)
    .map(({ id }) => id)
  const told = toldBy(command)
  return happened({ type: 'LeadSignalled', at, by, ...told, data: { ...told.data, opens } })
}
