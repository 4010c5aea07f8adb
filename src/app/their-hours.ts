import type { LeadFacts } from '#domain/lead/facts.ts'
import { theirNextHours, type TheirHours } from '#domain/lead/their-hours.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { factsFor, type FactSources } from './facts.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

/** When a mail written at `at` would leave, where that isn't at once; null where it is, undefined where there is no such lead. */
export async function theirHoursShown(
  sources: FactSources,
  tx: Tx,
  { lead, at }: { readonly lead: Id; readonly at: Instant },
): Promise<TheirHours | null | undefined> {
  const folded = fold('lead', lead, (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? [])
  if (folded.kind !== 'lead' || folded.state.status === 'none') return undefined
  // Read for the command that has a mail leave: what is known for that decides when one does.
  const command = { type: 'ReleaseMail', at, by: 'system', mail: lead } as const
  const asking: Asking = { kind: 'lead', stream: lead, command }
  // What a lead is decided by is of the kind that its asking says.
  const facts = (await factsFor(tx, [asking], sources)).of(asking) as LeadFacts
  return theirNextHours(folded.state, at, facts) ?? null
}
