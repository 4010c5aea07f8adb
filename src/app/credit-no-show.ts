import type { KnownAppointment } from '#domain/appointment/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { Carry, Sources } from './appointments.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

/**
 * A prospect who didn't come has brought nothing: whoever was to meet them gets back the turn that this lead was. Not where the prospect says
 * otherwise, be it before or afterwards: their last word counts. Who had the lead in another way has used no turn.
 */
export async function creditNoShow(
  tx: Tx,
  { sources, carry }: { readonly sources: Sources; readonly carry: Carry },
  { lead, known, at }: { readonly lead: Id; readonly known: KnownAppointment; readonly at: string },
): Promise<void> {
  const { status, answered, host } = known
  if (status !== 'missed by them') return
  const history = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const { kind, state } = fold('lead', lead, history)
  if (kind !== 'lead' || state.status === 'none') return
  const team = state.turns.findLast(({ member }) => member === host)?.team
  if (team === undefined) return
  const type = answered && answered.result !== 'missed by them' ? 'WithdrawCredit' : 'CreditTurn'
  const command = { type, at, by: 'system', team, lead, because: 'no-show' } as const
  await carry(tx, [{ kind: 'member', stream: host, command }], sources)
}
