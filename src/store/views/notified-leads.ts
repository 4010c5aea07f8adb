import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly form: Id
  readonly formName: string
  readonly provider: string
  readonly id: string
  readonly state: 'waiting' | 'fetched' | 'withdrawn'
  readonly notifiedAt: Instant
  readonly claimedAt: string | null
  readonly attempts: number
  readonly lastAt: Instant | null
  readonly lastResult: string | null
  readonly nextAt: Instant | null
  readonly submission: Id | null
}

const LISTED_MAX = 200

/** Leads that providers have told of: those that could not be fetched first. */
export async function notifiedLeads(client: PoolClient, workspace: Id, form?: Id): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'view-notified-leads',
    text: `select n.form, f.name as "formName", n.provider, n.id, n.state, n.notified_at as "notifiedAt", n.about ->> 'claimed' as "claimedAt",
        n.attempts, n.last_at as "lastAt", n.last_result as "lastResult", n.next_at as "nextAt", n.submission
      from notified_lead n join form f on f.workspace = $1 and f.id = n.form
      where n.workspace = $1 and ($2::uuid is null or n.form = $2)
      order by n.state = 'waiting' desc, n.notified_at desc, n.id limit ${LISTED_MAX}`,
    values: [workspace, form ?? null],
  })
  return rows
}
