import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILES_BYTES_MAX } from '#domain/submission/attachment.ts'
import { readMail } from './read-mail.ts'
import { badMails } from './spec/bad-mails.ts'
import { mailOf } from './spec/mails.ts'

const CHARS_MAX = 200_000
const CLASSES = ['bounce', 'complaint', 'auto_reply', 'human_reply']

/** Whatever came, it can be kept and shown: nothing in it is longer, or other, than we say. */
async function harmless(bytes: Uint8Array) {
  const mail = await readMail(bytes)
  expect(mail.key).toMatch(/^[0-9a-f]{64}$/)
  expect(CLASSES).toContain(mail.verdict.class)
  const said = [mail.subject, mail.words, mail.verdict.text, mail.from?.name ?? '', ...mail.refersTo]
  for (const text of said) {
    expect(text.length).toBeLessThanOrEqual(CHARS_MAX)
    expect(text.includes('\0')).toBe(false)
    expect(text.isWellFormed()).toBe(true)
  }
  expect(mail.files.kept.reduce((sum, { bytes: size }) => sum + size, 0)).toBeLessThanOrEqual(FILES_BYTES_MAX)
  expect(mail.subject).not.toMatch(/[\r\n]/)
  for (const { name } of mail.files.kept) expect(name).not.toMatch(/[/\\\0]/)
  return mail
}

describe('a bad mail', () => {
  test.each(Object.entries(badMails))('with %s is read without harm', async (_, made) => {
    expect(await harmless(Buffer.from(made(), 'latin1'))).toHaveProperty('verdict')
  })

  test('of a script says only its words', async () => {
    const { words } = await harmless(Buffer.from(badMails['a script']?.() ?? ''))
    expect(words).toBe('Hello')
  })

  test('of a thousand parts keeps as many files as are allowed, and names the rest', async () => {
    const { files } = await harmless(Buffer.from(badMails['a thousand parts']?.() ?? ''))
    expect(files.kept.length + files.leftOut.length).toBeGreaterThan(990)
    expect(files.leftOut.length).toBeGreaterThan(0)
  })

  test('of any bytes, or of a good mail with bytes changed, is read without harm', async () => {
    const good = mailOf(
      { 'Content-Type': 'multipart/mixed; boundary=b', 'In-Reply-To': '<a@b.example>' },
      '--b\nContent-Type: text/html\n\n<p>Yes</p>\n--b\nContent-Type: message/rfc822\n\nFrom: x@y.example\n\nHi\n--b--',
    )
    const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2_000 }),
          fc.array(change, { maxLength: 20 }).map((changes) => {
            const bytes = Buffer.from(good)
            for (const [at, byte] of changes) bytes[at] = byte
            return bytes
          }),
        ),
        async (bytes) => {
          await harmless(bytes)
        },
      ),
      { numRuns: 150 },
    )
  })
})
