import { randomUUID } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'

/** UUID version 7 (RFC 9562): ids made later sort later, which keeps indexes dense. */
export function uuidV7(): Id {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15, 18)}-${random.slice(19)}`
}
