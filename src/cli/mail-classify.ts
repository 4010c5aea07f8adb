import { dirname, join } from 'node:path'
import type { Call, Command } from './commands.ts'
import { agreedIn, confusionOf, markdownOf, meant } from './confusion.ts'
import { answer, wrongCall } from './exit.ts'
import { bytesOf, texts } from './options.ts'
import { tableOf } from './table.ts'

export const mailClassify: Command = {
  name: 'mail classify',
  takes: 'FILE… | --labels LABELS.csv',
  says: 'Tells what mails are: bounces, complaints, automatic answers, or the words of a person; nothing is kept.',
  options: { labels: { type: 'string', multiple: true } },
  run: async (call) => {
    const lists = texts(call, 'labels')
    if (lists.length > 0) return measured(call, lists)
    const files = call.positionals
    if (files.length === 0)
      throw wrongCall('Which mails?', 'Name one file or more: handraise mail classify FILE…')
    const document = await verdicts(call, files)
    return answer(call, { document, lines: document.map(line) })
  },
}

type Told = Awaited<ReturnType<typeof verdicts>>[number]

async function verdicts({ wiring }: Call, files: readonly string[]) {
  const { classify } = await wiring.mails()
  const told = []
  for (const file of files) told.push({ file, ...(await classify(await bytesOf(file))) })
  return told
}

function line({ file, class: is, hard, returns, reason }: Told): string {
  const more = [
    ...(hard === undefined ? [] : [hard ? 'hard' : 'soft']),
    ...(returns === undefined ? [] : [`back on ${returns}`]),
  ]
  return `${file}: ${[is.replace('_', ' '), ...more].join(', ')} (${reason})`
}

/** How often we agree with whoever labelled these mails; their files stand beside the list. */
async function measured(call: Call, lists: readonly string[]): Promise<number> {
  const reading = await call.wiring.reading()
  const labels = new Map<string, string>()
  for (const list of lists) {
    const { rows } = await tableOf(reading, { file: list, needs: ['file', 'class'] })
    for (const row of rows) labels.set(join(dirname(list), row['file'] ?? ''), row['class'] ?? '')
  }
  const told = (await verdicts(call, [...labels.keys()])).map((each) => ({
    ...each,
    label: labels.get(each.file) ?? '',
  }))
  const confusion = confusionOf(told)
  const other = told.filter(({ label, class: is }) => label !== 'ambiguous' && meant(label) !== is)
  return answer(call, {
    document: { confusion, ...agreedIn(confusion), other },
    lines: [...markdownOf(confusion), ...other.map((each) => `${line(each)}, labelled ${each.label}`)],
  })
}
