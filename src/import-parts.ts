import { createHash, createHmac } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'

/** Ids by a keyed digest (UUID version 8): without the secret nobody can try whether a case is known here. */
export function importParts<Of extends object>(parts: Of, secret: string) {
  return {
    ...parts,
    idFor: (workspace: Id, ...words: readonly string[]): Id =>
      uuidOf(
        createHmac('sha256', secret)
          .update(JSON.stringify(['import', workspace, ...words]))
          .digest('hex'),
      ),
    sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  }
}

const uuidOf = (hex: string): Id =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
