import type { Pool, PoolClient } from 'pg'
import type { Sheet } from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import type { FormKind } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'

type Row = {
  readonly id: Id
  readonly name: string
  readonly kind: FormKind
  readonly campaign: string | null
  readonly status: 'open' | 'closed'
  /** Null while it asks what its kind usually asks. */
  readonly sheet: Sheet | null
  readonly received: number
  readonly lastReceivedAt: Instant | null
}

/** The forms of a workspace with what came through each; one of them where it is named. */
export async function formRows(client: PoolClient, workspace: Id, form?: Id): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'view-forms',
    text: `select f.id, f.name, f.kind, f.campaign, f.status, f.sheet, s.received, s.last as "lastReceivedAt" from form f
      cross join lateral (select count(*)::int as received, max(received_at) as last from submission where workspace = $1 and form = f.id) s
      where f.workspace = $1 and ($2::uuid is null or f.id = $2) order by f.status desc, f.name collate "und-x-icu", f.id`,
    values: [workspace, form ?? null],
  })
  return rows
}

/** The workspace that has a form of this id: buyers find it by nothing else. */
export async function workspaceOfForm(pool: Pool, form: Id): Promise<Id | undefined> {
  const { rows } = await pool.query<{ workspace: Id }>({
    name: 'view-workspace-of-form',
    text: 'select workspace from workspace_of_form($1)',
    values: [form],
  })
  return rows[0]?.workspace
}
