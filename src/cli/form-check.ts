import { findForm } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'

const marks = { good: 'ok', warning: 'look', error: 'mend' } as const

export const formCheck: Command = {
  name: 'form check',
  takes: 'FORM URL',
  says: 'Says whether the form on a public page really reaches us.',
  run: async (call) => {
    const [wanted, url] = call.positionals
    if (wanted === undefined || url === undefined)
      throw wrongCall('Which form, and on which page?', 'handraise form check FORM URL, FORM by name or id')
    const document = await inOpened(call, async ({ inWorkspace, checkForm }, workspace) => {
      const form = await inWorkspace(workspace, (client) => findForm(client, workspace, wanted))
      if (!form) throw refusedWith('no_such_form')
      return checkForm(form.id, url)
    })
    const { reaches, findings, url: page } = document
    return answer(call, {
      document,
      exit: reaches ? 'done' : 'found',
      lines: [
        reaches ? `The form on ${page} reaches us.` : `The form on ${page} does not reach us.`,
        ...findings.map(
          ({ severity, message, next }) =>
            `  ${marks[severity].padEnd(4)}  ${message}${next === undefined ? '' : ` ${next}`}`,
        ),
      ],
    })
  },
}
