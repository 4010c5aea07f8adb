import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Correctable } from '#domain/prospect/correct.ts'
import type { Instant } from '#domain/time/instant.ts'

export type CorrectionFound = {
  readonly at: Instant
  readonly by: string
  readonly fields: readonly Correctable[]
  /** Gone with the person. */
  readonly because: string | null
}

/** What was put right about whoever asked, in order: which of it, not what it was before or is now. */
export async function leadCorrections(
  client: PoolClient,
  workspace: Id,
  lead: Id,
): Promise<readonly CorrectionFound[]> {
  const { rows } = await client.query<CorrectionFound>({
    name: 'view-lead-corrections',
    text: `select e.at, e.by, e.data::jsonb -> 'fields' as fields, e.private::jsonb ->> 'because' as because
      from (select prospect, submitted_at from lead where workspace = $1 and id = $2 limit 1) l
      join event e on e.workspace = $1 and e.stream = l.prospect and e.type = 'ProspectCorrected'
      where e.at >= l.submitted_at order by e.seq`,
    values: [workspace, lead],
  })
  return rows
}
