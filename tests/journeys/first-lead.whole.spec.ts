import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const guide = guideFrom(await readFile(new URL('../../docs/guides/first-lead.md', import.meta.url), 'utf8'))

describe('the guide "A first lead", as it is written', () => {
  let office: PostOffice | undefined
  let server: Server | undefined
  let remove: (() => Promise<void>) | undefined
  let printed: readonly (string | undefined)[] = []

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    office = await openPostOffice()
    await mkdir(own.folder, { recursive: true })
    const data = { HANDRAISE_DATA: join(own.folder, 'data') }
    server = await startServer({ ...data, ...settingsIn(guide.server, office.port) })
    const output = await typed(scriptOf(guide), own.folder)
    printed = printedBy(guide, output)
  })
  afterAll(async () => {
    if (server) await stopServer(server)
    await office?.close()
    await remove?.()
  })

  test('there is a server to start and much to type', () => {
    expect(guide.server).toMatch(/npm start$/)
    expect(guide.blocks.length).toBeGreaterThan(8)
  })

  test.each(guide.blocks.map((block, index) => ({ ...block, index })))(
    'line $line prints what it says',
    ({ expected, index }) => {
      expect(printed[index]).toBeDefined()
      expect(`${printed[index]}\n`).toMatch(patternOf(expected ?? '…'))
    },
  )

  test('the mails of the guide have really left: the acknowledgement, the answer, the last word', async () => {
    const toKim = () => office?.mails.filter((mail) => /^To: .*kim@northwind\.example/m.test(mail)) ?? []
    // The last of them leaves after the command that asked for it has ended.
    await expect.poll(() => toKim().length).toBe(3)
    const subjects = toKim().flatMap((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim() ?? [])
    expect(subjects).toEqual(expect.arrayContaining(['Yes, we call back', 'Welcome']))
  })
})

/** `NAME=value … npm start`, with the mail server of this spec. */
const settingsIn = (command: string, port: number): Record<string, string> =>
  Object.fromEntries(
    [...command.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
      name,
      name === 'SMTP_URL' ? `smtp://127.0.0.1:${port}` : value,
    ]),
  )
