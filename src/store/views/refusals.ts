import type { PoolClient } from 'pg'
import type { RefusedDelivery } from '#app/refusals.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

/** So far back a form's page tells of what was refused. */
export const REFUSALS_TOLD_DAYS = 30

type Row = Pick<RefusedDelivery, 'door' | 'reason'> & {
  readonly day: string
  readonly times: number
  readonly lastAt: Instant
}

/** What came to a form lately and could not be taken, the latest first. */
export async function refusals(
  client: PoolClient,
  workspace: Id,
  { form, asOf }: { readonly form: Id; readonly asOf: Instant },
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'view-refusals',
    text: `select door, reason, day, times, last_at as "lastAt" from refused_delivery
      where workspace = $1 and form = $2 and day > ($3::timestamptz at time zone 'UTC')::date - ${REFUSALS_TOLD_DAYS}
      order by last_at desc, door, reason, day desc`,
    values: [workspace, form, asOf],
  })
  return rows
}

/** How many were refused today (UTC) in a workspace, by door and reason. */
export async function refusedToday(client: PoolClient, workspace: Id, asOf: Instant) {
  const { rows } = await client.query<Pick<RefusedDelivery, 'door' | 'reason'> & { readonly times: number }>({
    name: 'view-refused-today',
    text: `select door, reason, sum(times)::int as times from refused_delivery
      where workspace = $1 and day = ($2::timestamptz at time zone 'UTC')::date group by 1, 2`,
    values: [workspace, asOf],
  })
  return rows
}
