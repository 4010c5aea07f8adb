import { createHash, createHmac } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { domainsOver, hostOf } from '#domain/text/domains.ts'

/** What an import needs beyond the rest: ids and keys by keyed digests, so that without the secret nobody can try what is known here. */
export function importParts<Of extends object>(
  parts: Of,
  { secret, invitationUrl }: { secret: string; invitationUrl: (workspace: Id, member: Id) => string },
) {
  return {
    ...parts,
    ...{ idFor: idsBy(secret), suppressionKey: suppressionKeysBy(secret), invitationUrl },
    sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  }
}

/** UUID version 8, the same for the same words. */
export const idsBy =
  (secret: string) =>
  (workspace: Id, ...words: readonly string[]): Id => {
    const said = JSON.stringify(['import', workspace, ...words])
    return uuidOf(createHmac('sha256', secret).update(said).digest('hex'))
  }

export const suppressionKeysBy =
  (secret: string) =>
  (workspace: Id, about: string): Uint8Array =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['suppression', workspace, about]))
      .digest()

/** Everything under which an address may stand on the list: itself, and each domain that it lies in. */
export const suppressionKeysOf = (secret: string) => {
  const keyOf = suppressionKeysBy(secret)
  return (workspace: Id, address: string): readonly Uint8Array[] =>
    [emailKey(address), ...domainsOver(hostOf(address) ?? '')].map((about) => keyOf(workspace, about))
}

const uuidOf = (hex: string): Id => {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
