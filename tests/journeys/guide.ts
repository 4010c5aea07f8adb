import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { typed } from './typed.ts'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

export const guideNamed = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/guides/${name}`, import.meta.url), 'utf8')

/**
 * Types what a guide says, in a folder of its own beside a server of its own, and holds each block to what it promises to print.
 * @returns the settings by which a command finds that server, once the tests run
 */
export function walksAsWritten(markdown: string): () => Readonly<Record<string, string>> {
  const guide = guideFrom(markdown)
  let server: Server | undefined
  let remove: (() => Promise<void>) | undefined
  let printed: readonly (string | undefined)[] = []
  let settings: Readonly<Record<string, string>> = {}

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
  return () => settings
}
