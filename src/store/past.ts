import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { PastKept, PastPlace } from '#app/past-ports.ts'
import { asConflict } from './append.ts'

const places = {
  name: 'past-places',
  text: `select submission, place, lead, prospect, kind, submitted_at as "submittedAt" from placement
    where workspace = $1 and submission = any($2::uuid[])`,
}

/** Which of these submissions an import has brought before, and where they are now. */
export async function pastPlaces(
  client: PoolClient,
  workspace: Id,
  submissions: readonly Id[],
): Promise<ReadonlyMap<Id, PastPlace>> {
  const { rows } = await client.query<PastPlace & { submission: Id }>({
    ...places,
    values: [workspace, submissions],
  })
  return new Map(rows.map(({ submission, ...place }) => [submission, place]))
}

const keep = {
  name: 'keep-past',
  text: `insert into submission (workspace, id, form, source, received_at, content_type, raw, placed_at)
    select $1, id, form, source, at, 'application/json', raw, at
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::bytea[]) as past (id, form, source, at, raw)`,
}

/** Submissions that were placed long ago: they count on their own day, and no conveyor looks at them. */
export async function keepPast(client: PoolClient, workspace: Id, kept: readonly PastKept[]): Promise<void> {
  if (kept.length === 0) return
  const values = [
    kept.map(({ id }) => id),
    kept.map(({ form }) => form),
    kept.map(({ source }) => source),
    kept.map(({ receivedAt }) => receivedAt),
    kept.map(({ raw }) => raw),
  ]
  await client.query({ ...keep, values: [workspace, ...values] }).catch(asConflict)
}
