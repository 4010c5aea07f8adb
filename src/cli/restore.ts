import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { text } from './options.ts'

export const restore: Command = {
  name: 'restore',
  takes: 'FILE [--erasures FILE]',
  says: 'Puts a backup into a fresh database, and erases again who was erased since.',
  options: { erasures: { type: 'string' } },
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Which file?', 'handraise restore FILE')
    const document = await call.wiring.restore(call.config, { file, erasures: text(call, 'erasures') })
    return answer(call, {
      document,
      lines: [
        `${document.rows} rows are as they were at ${document.at}.`,
        `${document.erased} people who were erased since then are erased again.`,
      ],
    })
  },
}
