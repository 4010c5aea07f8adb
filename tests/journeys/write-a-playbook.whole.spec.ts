import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const page = new URL('../../docs/guides/write-a-playbook.md', import.meta.url)
const guide = guideFrom(await readFile(page, 'utf8'))

describe('the guide "Write a playbook", as it is written', () => {
  let server: Server | undefined
  let remove: (() => Promise<void>) | undefined
  let printed: readonly (string | undefined)[] = []

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    await cp(new URL('../../playbooks', import.meta.url), join(own.folder, 'playbooks'), { recursive: true })
    server = await startServer({ HANDRAISE_DATA: join(own.folder, 'data'), HANDRAISE_CLOCK: 'manual' })
    printed = printedBy(guide, await typed(scriptOf(guide), own.folder))
  })
  afterAll(async () => {
    if (server) await stopServer(server)
    await remove?.()
  })

  test('there is a server to start and much to type', () => {
    expect(guide.server).toBe('HANDRAISE_CLOCK=manual npm start')
    expect(guide.blocks.length).toBeGreaterThan(10)
  })

  test.each(guide.blocks.map((block, index) => ({ ...block, index })))(
    'line $line prints what it says',
    ({ expected, index }) => {
      expect(printed[index]).toBeDefined()
      expect(`${printed[index]}\n`).toMatch(patternOf(expected ?? '…'))
    },
  )
})
