import type { Command } from './commands.ts'
import { answer, EXIT, refusedWith, wrongCall } from './exit.ts'
import { named } from './mailbox.ts'
import { inOpened } from './opened.ts'
import { bytesOf, text } from './options.ts'

const MAIL_BYTES_MAX = 40 * 1024 * 1024

/** What mail servers understand (sysexits.h): after 75 they keep the mail and try again, after the others they send it back. */
const EX = { dataError: 65, tryLater: 75, misused: 64 } as const

export const mailTake: Command = {
  name: 'mail take',
  takes: '[--mailbox NAME] < MAIL',
  says: 'Takes in a mail from standard input, for a mail server that pipes; its exit codes are those of sysexits.h.',
  options: { mailbox: { type: 'string' } },
  // Whatever is wrong on our side passes: a mail server must keep the mail, not send it back.
  exits: (code) =>
    code === EXIT.done
      ? code
      : code === EXIT.wrongCall
        ? EX.misused
        : code >= EX.misused
          ? code
          : EX.tryLater,
  run: async (call) => {
    if (call.positionals.length > 0)
      throw wrongCall('The mail comes on standard input.', 'handraise mail take [--mailbox NAME] < MAIL')
    const raw = await bytesOf('-')
    if (raw.length === 0 || raw.length > MAIL_BYTES_MAX) return EX.dataError
    const document = await inOpened(call, async (opened, workspace) => {
      const { id } = await named(opened, workspace, call, text(call, 'mailbox') ?? '')
      const taken = await opened.mailIn.take(workspace, id, { raw })
      if (!taken) throw refusedWith('no_such_mailbox')
      return taken
    })
    return answer(call, { document, lines: [] })
  },
}
