import type { Id } from '#domain/ledger.ts'
import { findMember } from '#store/views/named.ts'
import { refusedWith } from './exit.ts'
import type { Opened } from './wiring.ts'

/** In whose name a command acts: the member that `--as` names by id or address, else the first admin. A key acts for whoever made it. */
export async function actingMember(
  { inWorkspace }: Opened,
  workspace: Id,
  as: string | undefined,
): Promise<Id> {
  const member = await inWorkspace(workspace, (client) => findMember(client, workspace, as))
  if (!member) throw refusedWith('no_such_member')
  return member.id
}
