import { describe, expect, test } from 'vitest'
import { handraise } from '../handraise.ts'
import { guideNamed, walksAsWritten } from './guide.ts'

const markdown = await guideNamed('by-mail.md')

describe('the guide "Inquiries by mail", as it is written', () => {
  const settings = walksAsWritten(markdown)

  test('a mail server is told in its own codes to keep what could not be taken', async () => {
    const take = async (args: readonly string[], input: string, over: Record<string, string> = {}) =>
      (await handraise(['mail', 'take', ...args], { ...settings(), ...over }, input)).code
    const mail = 'From: Max <max@northwind.example>\nMessage-ID: <three@northwind.example>\n\nHello\n'
    expect(await take([], mail)).toBe(0)
    expect(await take([], '')).toBe(65)
    expect(await take(['too much'], mail)).toBe(64)
    expect(await take(['--mailbox', 'nowhere'], mail)).toBe(75)
    expect(await take([], mail, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toBe(75)
  })
})
