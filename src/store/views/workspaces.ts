import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

/** The workspaces in which a user is a member, and who they are there. */
export async function placesOfUser(
  pool: Pool,
  user: string,
): Promise<readonly { workspace: Id; member: Id }[]> {
  const { rows } = await pool.query<{ workspace: Id; member: Id }>({
    name: 'view-places-of-user',
    text: 'select workspace, stream as member from workspaces_of_user($1)',
    values: [user],
  })
  return rows
}

/** The user behind a member; undefined until they have joined. */
export async function userOfMember(
  client: PoolClient,
  workspace: Id,
  member: Id,
): Promise<string | undefined> {
  const { rows } = await client.query<{ user: string | null }>({
    name: 'view-user-of-member',
    text: 'select "user" from member where workspace = $1 and id = $2',
    values: [workspace, member],
  })
  return rows[0]?.user ?? undefined
}
