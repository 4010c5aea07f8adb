import { builtInText } from '#playbook/built-in/built-in.ts'
import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { text } from './options.ts'

export const playbookBuiltIn: Command = {
  name: 'playbook built-in',
  takes: '[--calendar NAME]',
  says: 'Prints the plans and messages that every playbook has, to be copied into your own and changed.',
  options: { calendar: { type: 'string' } },
  run: async (call) => {
    const yaml = builtInText(text(call, 'calendar'))
    return answer(call, { document: { text: yaml }, lines: [yaml.trimEnd()] })
  },
}
