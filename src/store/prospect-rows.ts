import { hash } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'
import { waysOf } from '#domain/prospect/permission.ts'
import { emailKey, type KnownProspect } from '#domain/prospect/prospect.ts'
import type { Row, Rows } from './tables.ts'

const HEX_OF_KEY = 32

/** The digest under which a key stands in its row: as long for every key, and in one order for everybody. */
export const keyDigest = (key: string): Id =>
  hash('sha256', key)
    .slice(0, HEX_OF_KEY)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

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
})

/** These are the only rows that go with the person: they are made of nothing else. */
export const keyRows = (prospect: Id, { foundBy }: KnownProspect): readonly Row[] =>
  [...new Set(foundBy.map(keyDigest))].map((key) => ({ key, prospect }))
