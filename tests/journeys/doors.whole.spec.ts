import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '#domain/form/provider.ts'
import { ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const markdown = await readFile(new URL('../../docs/guides/doors.md', import.meta.url), 'utf8')
const guide = guideFrom(markdown)

describe('the guide to the doors, as it is written', () => {
  let server: Server | undefined
  let remove: (() => Promise<void>) | undefined
  let printed: readonly (string | undefined)[] = []

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    server = await startServer({ HANDRAISE_DATA: join(own.folder, 'data'), HANDRAISE_CLOCK: 'manual' })
    printed = printedBy(guide, await typed(scriptOf(guide), own.folder))
  })
  afterAll(async () => {
    if (server) await stopServer(server)
    await remove?.()
  })

  test('shows every provider’s door', () => {
    expect(providers.filter((provider) => !markdown.includes(`hook ${provider}.url`))).toEqual([])
  })

  test.each(guide.blocks.map((block, index) => ({ ...block, index })))(
    'line $line prints what it says',
    ({ expected, index }) => {
      expect(printed[index]).toBeDefined()
      expect(`${printed[index]}\n`).toMatch(patternOf(expected ?? '…'))
    },
  )
})
