import { expect, test } from 'vitest'
import type { PlaybookFinding } from '../api/types.ts'
import { findingsAt } from './findings-at.ts'

const finding = (line: number, message: string): PlaybookFinding => ({
  ...{ code: 'unknown-key', severity: 'error', line, column: 1, message },
})
const section = (name: string, ...lines: readonly number[]) => ({
  ...{ name, line: lines[0] ?? 1, says: '' },
  sentences: lines.map((line) => ({ line, parts: [] })),
})
const read = { sections: [section('name', 2), section('segments', 4, 8, 8, 12)] }

test('a finding stands at the sentence that is about its line', () => {
  const placed = findingsAt(
    read,
    [1, 4, 6, 8, 99].map((line) => finding(line, `in line ${line}`)),
  )
  expect([...placed].map(([key, here]) => [key, here.map(({ line }) => line)])).toEqual([
    ['name 0', [1]],
    ['segments 0', [4, 6]],
    ['segments 1', [8]],
    ['segments 3', [99]],
  ])
  expect(findingsAt({ sections: [] }, [finding(1, 'alone')]).size).toBe(0)
})
