import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { groupIn } from '../candidates.ts'

type Named = { readonly id: Id; readonly name: string }

/** A member by id or e-mail address; without either, the first admin. */
export async function findMember(
  client: PoolClient,
  workspace: Id,
  wanted: string | undefined,
): Promise<Named | undefined> {
  const { rows } = await client.query<Named>(
    `select id, coalesce(name, '') as name from member
     where workspace = $1 and case when $2::text is null then active and 'admin' = any(roles) else id::text = $2 or lower(email) = lower($2) end
     order by added_at, id limit 1`,
    [workspace, wanted ?? null],
  )
  return rows[0]
}

/** A team by id or name. */
export async function findTeam(
  client: PoolClient,
  workspace: Id,
  wanted: string,
): Promise<Named | undefined> {
  const { rows } = await client.query<Named>(
    'select id, name from team where workspace = $1 and (id::text = $2 or lower(name) = lower($2)) order by name limit 1',
    [workspace, wanted],
  )
  return rows[0]
}

/** A form by id or name; of several with one name, the one that was made last. */
export async function findForm(
  client: PoolClient,
  workspace: Id,
  wanted: string,
): Promise<Named | undefined> {
  const { rows } = await client.query<Named>(
    `select id, name from form where workspace = $1 and (id::text = $2 or lower(name) = lower($2))
     order by (id::text = $2) desc, id desc limit 1`,
    [workspace, wanted],
  )
  return rows[0]
}

/** A prospect by id, or everybody by the key of their address, whom nobody has met yet included; who is one person with another of them is not named twice. */
export async function findProspects(
  client: PoolClient,
  workspace: Id,
  { wanted, key }: { readonly wanted: string; readonly key: string },
): Promise<readonly Id[]> {
  const { rows } = await client.query<{ id: Id }>(
    `select id from (
       select id from prospect where workspace = $1 and (id::text = $2 or email_key = $3)
       union select prospect from placement where workspace = $1 and held_key = $3 and prospect is not null
     ) found order by id`,
    [workspace, wanted, key],
  )
  const found: Id[] = []
  const seen = new Set<Id>()
  for (const { id } of rows) {
    if (seen.has(id)) continue
    found.push(id)
    for (const each of await groupIn(client, workspace, id)) seen.add(each)
  }
  return found
}
