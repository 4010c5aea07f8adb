import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { bytesOf } from './options.ts'

export const mailClassify: Command = {
  name: 'mail classify',
  takes: 'FILE…',
  says: 'Tells what mails are: bounces, complaints, automatic answers, or the words of a person; nothing is kept.',
  run: async (call) => {
    const files = call.positionals
    if (files.length === 0)
      throw wrongCall('Which mails?', 'Name one file or more: handraise mail classify FILE…')
    const { classify } = await call.wiring.mails()
    const document = []
    for (const file of files) document.push({ file, ...(await classify(await bytesOf(file))) })
    return answer(call, {
      document,
      lines: document.map(({ file, class: is, hard, returns, reason }) => {
        const more = [
          ...(hard === undefined ? [] : [hard ? 'hard' : 'soft']),
          ...(returns === undefined ? [] : [`back on ${returns}`]),
        ]
        return `${file}: ${[is.replace('_', ' '), ...more].join(', ')} (${reason})`
      }),
    })
  },
}
