import type { Actor, Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { FreedReason } from '#domain/workspace/free-address.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'

export type Freed =
  | { readonly outcome: 'freed' }
  | { readonly outcome: 'not stopped' }
  /** It stands there with its whole domain, which an import put on the list. */
  | { readonly outcome: 'still stopped'; readonly because: string }

/**
 * An admin takes an address off the list of those that nothing is mailed to, for a reason that stays. The person it belongs to, where we
 * know one, has it as their permission.
 */
export async function freeAddress(
  parts: Parts,
  { workspace, email, because, by }: { workspace: Id; email: string; because: FreedReason; by: Actor },
): Promise<Freed> {
  const at = await parts.clock.now()
  const address = emailKey(email)
  const key = parts.suppressionKey(workspace, address)
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lock('prospect', [address])
    const freed = await tx.unsuppress(key)
    if (freed) {
      const whose = await tx.addresses([address])
      const permission = {
        type: 'SetPermission',
        at,
        by,
        given: true,
        how: 'member',
        wording: because,
      } as const
      await carryOut(
        tx,
        [
          {
            ...{ kind: 'workspace', stream: workspace },
            command: { type: 'FreeAddress', at, by, because, key: hexOf(key) },
          },
          ...whose.flatMap(({ prospect }) =>
            (['any contact', 'mail'] as const).map((one) => ({
              ...{ kind: 'prospect' as const, stream: prospect },
              command: { ...permission, permission: one },
            })),
          ),
        ],
        parts,
      )
    }
    const rest = await tx.suppressed(parts.suppressionKeys(workspace, address), undefined)
    if (rest !== undefined) return { outcome: 'still stopped', because: rest }
    return freed ? { outcome: 'freed' } : { outcome: 'not stopped' }
  })
}

const hexOf = (key: Uint8Array): string =>
  Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('')
