import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import process from 'node:process'
import { exportLists } from '#contract/import.ts'
import { exported, type ExportAbout } from '#store/views/exports.ts'
import { findForm } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, EXIT, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

const usage = `handraise export ${exportLists.join('|')} [--format csv|jsonl]`

export const exportList: Command = {
  name: 'export',
  takes: `${exportLists.join('|')} [--form FORM] [--format csv|jsonl] [--bom] [--out FILE]`,
  says: 'Writes a whole list as CSV or JSON lines, to standard output or into a file.',
  options: {
    format: { type: 'string' },
    form: { type: 'string' },
    bom: { type: 'boolean' },
    out: { type: 'string' },
  },
  run: async (call) => {
    const list = exportLists.find((known) => known === call.positionals[0])
    const format = (['csv', 'jsonl'] as const).find((known) => known === (text(call, 'format') ?? 'csv'))
    if (!list || !format) throw wrongCall('Which list, and in which format?', usage)
    const file = text(call, 'out')
    const rows = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const asOf = await parts.clock.now()
      return inWorkspace(workspace, async (client) => {
        const named = text(call, 'form')
        const form = named === undefined ? undefined : await findForm(client, workspace, named)
        if (named !== undefined && !form) throw refusedWith('no_such_form', { form: named })
        const about: ExportAbout = { list, format, bom: call.values['bom'] === true, form: form?.id, asOf }
        return write(exported(client, workspace, about), file)
      })
    })
    const listed = rows - (format === 'csv' ? 1 : 0)
    if (file === undefined) return EXIT.done
    return answer(call, {
      document: { ok: true, rows: listed, file },
      lines: [`${listed} ${listed === 1 ? 'row is' : 'rows are'} in ${file}.`],
    })
  },
}

/** No faster than it is taken off our hands; how many lines there were. */
async function write(lines: AsyncIterable<string>, file: string | undefined): Promise<number> {
  const out = file === undefined ? process.stdout : createWriteStream(file)
  let count = 0
  for await (const line of lines) {
    count++
    if (!out.write(line)) await once(out, 'drain')
  }
  if (file !== undefined) {
    out.end()
    await once(out, 'finish')
  }
  return count
}
