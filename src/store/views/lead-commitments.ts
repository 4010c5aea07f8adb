import type { PoolClient } from 'pg'
import type { CommitmentState } from '#domain/commitment/commitment.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { OpenCommitment } from './cards.ts'

type Row = Omit<OpenCommitment, 'state'> & {
  readonly state: CommitmentState
  readonly settledAt: Instant | null
}

/** All that was ever owed on a lead, in the order in which it was promised. */
export async function leadCommitments(client: PoolClient, workspace: Id, lead: Id): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'view-lead-commitments',
    text: `select id, kind, state, not_before as "notBefore", target, "limit", level, team, holder, made_at as "madeAt",
        settled_at as "settledAt", step, waits_for as "waitsFor", coalesce(after_brief, false) as "afterBrief"
      from commitment where workspace = $1 and lead = $2 order by made_at, target, id`,
    values: [workspace, lead],
  })
  return rows
}
