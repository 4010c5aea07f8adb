import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Parts } from './parts.ts'
import type { PendingSubmission, Tx } from './ports.ts'
import type { Asking } from './streams.ts'

type Sent = Pick<PendingSubmission, 'id' | 'received'> & {
  readonly canonical: CanonicalSubmission
  readonly who: { readonly prospect: Id }
}

/**
 * Somebody who had stopped us asks us something, by themselves: they may have the answer to that, and nothing else. It stands with them
 * as their own permission. What a member wrote down for them is not their own act.
 */
export async function answeredAgain(
  { suppressionKey }: Pick<Parts, 'suppressionKey'>,
  tx: Tx,
  { read, placed, at }: { read: readonly Sent[]; placed: readonly Asking[]; at: Instant },
): Promise<readonly Asking[]> {
  const leads = new Map(placed.flatMap(leadOf))
  const asked = read.flatMap(({ id, canonical: { person }, received }) => {
    const lead = leads.get(id)
    if (received.byHand || person.email === undefined || lead === undefined) return []
    return [{ submission: id, lead, key: suppressionKey(tx.workspace, emailKey(person.email)) }]
  })
  const again = await tx.answerOn(asked)
  return read.flatMap(({ id, who }): readonly Asking[] => {
    if (!again.has(id)) return []
    const command = { type: 'SetPermission', at, by: 'buyer', given: true, submission: id } as const
    return [
      {
        ...{ kind: 'prospect', stream: who.prospect },
        command: { ...command, permission: 'an answer', how: 'own inquiry' },
      },
    ]
  })
}

const leadOf = ({ stream, command }: Asking): readonly (readonly [Id, Id])[] =>
  command.type === 'PlaceSubmission' && command.lead !== undefined ? [[stream, command.lead]] : []
