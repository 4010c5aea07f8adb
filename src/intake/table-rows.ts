import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'

const DELIMITERS = [',', ';', '\t', '|'] as const
const HEADER_CHARS_MAX = 65_536
/** A line longer than this is no line of a table. */
const RECORD_CHARS_MAX = 1_048_576

/** The rows of a CSV file, one after the other, the header first; the delimiter is whichever the first line has most of. */
export async function* tableRows(source: Readable): AsyncGenerator<readonly string[]> {
  const pieces = source.setEncoding('utf8')[Symbol.asyncIterator]()
  let start = ''
  while (!start.includes('\n') && start.length < HEADER_CHARS_MAX) {
    const piece = await pieces.next()
    if (piece.done) break
    start += String(piece.value)
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start.split('\n', 1)[0] ?? ''),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: RECORD_CHARS_MAX,
  })
  const feeding = feed(parser, start, pieces)
  for await (const row of parser) yield row as readonly string[]
  await feeding
}

async function feed(
  parser: ReturnType<typeof parse>,
  start: string,
  pieces: AsyncIterator<unknown>,
): Promise<void> {
  for (let piece = start; ;) {
    if (!parser.write(piece))
      await new Promise<void>((resolve) => {
        parser.once('drain', resolve).once('close', resolve)
      })
    const next = await pieces.next()
    if (next.done || parser.destroyed) break
    piece = String(next.value)
  }
  parser.end()
}

const delimiterOf = (header: string): string => {
  const [most] = DELIMITERS.map((sign) => ({ sign, times: header.split(sign).length })).toSorted(
    (one, other) => other.times - one.times,
  )
  return most?.sign ?? ','
}
