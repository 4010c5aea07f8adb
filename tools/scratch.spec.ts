import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scratchFolder } from './scratch.ts'

describe('where specs keep what they throw away', () => {
  const before = process.env['TMPDIR']
  const usual = tmpdir()
  let inMemory = ''

  beforeEach(() => {
    inMemory = mkdtempSync(join(usual, 'handraise-scratch-'))
    delete process.env['TMPDIR']
  })
  afterEach(() => {
    if (before !== undefined) process.env['TMPDIR'] = before
    rmSync(inMemory, { recursive: true, force: true })
  })

  test.runIf(process.platform === 'linux')('is in memory where there is room', () => {
    expect(scratchFolder(inMemory, 1)).toBe(inMemory)
  })

  test('is where temporary files go on a machine that is short of memory', () => {
    expect(scratchFolder(inMemory, Number.MAX_SAFE_INTEGER)).toBe(tmpdir())
  })

  test('is where temporary files go where there is no such folder', () => {
    expect(scratchFolder(join(inMemory, 'not there'), 1)).toBe(tmpdir())
  })

  test('is where somebody said that temporary files go', () => {
    process.env['TMPDIR'] = usual
    expect(scratchFolder(inMemory, 1)).toBe(usual)
  })
})
