import { checkPlaybook } from '#playbook/check.ts'
import { hasErrors } from '#playbook/finding.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { bytesOf } from './options.ts'

export const playbookCheck: Command = {
  name: 'playbook check',
  takes: 'FILE',
  says: 'Reads a playbook and says all that is wrong with it.',
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Which playbook?', 'handraise playbook check FILE')
    const { findings } = await checkPlaybook((await bytesOf(file)).toString('utf8'))
    const ok = !hasErrors(findings)
    const lines = findings.map(
      ({ line, column, severity, code, message }) =>
        `${file}:${line}:${column}  ${severity}  ${message} [${code}]`,
    )
    return answer(call, {
      document: { ok, findings },
      lines: [...lines, ok ? 'This playbook can be followed.' : 'This playbook needs mending.'],
      exit: ok ? 'done' : 'found',
    })
  },
}
