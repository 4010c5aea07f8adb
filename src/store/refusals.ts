import type { Pool } from 'pg'
import type { RefusalsPort } from '#app/refusals.ts'
import { inWorkspace } from './ledger.ts'

/** After so many days a refusal tells nothing about what a sender does now. */
export const REFUSALS_KEPT_DAYS = 90

/** One row a day for each door and reason, however many come; older days go as new ones are written. */
export function refusalsOn(pool: Pool): RefusalsPort {
  return {
    count: ({ workspace, form, door, reason, at }) =>
      inWorkspace(pool, workspace, async (client) => {
        await client.query({
          name: 'count-refused',
          text: `with old as (
              delete from refused_delivery where workspace = $1 and form = $2 and day < ($5::timestamptz at time zone 'UTC')::date - ${REFUSALS_KEPT_DAYS}
            )
            insert into refused_delivery as r (workspace, form, day, door, reason, times, last_at)
            values ($1, $2, ($5::timestamptz at time zone 'UTC')::date, $3, $4, 1, $5)
            on conflict (workspace, form, day, door, reason)
              do update set times = r.times + 1, last_at = greatest(r.last_at, excluded.last_at)`,
          values: [workspace, form, door, reason, at],
        })
      }),
  }
}
