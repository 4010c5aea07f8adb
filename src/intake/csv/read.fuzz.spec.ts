import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#domain/text/csv.ts'
import { cellIn } from '../import/row.ts'
import { CsvUnreadable, readCsv } from './read.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
async function rowsIn(
  bytes: Uint8Array,
  size: number,
): Promise<readonly (readonly string[])[] | CsvUnreadable> {
  try {
    const { columns, records } = await readCsv(inPieces(bytes, size))
    const rows: (readonly string[])[] = [columns]
    for await (const { values } of records) rows.push(values)
    return rows
  } catch (error) {
    if (error instanceof CsvUnreadable) return error
    throw error
  }
}
const size = fc.integer({ min: 1, max: 64 })

test('whatever bytes come, there are rows or a refusal, and nothing else', async () => {
  const csvish = fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        'a',
        'é',
        '\0',
        '=',
        'sep=;\n',
        '\uFEFF',
        '\uD800',
      ),
      { maxLength: 60 },
    )
    .map((pieces) => Buffer.from(pieces.join('')))
  const bytes = fc.oneof(
    csvish,
    fc.uint8Array({ maxLength: 200 }),
    csvish.map((text) => gzipSync(text)),
    fc.tuple(csvish, fc.nat(40)).map(([text, cut]) => gzipSync(text).subarray(0, cut)),
    csvish.map((text) => Buffer.from(text.toString(), 'utf16le')),
  )
  await fc.assert(
    fc.asyncProperty(bytes, size, async (file, piece) => {
      const rows = await rowsIn(file, piece)
      return rows instanceof CsvUnreadable || rows.flat().every((value) => typeof value === 'string')
    }),
    { numRuns: 150 },
  )
})

test('what an export writes, an import reads as it was', async () => {
  // A first row of two plain names, so that there is no doubt about what parts them; blanks at the ends of a field mean nothing.
  const cell = fc
    .string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '=', '+', '-', '@', "'", ' ', '|'),
      maxLength: 8,
    })
    .map((text) => text.trim())
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(table, size, async (rows, piece) => {
      const kept = rows.filter((row) => row.some((text) => text !== ''))
      const file = Buffer.from([['first', 'second'], ...kept].map((row) => csvLine(row)).join(''))
      const read = await rowsIn(file, piece)
      if (read instanceof CsvUnreadable) throw read
      const [columns = [], ...values] = read
      const of = columns.map((column) => cellIn(columns)(column))
      expect(values.map((row) => of.map((each) => each(row)))).toEqual(
        kept.map((row) => row.map(withoutMark)),
      )
    }),
    { numRuns: 100 },
  )
})

/** A field that began with an apostrophe before such a sign can't be told from one that got it from us. */
const withoutMark = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text).trim()
