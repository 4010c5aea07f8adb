import { hash, randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import process from 'node:process'
import { carryOut } from '#app/carry-out.ts'
import type { Command } from './commands.ts'
import { EXIT, Failure, print } from './exit.ts'
import { withOpened } from './opened.ts'

/** The first workspace without a browser: its admin, and a key that may write. */
export const setup: Command = {
  name: 'setup',
  says: 'Makes the first workspace, its admin and a key.',
  options: {
    workspace: { type: 'string' },
    admin: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  run: async (call) => {
    const { workspace, admin, name } = call.values
    if (typeof workspace !== 'string' || typeof admin !== 'string' || !call.values['password-stdin'])
      throw new Failure('wrongCall', {
        code: 'wrong_call',
        title: 'Set-up needs a workspace, an admin and a password.',
        next: 'handraise setup --workspace NAME --admin EMAIL --password-stdin < password',
      })
    const password = (await text(process.stdin)).replace(/\r?\n$/, '')
    if (password.length < 10)
      throw new Failure('wrongCall', {
        code: 'password_short',
        title: 'The password is too short.',
        next: 'Use at least 10 characters.',
      })
    const document = await withOpened(call, async ({ parts, foundWorkspace }) => {
      if ((await parts.ledger.workspaces()).length > 0)
        throw new Failure('refused', {
          code: 'setup_done',
          title: 'This Handraise has been set up.',
          next: 'Sign in, or ask an admin to invite you.',
        })
      const made = await foundWorkspace({
        workspace,
        email: admin,
        name: typeof name === 'string' ? name : admin,
        password,
      })
      const key = `hr_${randomBytes(32).toString('base64url')}`
      const at = await parts.clock.now()
      const command = {
        type: 'MakeKey',
        at,
        by: made.member,
        key: parts.newId(),
        name: 'set-up',
        scope: 'write',
        digest: hash('sha256', key),
      } as const
      await parts.ledger.transaction(made.workspace, (tx) =>
        carryOut(tx, [{ kind: 'workspace', stream: made.workspace, command }], parts),
      )
      return { workspace: made.workspace, member: made.member, key }
    })
    print(document)
    return EXIT.done
  },
}
