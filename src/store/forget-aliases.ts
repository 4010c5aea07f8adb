import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { fold } from '#app/streams.ts'
import { keyRows } from './prospect-rows.ts'
import { readEvents } from './read.ts'

/** An erased person is found by nothing any more. */
export async function forgetKeys(client: PoolClient, workspace: Id, prospect: Id): Promise<void> {
  const histories = await readEvents(client, workspace, { refs: [{ stream: prospect }] })
  const folded = fold('prospect', prospect, histories.get(prospect) ?? [])
  // The person's own event has been written already: what they were found by stands in what went before.
  const before = (histories.get(prospect) ?? []).filter(({ type }) => type !== 'PersonErased')
  const known = before.length > 0 ? fold('prospect', prospect, before) : folded
  if (known.kind !== 'prospect' || known.state.status === 'none') return
  const keys = keyRows(prospect, known.state).map(({ key }) => key)
  await client.query(
    'delete from prospect_key where workspace = $1 and key = any($2::uuid[]) and prospect = $3',
    [workspace, keys, prospect],
  )
}

/** Why others were taken for them was said in their words: it goes with them. Answers with those others. */
export async function forgetReasons(client: PoolClient, workspace: Id, prospect: Id): Promise<readonly Id[]> {
  const { rows } = await client.query<{ prospect: Id }>(
    'select prospect from alias where workspace = $1 and alias = $2 order by prospect',
    [workspace, prospect],
  )
  const neighbours = rows.map((row) => row.prospect)
  await client.query(
    `update event set private = null, salt = null where workspace = $1 and stream = any($2::uuid[]) and salt is not null
      and type in ('AliasProposed', 'AliasAdded') and data::jsonb ->> 'alias' = $3`,
    [workspace, neighbours, prospect],
  )
  return neighbours
}
