import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Accounts } from '#accounts/accounts.ts'
import { found } from '#app/found.ts'
import { yearsOf } from '#app/holiday-years.ts'
import type { Parts } from '#app/parts.ts'
import type { Id } from '#domain/ledger.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { hasErrors } from '#playbook/finding.ts'
import { starterFor } from '#playbook/starter.ts'

const starterFile = new URL('../playbooks/starter.yaml', import.meta.url)

/** A firm begins with the starter playbook, its example people replaced by the one person there is. */
export async function foundWith(
  parts: Parts,
  accounts: Accounts,
  about: { workspace: string; name: string; email: string; password: string },
): Promise<{ workspace: Id; member: Id }> {
  const { email, name, password } = about
  const text = starterFor(await readFile(starterFile, 'utf8'), { admin: email })
  const { playbook, findings } = await checkPlaybook(text)
  if (!playbook || hasErrors(findings)) throw new Error('The starter playbook has errors.')
  const at = await parts.clock.now()
  const { holidays } = await expandCalendars(playbook, yearsOf(at))
  const user = await accounts.create({ email, name, password })
  const [workspace, member] = [parts.newId(), parts.newId()]
  const digest = hash('sha256', text)
  await found(parts, {
    workspace,
    name: about.workspace,
    admin: { id: member, email, name, user },
    playbook: { playbook, text, digest, holidays },
    at,
  })
  return { workspace, member }
}
