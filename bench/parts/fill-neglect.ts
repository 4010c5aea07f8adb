import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'

/** One in a hundred leads was asked about; one in fifty of those waits for a manager, the others are settled. */
export async function fillNeglect(
  owner: Pool,
  { workspace, member }: { workspace: Id; member: Id },
): Promise<{ readonly questions: number }> {
  const client = await owner.connect()
  try {
    await client.query(`begin; select set_config('handraise.workspace', '${workspace}', true)`)
    const { rowCount } = await client.query(
      `insert into neglect (workspace, lead, id, signal, cause, member, state, since, asked_at, asked_by, explain_by, shown_at, settled_at, how, evidence)
        select $1, id, id, 'held without a step', 'held without a step: ' || id, $2, case when fate < 0.02 then 'shown' else 'settled' end,
          submitted_at, submitted_at, 'system', submitted_at + interval '1 day', submitted_at + interval '1 day',
          case when fate >= 0.02 then submitted_at + interval '2 days' end, case when fate >= 0.02 then 'repaired' end, '[]'
        from (select id, submitted_at, random() as fate from lead where workspace = $1 and random() < 0.01) chosen`,
      [workspace, member],
    )
    await client.query(
      `update lead set quiet_since = submitted_at, unopened = false where workspace = $1 and status = 'open' and random() < 0.1`,
      [workspace],
    )
    await client.query('commit')
    await client.query('analyze neglect; analyze lead')
    return { questions: rowCount ?? 0 }
  } finally {
    client.release()
  }
}
