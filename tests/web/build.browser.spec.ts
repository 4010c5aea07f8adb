import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildWebIfStale } from '../../tools/build-web.ts'

const DIST = join(import.meta.dirname, '../../dist/web')
const WIDGET_BYTES_MAX = 8_000
const FIRST_LOAD_BYTES_MAX = 215_000

test('what is built already is not built again', async () => {
  await buildWebIfStale(() => undefined)
  const said: string[] = []
  expect(await buildWebIfStale((sentence) => said.push(sentence))).toBe('fresh')
  expect(said).toEqual([])
})

test('two who build at once leave one whole app behind, and nothing beside it', async () => {
  rmSync(join(DIST, '.built'), { force: true })
  const run = promisify(execFile)
  const tool = join(import.meta.dirname, '../../tools/build-web.ts')
  await Promise.all([run(process.execPath, [tool]), run(process.execPath, [tool])])
  expect(await buildWebIfStale(() => undefined)).toBe('fresh')
  const entry =
    /src="(\/assets\/[^"]+\.js)"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[1] ?? 'none'
  expect(existsSync(join(DIST, entry))).toBe(true)
  expect(readdirSync(dirname(DIST)).filter((name) => name.startsWith('web.'))).toEqual([])
})

test('the widget is one small classic script that needs nothing beside it', async () => {
  await buildWebIfStale(() => undefined)
  const script = readFileSync(join(DIST, 'widget/1.js'), 'utf8')
  expect(readdirSync(join(DIST, 'widget'))).toEqual(['1.js'])
  expect(script).not.toMatch(/^\s*(import|export)\b|\bimport\(|\beval\(|new Function|innerHTML/m)
  expect(gzipSync(script).length).toBeLessThan(WIDGET_BYTES_MAX)
})

test('the page needs no inline script, and what it loads at first is small enough for a phone', async () => {
  await buildWebIfStale(() => undefined)
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(first.length).toBeGreaterThan(0)
  const bytes = first.map((path) => gzipSync(readFileSync(join(DIST, path))).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_BYTES_MAX)
})
