import type { Pool } from 'pg'
import { sheetOf } from '#domain/form/form.ts'
import type { Id } from '#domain/ledger.ts'
import type { Parts } from '#app/parts.ts'
import type { OpenForm } from '#app/receive.ts'

/** A form as its senders need it: found by its id alone, because a buyer names no workspace. */
export async function openFormOn(
  pool: Pool,
  parts: Pick<Parts, 'ledger' | 'playbooks'>,
  form: Id,
): Promise<OpenForm | undefined> {
  const { rows: places } = await pool.query<{ workspace: Id }>(
    'select workspace from workspace_of_form($1)',
    [form],
  )
  const workspace = places[0]?.workspace
  if (workspace === undefined) return undefined
  return parts.ledger.transaction(workspace, async (tx) => {
    const about = await tx.form(form)
    if (!about) return undefined
    const [loaded, people, firm] = [
      await parts.playbooks.load(tx),
      await tx.people(),
      await tx.workspaceName(),
    ]
    const { name, kind, map } = about
    const read = { sheet: sheetOf(about), ...(map && { map }) }
    return { workspace, id: form, name, kind, firm, ...read, loaded, people }
  })
}
