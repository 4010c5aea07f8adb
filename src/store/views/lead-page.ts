import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const LEADS_A_PAGE = 50

export type LeadFilter = {
  readonly status?: 'open' | 'resolved' | undefined
  readonly segment?: string | undefined
  readonly team?: Id | undefined
  readonly owner?: Id | undefined
  /** Past leads are left out, unless only they, or all, are asked for. */
  readonly history?: 'only' | 'with' | undefined
  /** Nobody but these. */
  readonly among?: readonly Id[] | undefined
  /** The last lead of the page before. */
  readonly after?: { readonly submittedAt: Instant; readonly id: Id } | undefined
}

const page = {
  name: 'view-lead-page',
  text: `select l.id, l.submitted_at as "submittedAt" from lead l
    where l.workspace = $1 and ($2::text is null or l.status = $2) and ($3::text is null or l.segment = $3)
      and ($4::uuid is null or l.team = $4) and ($5::uuid is null or l.owner = $5)
      and case $8::text when 'only' then l.historical when 'with' then true else not l.historical end
      and ($9::uuid[] is null or l.id = any($9))
      and ($6::timestamptz is null or l.submitted_at < $6 or (l.submitted_at = $6 and l.id > $7::uuid))
    order by l.submitted_at desc, l.id limit ${LEADS_A_PAGE + 1}`,
}

/** Leads, the youngest first, a page at a time. `more` says whether another page follows. */
export async function leadPage(client: PoolClient, workspace: Id, filter: LeadFilter) {
  const { status, segment, team, owner, after, history, among } = filter
  const place = [after?.submittedAt, after?.id]
  const given = [status, segment, team, owner, ...place, history, among].map((value) => value ?? null)
  const { rows } = await client.query<{ id: Id; submittedAt: Instant }>({
    ...page,
    values: [workspace, ...given],
  })
  return { leads: rows.slice(0, LEADS_A_PAGE), more: rows.length > LEADS_A_PAGE }
}
