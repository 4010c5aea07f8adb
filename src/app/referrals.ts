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
  const emails = new Set(sent.flatMap(({ canonical }) => canonical?.person.email ?? []))
  const keys = new Map([...emails].map((email) => [email, referralKey(parts, tx.workspace, email)]))
  const named = await tx.referrals([...new Set(keys.values())])
  return ({ person: { email = '' } }) => named.get(keys.get(email) ?? '')
}
