import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'

const WIDGET_BYTES_MAX = 8_000
const FIRST_LOAD_BYTES_MAX = 180_000

/** A place of its own: other specs look at the one in dist meanwhile. */
const folder = mkdtempSync(join(tmpdir(), 'handraise build '))
const DIST = join(folder, 'web')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const build = (log: (sentence: string) => void = () => undefined) => buildWebIfStale(log, DIST)

test('two who build at once leave one whole app behind, and nothing beside it', async () => {
  const run = promisify(execFile)
  const tool = join(import.meta.dirname, '../../tools/build-web.ts')
  await Promise.all([run(process.execPath, [tool, DIST]), run(process.execPath, [tool, DIST])])
  expect(await build()).toBe('fresh')
  const entry =
    /src="(\/assets\/[^"]+\.js)"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[1] ?? 'none'
  expect(existsSync(join(DIST, entry))).toBe(true)
  expect(readdirSync(folder)).toEqual(['web'])
})

test('what is built already is not built again', async () => {
  await build()
  const said: string[] = []
  expect(await build((sentence) => said.push(sentence))).toBe('fresh')
  expect(said).toEqual([])
})

test('the widget is one small classic script that needs nothing beside it', async () => {
  await build()
  const script = readFileSync(join(DIST, 'widget/1.js'), 'utf8')
  expect(readdirSync(join(DIST, 'widget'))).toEqual(['1.js'])
  expect(script).not.toMatch(/^\s*(import|export)\b|\bimport\(|\beval\(|new Function|innerHTML/m)
  expect(gzipSync(script).length).toBeLessThan(WIDGET_BYTES_MAX)
})

test('the page needs no inline script, and what it loads at first is small enough for a phone', async () => {
  await build()
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(first.length).toBeGreaterThan(0)
  const bytes = first.map((path) => gzipSync(readFileSync(join(DIST, path))).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_BYTES_MAX)
})
