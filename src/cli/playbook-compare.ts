import { checkPlaybook } from '#playbook/check.ts'
import { comparePlaybooks, type Version } from '#playbook/compare.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { bytesOf } from './options.ts'
import { broken } from './playbook-file.ts'

export const playbookCompare: Command = {
  name: 'playbook compare',
  takes: 'FILE FILE',
  says: 'Says what changes from one playbook to the next, and which leads go elsewhere.',
  run: async (call) => {
    const [older, newer] = call.positionals
    if (older === undefined || newer === undefined)
      throw wrongCall('Which two playbooks?', 'handraise playbook compare OLDER NEWER')
    const document = comparePlaybooks(await versionIn(older), await versionIn(newer))
    const { changes, moves, undecided } = document
    const lines = [
      ...changes.map(({ line, sentence }) => `${newer}:${line}  ${sentence}`),
      ...moves.map(({ from, to, example }) => `From "${from}" to "${to}", such as: ${example}.`),
      ...undecided.map(({ from, to }) => `Whether any lead goes from "${from}" to "${to}" can't be told.`),
      ...(changes.length === 0 ? ['They say the same.'] : []),
      ...(changes.length > 0 && moves.length + undecided.length === 0
        ? ['No lead goes to another segment.']
        : []),
    ]
    return answer(call, { document, lines })
  },
}

async function versionIn(file: string): Promise<Version> {
  const text = (await bytesOf(file)).toString('utf8')
  const { playbook, findings } = await checkPlaybook(text)
  if (!playbook) throw broken(findings, file)
  return { text, playbook }
}
