import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { withProving } from './proving.ts'

export const backup: Command = {
  name: 'backup',
  takes: 'FILE',
  says: 'Copies everything, as one moment has it, into a file.',
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Into which file?', 'handraise backup FILE')
    const document = await withProving(call, (proving) => proving.backup(file))
    return answer(call, {
      document,
      lines: [
        `${document.rows} rows are in ${file} (${document.bytes} bytes).`,
        'Keep erasures.jsonl of the data folder with it: a restore needs it to forget again.',
      ],
    })
  },
}
