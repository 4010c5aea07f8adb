import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { text } from './options.ts'
import { withProving } from './proving.ts'

const KEEP_DAYS = 30
const KEEP_DAYS_MAX = 3_650

export const backup: Command = {
  name: 'backup',
  takes: `FILE [--keep-days ${KEEP_DAYS}]`,
  says: 'Copies everything, as one moment has it, into a file.',
  options: { 'keep-days': { type: 'string' } },
  run: async (call) => {
    const [file] = call.positionals
    const keepDays = Number(text(call, 'keep-days') ?? KEEP_DAYS)
    if (file === undefined || !Number.isInteger(keepDays) || keepDays < 0 || keepDays > KEEP_DAYS_MAX)
      throw wrongCall('Into which file, and kept for how many days?', 'handraise backup FILE [--keep-days N]')
    const document = await withProving(call, (proving) => proving.backup(file, keepDays))
    return answer(call, {
      document,
      lines: [
        `${document.rows} rows are in ${file} (${document.bytes} bytes); keep it until ${document.lastDay} and not longer.`,
        'Keep erasures.jsonl of the data folder with it: a restore needs it to forget again.',
      ],
    })
  },
}

export const backupList: Command = {
  name: 'backup list',
  says: 'Lists the backups made here that are still kept, each with its last day.',
  run: async (call) => {
    const items = await call.wiring.backups(call.config)
    return answer(call, {
      document: { items },
      lines:
        items.length === 0
          ? ['No backup was made here, or all have had their last day.']
          : items.map(({ file, at, lastDay, there }) =>
              [at, lastDay, there ? file : `${file} (not there any more)`].join('  '),
            ),
    })
  },
}
