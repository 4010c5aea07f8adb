import { wrongCall } from './exit.ts'
import { bytesOf } from './options.ts'
import type { Reading, Table } from './wiring.ts'

/** A CSV file as a table, with the columns that a command can't do without. */
export async function tableOf(
  { tableIn }: Pick<Reading, 'tableIn'>,
  { file, needs, usual = needs }: { file: string; needs: readonly string[]; usual?: readonly string[] },
): Promise<Table> {
  const read = await tableIn(await bytesOf(file))
  if ('unreadable' in read)
    throw wrongCall(
      `${file} is no CSV file: ${read.unreadable}.`,
      'Give it a header, and quote what holds commas.',
    )
  const lacking = needs.filter((column) => !read.columns.includes(column))
  if (lacking.length > 0)
    throw wrongCall(
      `${file} lacks the column ${lacking.join(', ')}.`,
      `Its header should be: ${usual.join(',')}`,
    )
  return read
}
