import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

/** The fingerprint under which somebody who was named is known when they come; their address is not kept. */
export const referralKey = (
  { suppressionKey }: Pick<Parts, 'suppressionKey'>,
  workspace: Id,
  email: string,
) =>
  [...suppressionKey(workspace, `referral ${emailKey(email)}`)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

export type SentBy = (canonical: CanonicalSubmission) => Id | undefined

/** Of these people, whose buyer named them before: the lead of that buyer. */
export async function sendersOf(
  parts: Pick<Parts, 'suppressionKey'>,
  tx: Tx,
  sent: readonly { readonly canonical: CanonicalSubmission | undefined }[],
): Promise<SentBy> {
  const keyOf = (canonical: CanonicalSubmission | undefined): string | undefined => {
    const email = canonical?.person.email
    return email === undefined ? undefined : referralKey(parts, tx.workspace, email)
  }
  const keys = [...new Set(sent.flatMap(({ canonical }) => keyOf(canonical) ?? []))]
  const named = await tx.referrals(keys)
  return (canonical) => named.get(keyOf(canonical) ?? '')
}
