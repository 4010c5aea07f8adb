import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import { toldBy, type Signal, type SignalValues } from '../lead/receive-signal.ts'
import type { KnownProspect, Prospect } from './prospect.ts'

/** They did something that the playbook has a name for. */
export type SignalReceived = EventOf<'SignalReceived', Signal, { readonly values: SignalValues }>
export type ReceiveSignal = Asked & { readonly type: 'ReceiveSignal' } & Signal & {
    readonly values?: SignalValues | undefined
  }

export type SignalRefusal =
  | { readonly code: 'no_such_signal'; readonly known: readonly string[] }
  | { readonly code: 'visits_need_consent' }
  | { readonly code: 'happened_in_future' }

/** Kept with the person, so that their next lead is judged by it too. */
export function receiveSignal(
  prospect: Prospect,
  command: ReceiveSignal,
): Decision<
  SignalReceived,
  SignalRefusal | { readonly code: 'no_such_prospect' } | { readonly code: 'prospect_erased' }
> {
  if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const { at, by, signal, happenedAt } = command
  if (prospect.signals.some((known) => known.signal === signal)) return nothing
  if (happenedAt > at) return refused({ code: 'happened_in_future' })
  return happened({ type: 'SignalReceived', at, by, ...toldBy(command) })
}

export const signalled = (
  prospect: KnownProspect,
  { data: { signal, name } }: SignalReceived,
): KnownProspect => ({
  ...prospect,
  signals: [...prospect.signals, { signal, name }],
})
