import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'

/** Who made a key: the member for whom it acts, unless it names another. */
export async function keyMaker(client: PoolClient, workspace: Id, key: Id): Promise<Id | undefined> {
  const { rows } = await client.query<{ by: string }>({
    name: 'view-key-maker',
    text: `select e.by from event e join member m on m.workspace = $1 and m.id::text = e.by
      where e.workspace = $1 and e.stream = $1 and e.type = 'KeyMade' and e.data::jsonb ->> 'key' = $2`,
    values: [workspace, key],
  })
  return rows[0]?.by
}
