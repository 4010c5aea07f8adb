import type { Command } from './commands.ts'
import { answer } from './exit.ts'
import { withProving } from './proving.ts'

export const scrub: Command = {
  name: 'scrub',
  says: "Rewrites the database's files where people were erased, so that nothing of them is left there.",
  run: async (call) => {
    const document = await withProving(call, (proving) => proving.scrub())
    const { erasures, tables } = document
    return answer(call, {
      document,
      lines:
        erasures === 0
          ? ['Nobody was erased since the last time.']
          : [`Nothing of ${erasures} erased people is left in ${tables.join(', ')}.`],
    })
  },
}
