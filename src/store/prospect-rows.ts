import { hash } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'
import { waysOf } from '#domain/prospect/permission.ts'
import { emailKey, type KnownProspect } from '#domain/prospect/prospect.ts'
import type { Row, Rows } from './tables.ts'

/** The digest under which a key stands in its row: as long for every key, and in one order for everybody. */
export function keyDigest(key: string): Id {
  const hex = hash('sha256', key)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

export const prospectRows = (id: Id, prospect: KnownProspect): Rows => ({
  prospect: [prospectRow(id, prospect)],
  prospect_key: keyRows(id, prospect),
  alias: prospect.aliases.map((alias) => ({ prospect: id, ...alias })),
})

const prospectRow = (id: Id, { status, details, signals, permissions }: KnownProspect): Row => ({
  id,
  status,
  signals: [...new Set(signals.map(({ name }) => name))],
  ...details,
  ...waysOf(permissions),
  email_key: details.email && emailKey(details.email),
  mail_domain: details.email && emailKey(details.email).split('@').at(-1),
  phone_line: details.phone?.split(' ext. ')[0],
})

/** These are the only rows that go with the person: they are made of nothing else. */
export const keyRows = (prospect: Id, { foundBy }: KnownProspect): readonly Row[] =>
  [...new Set(foundBy.map(keyDigest))].map((key) => ({ key, prospect }))
