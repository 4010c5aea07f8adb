import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { withProving } from './proving.ts'

export const rebuild: Command = {
  name: 'rebuild',
  takes: '[--force]',
  says: 'Makes the read models anew from the ledger; where they differ from the live ones, only --force replaces those.',
  options: { force: { type: 'boolean' } },
  run: async (call) => {
    const force = call.values['force'] === true
    const document = await withProving(call, (proving) => proving.rebuild({ force }))
    const wrong = document.tables.filter(({ different }) => different > 0)
    return answer(call, {
      document,
      lines: document.ok
        ? ['The read models equal the ledger; new ones have taken their place.']
        : wrong.map(
            ({ name, rows, different }) => `${name}: ${different} rows differ; ${rows} there should be.`,
          ),
      exit: document.ok ? 'done' : 'found',
    })
  },
}
