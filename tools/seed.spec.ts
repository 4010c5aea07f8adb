import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEED, seedOf } from './seed.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handraise-seed-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

test('the same files begin at the same place, others elsewhere', async () => {
  await writeFile(join(folder, 'a.ts'), 'one')
  const first = seedOf([folder], null)
  expect(seedOf([folder], null)).toBe(first)
  await writeFile(join(folder, 'a.ts'), 'two')
  expect(seedOf([folder], null)).not.toBe(first)
})

test('a number may be named, and nothing else', () => {
  expect(seedOf([], '-17')).toBe(-17)
  expect(() => seedOf([], 'seventeen')).toThrow(SEED)
})

test('every property begins there', () => {
  expect(fc.readConfigureGlobal()?.seed).toBeTypeOf('number')
})
