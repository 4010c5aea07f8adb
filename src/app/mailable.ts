import type { Id } from '#domain/ledger.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'

/**
 * Of the leads that are to end without a word to the prospect, those to whom a mail may go all the same: there is an address, it isn't
 * stopped, and neither they nor the firm's own rules forbid it. Of other commands nothing is asked.
 */
export async function mailableAmong(
  tx: Tx,
  askings: readonly Asking[],
  { suppressionKeys, inForce }: Pick<Parts, 'suppressionKeys'> & { readonly inForce: LoadedPlaybook },
): Promise<ReadonlySet<Id>> {
  const untold = askings.filter(endsUntold).map(({ stream }) => stream)
  if (untold.length === 0) return new Set()
  const asksFirst = inForce.playbook.contact?.askBefore?.includes('mail') === true
  const mailable = new Set<Id>()
  for (const { lead, email, bars, permits } of await tx.followed([...new Set(untold)])) {
    if (!email || bars.includes('mail') || (asksFirst && !permits.includes('mail'))) continue
    if ((await tx.suppressed(suppressionKeys(tx.workspace, email), lead)) === undefined) mailable.add(lead)
  }
  return mailable
}

const endsUntold = ({ kind, command }: Asking): boolean =>
  kind === 'lead' && command.type === 'ResolveLead' && command.told.how === 'not told'
