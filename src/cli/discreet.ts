import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { asksAboutOthers, type Discreet } from '#domain/workspace/discretion.ts'
import { discreetTo } from '#store/views/discretion.ts'
import { findMember } from '#store/views/named.ts'
import type { Call } from './commands.ts'
import { refusedWith } from './exit.ts'
import { text } from './options.ts'

/** Who looks at a report: where the workspace keeps numbers about persons to them, only theirs are told, and without a name nobody's. */
export const LOOKING = { as: { type: 'string' } } as const

export async function discreetFor(call: Call, client: PoolClient, workspace: Id): Promise<Discreet> {
  const named = text(call, 'as')
  const looking = named === undefined ? undefined : await findMember(client, workspace, named)
  if (named !== undefined && !looking) throw refusedWith('no_such_member')
  return discreetTo(client, workspace, looking?.id)
}

export function mayAskAbout(discreet: Discreet, asked: Parameters<typeof asksAboutOthers>[1]): void {
  if (asksAboutOthers(discreet, asked)) throw refusedWith('persons_kept_private')
}
