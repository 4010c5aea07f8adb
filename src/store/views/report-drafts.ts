import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export type DraftRow = {
  readonly member: Id
  /** How often it was saved. */
  readonly no: number
  /** The revision of the report that it goes on from. */
  readonly after: number
  readonly words: unknown
  readonly savedAt: Instant
}
type Kept = { readonly lead: Id; readonly member: Id }

/** What members are writing into the report of this lead, the youngest first. */
export async function draftsOf(client: PoolClient, workspace: Id, lead: Id): Promise<readonly DraftRow[]> {
  const { rows } = await client.query<DraftRow>({
    name: 'view-report-drafts',
    text: `select member, no, after, words::jsonb as words, saved_at as "savedAt" from report_draft
      where workspace = $1 and lead = $2 order by saved_at desc, member`,
    values: [workspace, lead],
  })
  return rows
}

/** Keeps what is written; undefined where another page of the same member has saved since, whose words stay as they are. */
export async function keepDraft(
  client: PoolClient,
  workspace: Id,
  { lead, member, no, after, words, at }: Kept & Omit<DraftRow, 'savedAt'> & { readonly at: Instant },
): Promise<number | undefined> {
  const { rows } = await client.query<{ no: number }>({
    name: 'keep-report-draft',
    text: `insert into report_draft as d (workspace, lead, member, no, after, words, saved_at) values ($1, $2, $3, $4 + 1, $5, $6, $7)
      on conflict (workspace, lead, member) do update set no = d.no + 1, after = $5, words = $6, saved_at = $7
      where d.no = $4 returning no`,
    values: [workspace, lead, member, no, after, JSON.stringify(words), at],
  })
  return rows[0]?.no
}

/** Done with: the words stand in the report now, or were given up. A page that has saved since keeps its own. */
export async function dropDraft(
  client: PoolClient,
  workspace: Id,
  { lead, member, upTo }: Kept & { readonly upTo: number | undefined },
): Promise<void> {
  await client.query(
    'delete from report_draft where workspace = $1 and lead = $2 and member = $3 and ($4::integer is null or no <= $4)',
    [workspace, lead, member, upTo ?? null],
  )
}

/** The revision that the report of a lead stands at; undefined where there is no such lead. */
export async function reportRevision(
  client: PoolClient,
  workspace: Id,
  lead: Id,
): Promise<{ readonly revision: number; readonly outcome: string | null } | undefined> {
  const { rows } = await client.query<{ revision: number; outcome: string | null }>({
    name: 'view-report-revision',
    text: `select l.outcome, (select count(*)::int from event e
        where e.workspace = $1 and e.stream = l.id and e.type = 'ReportSaved') as revision
      from lead l where l.workspace = $1 and l.id = $2`,
    values: [workspace, lead],
  })
  return rows[0]
}
