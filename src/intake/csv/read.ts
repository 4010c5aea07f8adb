import { Readable, Transform, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError, Parser } from 'csv-parse'
import { dialectOf, type Dialect } from './dialect.ts'
import { encodingOf, type Encoding } from './encoding.ts'

/** `row` is its number as a spreadsheet shows it, the header being 1. */
export type CsvRecord = { readonly row: number; readonly values: readonly string[] }
export type CsvFile = {
  readonly encoding: string
  readonly delimiter: string
  readonly quote: string
  readonly columns: readonly string[]
  readonly records: AsyncIterable<CsvRecord>
  /** Lets go of the source before its end. */
  readonly close: () => void
}
export type CsvProblem = 'csv_empty' | 'csv_record_too_large' | 'csv_too_many_columns' | 'csv_unreadable'

/** A file that can't be read any further; `row` is where. */
export class CsvUnreadable extends Error {
  readonly code: CsvProblem
  readonly row: number
  constructor(code: CsvProblem, row: number) {
    super(code)
    this.code = code
    this.row = row
  }
}

/** Enough to know a file by; what is read beyond it is never held. */
export const SAMPLE_BYTES = 256 * 1024
/** What parts fields shows in the first lines. */
const DIALECT_CHARS = 32 * 1024
export const RECORD_CHARS_MAX = 256 * 1024
export const COLUMNS_MAX = 500

/** Opens a CSV file of any size: gzip by its first bytes, then encoding, delimiter and quotes by its beginning. */
export async function readCsv(source: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const bytes = await plain(source)
  const { head, rest } = await sampled(bytes)
  const encoding = encodingOf(head)
  const dialect = dialectOf(textOf(head, encoding).slice(0, DIALECT_CHARS))
  const parser = parserFor(dialect)
  const input = Readable.from(joined(head.subarray(encoding.bomBytes), rest), { objectMode: false })
  const decoded = encoding.name === 'utf-8' ? input : input.pipe(decoding(encoding.name))
  // What fails before the parser fails it too, so that whoever reads hears of it.
  for (const stream of [input, decoded]) stream.on('error', (error) => parser.destroy(error))
  decoded.pipe(parser)
  const close = () => {
    input.destroy()
    parser.destroy()
  }
  const records = numbered(parser)
  const first = await records.next()
  if (first.done) throw new CsvUnreadable('csv_empty', 1)
  const columns = named(first.value.values)
  if (columns.length > COLUMNS_MAX) {
    close()
    throw new CsvUnreadable('csv_too_many_columns', 1)
  }
  const { delimiter, quote } = dialect
  return { encoding: encoding.name, delimiter, quote, columns, records, close }
}

async function plain(source: AsyncIterable<Uint8Array>): Promise<AsyncIterator<Uint8Array>> {
  const chunks = source[Symbol.asyncIterator]()
  const { head, rest } = await gathered(chunks, 2)
  if (head[0] !== 0x1f || head[1] !== 0x8b) return joined(head, rest)
  const packed = Readable.from(joined(head, rest), { objectMode: false })
  const gunzip = createGunzip()
  packed.on('error', (error) => gunzip.destroy(error))
  // Node types the chunks of a stream as anything; a gunzip's are bytes.
  return packed.pipe(gunzip)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
}

const sampled = async (chunks: AsyncIterator<Uint8Array>) => {
  try {
    return await gathered(chunks, SAMPLE_BYTES)
  } catch {
    throw new CsvUnreadable('csv_unreadable', 1)
  }
}

async function gathered(chunks: AsyncIterator<Uint8Array>, least: number) {
  const first: Uint8Array[] = []
  let size = 0
  while (size < least) {
    const next = await chunks.next()
    if (next.done) break
    first.push(next.value)
    size += next.value.length
  }
  return { head: Buffer.concat(first), rest: chunks }
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

const textOf = (head: Uint8Array, { name, bomBytes }: Encoding): string =>
  new TextDecoder(name, { ignoreBOM: true }).decode(head.subarray(bomBytes, SAMPLE_BYTES))

function decoding(name: string): Transform {
  const decoder = new TextDecoder(name, { ignoreBOM: true })
  return new Transform({
    decodeStrings: true,
    transform: (chunk: Buffer, _: BufferEncoding, done: TransformCallback) =>
      done(null, decoder.decode(chunk, { stream: true })),
    flush: (done: TransformCallback) => done(null, decoder.decode()),
  })
}

const parserFor = ({ delimiter, quote, skipLines }: Dialect): Parser =>
  new Parser({
    delimiter,
    quote,
    escape: quote,
    from_line: skipLines + 1,
    max_record_size: RECORD_CHARS_MAX,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })

async function* numbered(parser: Parser): AsyncGenerator<CsvRecord> {
  let row = 0
  try {
    for await (const values of parser as AsyncIterable<string[]>) yield { row: ++row, values }
  } catch (error) {
    if (error instanceof CsvUnreadable) throw error
    const large = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'
    throw new CsvUnreadable(large ? 'csv_record_too_large' : 'csv_unreadable', row + 1)
  }
}

/** Columns without a name are called by their letter as spreadsheets do, and repeated names are numbered. */
function named(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((text, index) => {
    const name = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() || `Column ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
