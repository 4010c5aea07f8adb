import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import type { Cost, SourceReport } from '#domain/source/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Unmapped } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import { asReadNow } from './lead-submissions.ts'

/** So many of the last submissions show what the answers are like. */
export const SAMPLES = 50

export type SourceRow = {
  readonly map: FieldMap
  readonly costs: readonly Cost[]
  readonly reports: readonly SourceReport[]
}

/** What belongs to a source beside its form; undefined where there is no such form. */
export async function sourceRow(client: PoolClient, workspace: Id, form: Id): Promise<SourceRow | undefined> {
  const { rows } = await client.query<SourceRow>({
    name: 'view-source',
    text: `select coalesce(map, '[]') as map, coalesce(costs, '[]') as costs, coalesce(reports, '[]') as reports
      from form where workspace = $1 and id = $2`,
    values: [workspace, form],
  })
  return rows[0]
}

export type Sample = {
  readonly submission: Id
  readonly receivedAt: Instant
  readonly canonical: CanonicalSubmission
  readonly unmapped?: Unmapped
}

/** The last submissions of a form as they are read now, with their facts from before any map. */
export async function sourceSamples(client: PoolClient, workspace: Id, form: Id): Promise<readonly Sample[]> {
  const { rows } = await client.query<{ id: Id; receivedAt: Instant; private: string | null }>({
    name: 'view-source-samples',
    text: `select s.id, s.received_at as "receivedAt", e.private from submission s ${asReadNow('s.id')}
      where s.workspace = $1 and s.form = $2 order by s.received_at desc, s.id desc limit ${SAMPLES}`,
    values: [workspace, form],
  })
  return rows.flatMap(({ id: submission, receivedAt, private: hidden }) => {
    if (hidden === null) return []
    const kept: Pick<Sample, 'canonical' | 'unmapped'> = JSON.parse(hidden)
    const { canonical, unmapped } = kept
    return [{ submission, receivedAt, canonical, ...(unmapped && { unmapped }) }]
  })
}

/** What came through a form from one day (UTC) to another, with the source's own ids: those stay when somebody is forgotten. */
export async function cameBetween(
  client: PoolClient,
  workspace: Id,
  about: { readonly form: Id; readonly from: string; readonly to: string },
) {
  const { rows } = await client.query<{
    submission: Id
    day: string
    providerId: string | null
    lead: Id | null
  }>({
    name: 'view-came-between',
    text: `select s.id as submission, to_char(s.received_at at time zone 'UTC', 'YYYY-MM-DD') as day, r.key as "providerId", p.lead
      from submission s left join receipt r on r.workspace = $1 and r.submission = s.id
      left join placement p on p.workspace = $1 and p.submission = s.id
      where s.workspace = $1 and s.form = $2 and s.received_at >= $3::date and s.received_at < $4::date + 1
      order by s.received_at, s.id`,
    values: [workspace, about.form, about.from, about.to],
  })
  return rows
}
