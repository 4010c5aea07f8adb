import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

export type AccountFound = {
  readonly id: Id
  readonly name: string
  readonly domains: readonly string[]
  readonly relationship: string | null
  readonly owner: Id | null
}

const LISTED_MAX = 100

/** Accounts by their id, a part of their name, or one of their domains; the first hundred by name. */
export async function accountRows(
  client: PoolClient,
  workspace: Id,
  wanted: string | undefined,
): Promise<readonly AccountFound[]> {
  const { rows } = await client.query<AccountFound>({
    name: 'view-accounts',
    text: `select id, coalesce(name, '') as name, domains, relationship, owner from account
      where workspace = $1 and ($2::text is null or id::text = lower($2) or position(lower($2) in lower(coalesce(name, ''))) > 0 or lower($2) = any(domains))
      order by name collate "und-x-icu", id limit ${LISTED_MAX}`,
    values: [workspace, wanted ?? null],
  })
  return rows
}
