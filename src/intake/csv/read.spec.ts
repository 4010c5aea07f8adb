import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { CsvUnreadable, readCsv, RECORD_CHARS_MAX } from './read.ts'

/** In pieces of any size, as a network hands them over. */
async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
async function read(bytes: Uint8Array | string, size?: number) {
  const { columns, records, ...about } = await readCsv(inPieces(Buffer.from(bytes as string), size))
  const rows: (readonly string[])[] = []
  for await (const { values } of records) rows.push(values)
  return { columns, rows, ...about }
}
const failing = (bytes: AsyncIterable<Uint8Array>) =>
  readCsv(bytes)
    .then(async ({ records }) => {
      for await (const _ of records);
      return 'read'
    })
    .catch((error: unknown) => (error instanceof CsvUnreadable ? error.code : error))

describe('a CSV file', () => {
  test.for([
    [',', 'name,words\nKim,"a,b"\n'],
    [';', 'name;words\r\nKim;"a;b"\r\n'],
    ['\t', 'name\twords\nKim\t"a\tb"\n'],
    ['|', 'name|words\nKim|"a|b"\n'],
  ] as const)('is parted by "%s" where that parts it evenly', async ([delimiter, text]) => {
    const { columns, rows, delimiter: found } = await read(text)
    expect([found, columns, rows]).toEqual([delimiter, ['name', 'words'], [['Kim', `a${delimiter}b`]]])
  })

  test('may say its delimiter, quote with apostrophes, and have line ends in its fields', async () => {
    expect(await read('sep=;\na;b\n1,5;2\n')).toMatchObject({ columns: ['a', 'b'], rows: [['1,5', '2']] })
    expect(await read("'a','b'\n'x, y','z'\n")).toMatchObject({ rows: [['x, y', 'z']] })
    expect(await read('a,b\n"one\ntwo","say ""hi"""\n')).toMatchObject({ rows: [['one\ntwo', 'say "hi"']] })
  })

  test.for([
    ['utf-8', Buffer.from('name\nZoë Ødegård\n')],
    ['utf-8', Buffer.from('\uFEFFname\nZoë Ødegård\n')],
    ['utf-16le', Buffer.from('\uFEFFname\nZoë Ødegård\n', 'utf16le')],
    ['utf-16le', Buffer.from('name\nZoë Ødegård\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFname\nZoë Ødegård\n', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('name\nZoë Ødegård\n', 'latin1')],
  ] as const)('in %s is read as what it is, also packed', async ([encoding, bytes]) => {
    for (const file of [bytes, gzipSync(bytes)])
      expect(await read(file)).toMatchObject({ encoding, columns: ['name'], rows: [['Zoë Ødegård']] })
  })

  test('has a name for every column', async () => {
    expect((await read('a,,a\n1,2,3\n')).columns).toEqual(['a', 'Column 2', 'a (2)'])
  })

  test('with nothing in it, or that is no gzip after all, is refused', async () => {
    expect(await failing(inPieces(Buffer.from('')))).toBe('csv_empty')
    expect(await failing(inPieces(Buffer.from([0x1f, 0x8b, 1, 2, 3])))).toBe('csv_unreadable')
    expect(await failing(inPieces(gzipSync('a,b\n1,2\n').subarray(0, 15)))).toBe('csv_unreadable')
    expect(await failing(inPieces(Buffer.from(`${'a,'.repeat(600)}b\n`)))).toBe('csv_too_many_columns')
  })

  test('of one line of 200 MB is refused, and hardly any of it is held', async () => {
    let asked = 0
    async function* line(): AsyncGenerator<Uint8Array> {
      const piece = Buffer.alloc(64 * 1024, 'a')
      for (asked = 0; asked < 3_200; asked++) yield piece
    }
    expect(await failing(line())).toBe('csv_record_too_large')
    expect(asked * 64 * 1024).toBeLessThan(20 * RECORD_CHARS_MAX)
  })
})
