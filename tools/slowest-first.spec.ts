import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slowest } from './slowest-first.ts'

test('what is begun first is there', () => {
  expect(slowest.filter((path) => !existsSync(path))).toEqual([])
})
