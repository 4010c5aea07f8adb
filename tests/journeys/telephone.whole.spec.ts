import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const guide = guideFrom(await readFile(new URL('../../docs/guides/telephone.md', import.meta.url), 'utf8'))

describe('the guide to telephone systems, as it is written', () => {
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

  test.each(guide.blocks.map((block, index) => ({ ...block, index })))(
    'line $line prints what it says',
    ({ expected, index }) => {
      expect(printed[index]).toBeDefined()
      expect(`${printed[index]}\n`).toMatch(patternOf(expected ?? '…'))
    },
  )
})
