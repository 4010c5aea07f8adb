import { text as wholeOf } from 'node:stream/consumers'
import process from 'node:process'
import { Password } from '#contract/workspace.ts'
import type { Command } from './commands.ts'
import { answer, Failure, refusedWith, wrongCall } from './exit.ts'
import { makeKey } from './make-key.ts'
import { withOpened } from './opened.ts'
import { text } from './options.ts'

/** The first workspace without a browser: its admin, and a key that may write. */
export const setup: Command = {
  name: 'setup',
  takes: '--workspace NAME --admin EMAIL [--name NAME] --password-stdin',
  says: 'Makes the first workspace, its admin and a key.',
  options: {
    admin: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  run: async (call) => {
    const [workspace, email] = [text(call, 'workspace'), text(call, 'admin')]
    if (workspace === undefined || !isAddress(email) || call.values['password-stdin'] !== true)
      throw wrongCall(
        'Set-up needs a workspace, the address of its admin, and a password on standard input.',
        'handraise setup --workspace NAME --admin EMAIL --password-stdin < password',
      )
    const password = passwordFrom(await wholeOf(process.stdin))
    const name = text(call, 'name') ?? email
    const document = await withOpened(call, async (opened) => {
      if ((await opened.parts.ledger.workspaces()).length > 0) throw refusedWith('setup_done')
      const made = await opened.foundWorkspace({ workspace, email, name, password })
      const { key } = await makeKey(opened, made.workspace, {
        by: made.member,
        name: 'set-up',
        scope: 'write',
      })
      return { ...made, key }
    })
    return answer(call, {
      document,
      lines: [
        `The workspace "${workspace}" is there, and ${email} can sign in.`,
        `A key that may write, shown this once: ${document.key}`,
      ],
    })
  },
}

const isAddress = (text: string | undefined): text is string =>
  text !== undefined && /^[^@\s]+@[^@\s]+$/.test(text)

function passwordFrom(input: string): string {
  const reading = Password.safeParse(input.replace(/\r?\n$/, ''))
  if (reading.success) return reading.data
  const problem = reading.error.issues[0]?.message ?? 'is not one'
  throw new Failure('wrongCall', {
    code: 'password_unfit',
    title: `The password ${problem}.`,
    next: 'Choose another.',
  })
}
