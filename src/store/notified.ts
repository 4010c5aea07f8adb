import type { Pool } from 'pg'
import type { Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import type { Claimed, NotifiedPort } from '#app/fetch-leads.ts'
import type { NotifiedLead } from '#app/doors.ts'
import { inWorkspace } from './ledger.ts'

const FORMS_AT_ONCE = 50
const LEADS_AT_ONCE = 50

/** Leads that providers have told of and that are to be fetched, in a table of their own: they are no submissions yet. */
export function notifiedOn(pool: Pool): NotifiedPort {
  return {
    note: ({ workspace, form, provider }, { leads, at }) =>
      inWorkspace(pool, workspace, async (client) => {
        // Whoever asks to be forgotten is not fetched any more; what was fetched stays listed, for somebody to erase.
        await client.query(
          `insert into notified_lead (workspace, form, provider, id, about, state, notified_at, next_at)
           select $1, $2, $3, n.about ->> 'id', n.about - 'what', case n.about ->> 'what' when 'deleted' then 'withdrawn' else 'waiting' end, $5,
             case n.about ->> 'what' when 'deleted' then null else $5::timestamptz end
           from (select distinct on (about ->> 'id') about from jsonb_array_elements($4::jsonb) as about
             order by about ->> 'id', about ->> 'what' desc) n
           on conflict (workspace, form, provider, id)
             do update set state = 'withdrawn', next_at = null where excluded.state = 'withdrawn'`,
          [workspace, form, provider, JSON.stringify(leads), at],
        )
      }),
    claim: async (at, retryAt) => {
      const { rows } = await pool.query<{ workspace: Id; stream: Id }>(
        'select workspace, stream from to_fetch($1, $2)',
        [at, FORMS_AT_ONCE],
      )
      const claimed: Claimed[] = []
      for (const { workspace, stream } of rows)
        claimed.push(...(await claimIn(pool, { workspace, form: stream, at, retryAt })))
      return claimed
    },
    fetched: ({ workspace, form, provider, lead }, { submission, at }) =>
      inWorkspace(pool, workspace, async (client) => {
        await client.query(
          `update notified_lead set state = case state when 'withdrawn' then state else 'fetched' end, submission = $5, last_at = $6,
             last_result = 'fetched', next_at = null
           where workspace = $1 and form = $2 and provider = $3 and id = $4`,
          [workspace, form, provider, lead.id, submission, at],
        )
      }),
    failed: ({ workspace, form, provider, lead }, { why, at, quietSince }) =>
      inWorkspace(pool, workspace, async (client) => {
        const key = [workspace, form, provider]
        await client.query(
          `update notified_lead set last_at = $5, last_result = $6 where workspace = $1 and form = $2 and provider = $3 and id = $4`,
          [...key, lead.id, at, why],
        )
        if (quietSince === '') return false
        const { rowCount } = await client.query(
          `update notified_lead set told_at = $5 where workspace = $1 and form = $2 and provider = $3 and id = $4
             and not exists (select from notified_lead o where o.workspace = $1 and o.form = $2 and o.provider = $3 and o.told_at > $6)`,
          [...key, lead.id, at, quietSince],
        )
        return rowCount === 1
      }),
  }
}

type Row = {
  readonly provider: Provider
  readonly about: Omit<NotifiedLead, 'what'>
  readonly attempts: number
}

async function claimIn(
  pool: Pool,
  about: { workspace: Id; form: Id; at: string; retryAt: (attempts: number) => string },
): Promise<readonly Claimed[]> {
  const { workspace, form, at, retryAt } = about
  return inWorkspace(pool, workspace, async (client) => {
    const { rows } = await client.query<Row>(
      `select provider, about, attempts + 1 as attempts from notified_lead
       where workspace = $1 and form = $2 and next_at <= $3 order by next_at limit $4 for update skip locked`,
      [workspace, form, at, LEADS_AT_ONCE],
    )
    const claimed = rows.map(({ provider, about: lead, attempts }): Claimed => ({
      ...{ workspace, form, provider, attempts },
      lead: { ...lead, what: 'created' },
    }))
    await client.query(
      `update notified_lead n set attempts = c.attempts, last_at = $3, last_result = 'asking', next_at = c.next_at
       from jsonb_to_recordset($4::jsonb) as c (provider text, id text, attempts integer, next_at timestamptz)
       where n.workspace = $1 and n.form = $2 and n.provider = c.provider and n.id = c.id`,
      [
        ...[workspace, form, at],
        JSON.stringify(
          claimed.map(({ provider, lead, attempts }) => ({
            ...{ provider, id: lead.id, attempts },
            next_at: retryAt(attempts),
          })),
        ),
      ],
    )
    return claimed
  })
}

/** How many, over all workspaces, were asked for in vain. Before there is a database as we know it, none. */
export async function unfetchedLeads(pool: Pool): Promise<number> {
  const { rows: known } = await pool.query<{ is: boolean }>(
    "select to_regprocedure('unfetched_leads()') is not null as is",
  )
  if (!known[0]?.is) return 0
  const { rows } = await pool.query<{ leads: number }>('select unfetched_leads() as leads')
  return rows[0]?.leads ?? 0
}
