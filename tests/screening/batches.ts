import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reading } from '../../src/reading.ts'
import { halfOf } from './half.ts'

export type Row = Readonly<Record<string, string>>

const sets = new Map<string, readonly Row[]>()
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.csv'))) {
  const table = await reading.tableIn(readFileSync(join(import.meta.dirname, file)))
  if ('unreadable' in table) throw new Error(table.unreadable)
  sets.set(file, table.rows)
}

/** A labelled set, as it stands beside this file. */
export const labelledSet = (file = 'inquiries.csv'): readonly Row[] => sets.get(file) ?? []

/** Every batch that may be learned from, by its file: all but the half that is only counted. */
export const learnedFrom: ReadonlyMap<string, readonly Row[]> = new Map(
  [...sets].map(([file, rows]) => [
    file,
    file === 'inquiries.csv' ? rows.filter((row) => halfOf(row['id'] ?? '') === 'tuning') : rows,
  ]),
)

/** Those by which no phrase was ever mended: of what they hold, phrases know as little as of what strangers will write. */
export const unmended: readonly string[] = [
  ...['fifth.csv', 'sixth.csv', 'seventh.csv', 'eighth.csv', 'ninth.csv', 'tenth.csv'],
  ...['eleventh.csv', 'twelfth.csv', 'thirteenth.csv', 'fourteenth.csv', 'fifteenth.csv'],
  ...['sixteenth.csv', 'seventeenth.csv'],
]

/** What the weights were learned from, told in a few letters. */
export function digestOf(batches: ReadonlyMap<string, readonly Row[]>): string {
  const hash = createHash('sha256')
  for (const [name, rows] of [...batches].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(JSON.stringify([name, rows]))
  return hash.digest('hex').slice(0, 16)
}
