import { hash, randomBytes } from 'node:crypto'
import type { Actor, Id } from '#domain/ledger.ts'
import type { KeyScope } from '#domain/workspace/keys.ts'
import { carried } from './carried.ts'
import type { Opened } from './wiring.ts'

const KEY_BYTES = 32

/** A key for programs. It is shown this once: we keep only what recognises it. */
export async function makeKey(
  opened: Opened,
  workspace: Id,
  about: { readonly by: Actor; readonly name: string; readonly scope: KeyScope },
): Promise<{ id: Id; key: string }> {
  const key = `hr_${randomBytes(KEY_BYTES).toString('base64url')}`
  const id = opened.parts.newId()
  const at = await opened.parts.clock.now()
  const command = { type: 'MakeKey', at, key: id, digest: hash('sha256', key), ...about } as const
  await carried(opened, workspace, [{ kind: 'workspace', stream: workspace, command }])
  return { id, key }
}
