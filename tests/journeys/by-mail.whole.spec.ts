import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handraise, ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const guide = guideFrom(await readFile(new URL('../../docs/guides/by-mail.md', import.meta.url), 'utf8'))

describe('the guide "Inquiries by mail", as it is written', () => {
  let server: Server | undefined
  let remove: (() => Promise<void>) | undefined
  let settings: Record<string, string> = {}
  let printed: readonly (string | undefined)[] = []

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    settings = { HANDRAISE_DATA: join(own.folder, 'data') }
    server = await startServer({ ...settings, HANDRAISE_CLOCK: 'manual' })
    printed = printedBy(guide, await typed(scriptOf(guide), own.folder))
  })
  afterAll(async () => {
    if (server) await stopServer(server)
    await remove?.()
  })

  test.each(guide.blocks.map((block, index) => ({ ...block, index })))(
    'line $line prints what it says',
    ({ expected, index }) => {
      expect(printed[index]).toBeDefined()
      expect(`${printed[index]}\n`).toMatch(patternOf(expected ?? '…'))
    },
  )

  test('a mail server is told in its own codes to keep what could not be taken', async () => {
    const take = async (args: readonly string[], input: string, over: Record<string, string> = {}) =>
      (await handraise(['mail', 'take', ...args], { ...settings, ...over }, input)).code
    const mail = 'From: Max <max@northwind.example>\nMessage-ID: <three@northwind.example>\n\nHello\n'
    expect(await take([], mail)).toBe(0)
    expect(await take([], '')).toBe(65)
    expect(await take(['too much'], mail)).toBe(64)
    expect(await take(['--mailbox', 'nowhere'], mail)).toBe(75)
    expect(await take([], mail, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toBe(75)
  })
})
