import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { usualDiscretion, type Discreet, type Discretion } from '#domain/workspace/discretion.ts'

/** Whom numbers about persons are shown to here. */
export async function discretionIn(client: PoolClient, workspace: Id): Promise<Discretion> {
  const { rows } = await client.query<{ discretion: Discretion | null }>({
    name: 'view-discretion',
    text: 'select discretion from workspace where workspace = $1',
    values: [workspace],
  })
  return rows[0]?.discretion ?? usualDiscretion
}

/** What `own` may be told about persons; a key is nobody, and where the workspace keeps such numbers to the persons it is told nobody's. */
export const discreetTo = async (
  client: PoolClient,
  workspace: Id,
  own: Id | undefined,
): Promise<Discreet> => ({ all: (await discretionIn(client, workspace)) === 'managers', own })
