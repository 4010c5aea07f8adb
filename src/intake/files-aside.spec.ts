import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILE_BYTES_MAX } from '#domain/submission/attachment.ts'
import { filesAside } from './files-aside.ts'
import { readBody } from './read-body.ts'

const type = 'multipart/form-data; boundary=----WebKit7'
type Part = {
  readonly name: string
  readonly file?: string
  readonly type?: string
  readonly content: Buffer
}

const bodyOf = (parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, file, type: said, content }) => [
      Buffer.from(
        `------WebKit7\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n${
          said === undefined ? '' : `Content-Type: ${said}\r\n`
        }\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('------WebKit7--\r\n'),
  ])

function setAside(body: Buffer, cuts: readonly number[] = []) {
  const aside = filesAside(type)
  if (!aside) throw new Error('That is a form with parts.')
  let from = 0
  for (const cut of [...cuts.map((each) => each % (body.length + 1)), body.length].toSorted(
    (a, b) => a - b,
  )) {
    aside.write(body.subarray(from, cut))
    from = cut
  }
  return aside.end()
}

const email = { name: 'email', content: Buffer.from('kim@buyer.example') }
const drawing = {
  name: 'plan',
  file: 'C:\\Plans\\pump.pdf',
  type: 'application/pdf',
  content: Buffer.from('%PDF \r\n-- \0'),
}

describe('a form with a file', () => {
  test('keeps the file apart, and reads as before', () => {
    const { body, files } = setAside(bodyOf([email, drawing]))
    const digest = hash('sha256', drawing.content)
    expect(files).toEqual({
      kept: [
        {
          field: 'plan',
          name: 'pump.pdf',
          type: 'application/pdf',
          bytes: 11,
          digest,
          content: drawing.content,
        },
      ],
      leftOut: [],
    })
    expect(body.toString()).toContain(`(a file, kept apart: 11 bytes, SHA-256 ${digest})`)
    expect(readBody(body, type)).toMatchObject({
      outcome: 'read',
      fields: [
        { key: 'email', value: ['kim@buyer.example'] },
        { key: 'plan', value: ['C:\\Plans\\pump.pdf'] },
      ],
    })
  })

  test('in whatever pieces it arrives', () => {
    const body = bodyOf([
      drawing,
      email,
      { ...drawing, file: 'b.bin', content: Buffer.from('\r\n------WebKi\r\n') },
    ])
    const whole = setAside(body)
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        expect(setAside(body, cuts)).toEqual(whole)
      }),
    )
  })

  test('without a file it stays byte for byte, well formed or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
          fc.constant(bodyOf([email, email])),
        ),
        fc.array(fc.nat(), { maxLength: 5 }),
        (body, cuts) => {
          expect(setAside(body, cuts).body.equals(body)).toBe(true)
        },
      ),
    )
  })

  test('what is too large is left out by name, and the rest is kept', () => {
    const huge = { name: 'film', file: 'film.mp4', content: Buffer.alloc(FILE_BYTES_MAX + 1, 7) }
    const { body, files } = setAside(bodyOf([huge, email, drawing]))
    expect(files.leftOut).toEqual([{ name: 'film.mp4', bytes: FILE_BYTES_MAX + 1, because: 'too large' }])
    expect(files.kept.map(({ name }) => name)).toEqual(['pump.pdf'])
    expect(body.length).toBeLessThan(1_000)
    expect(body.toString()).toContain('kim@buyer.example')
  })

  test('a field for a file that nobody put one into brings none', () => {
    const { files } = setAside(bodyOf([{ name: 'plan', file: '', content: Buffer.alloc(0) }]))
    expect(files.kept).toEqual([])
  })

  test('that breaks off in the middle of a file is still told to be broken', () => {
    const whole = bodyOf([email, drawing])
    const { body } = setAside(whole.subarray(0, whole.length - 20))
    expect(readBody(body, type)).toMatchObject({ outcome: 'refused', refusal: { code: 'unreadable_body' } })
  })
})

test('more words than a form may bring are noticed while they arrive', () => {
  const aside = filesAside(type)
  for (let chunks = 0; chunks < 5; chunks++) aside?.write(Buffer.alloc(100_000, 'a'))
  expect(aside?.overflowed).toBe(true)
})

test('what is no form with parts has no files', () => {
  for (const other of ['application/json', 'multipart/form-data', 'multipart/mixed; boundary=x', undefined])
    expect(filesAside(other)).toBeUndefined()
})
