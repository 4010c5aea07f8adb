import { describe, expect, test } from 'vitest'
import { tell } from './failures.ts'

describe('what failed', () => {
  test('is named with where it stands and what it said, plainly', () => {
    const words = '\u001B[31mexpected 1 to be 2\u001B[39m\n\n  at src/domain/team/turn.spec.ts:12:5   \n'
    expect(tell([{ where: 'src/domain/team/turn.spec.ts', name: 'turns by turn', words }])).toBe(
      '\n✗ src/domain/team/turn.spec.ts › turns by turn\n    expected 1 to be 2\n      at src/domain/team/turn.spec.ts:12:5\n',
    )
  })

  test('is named even if it said nothing, and if it belongs to no spec', () => {
    expect(tell([{ where: 'outside every file', name: '', words: '' }])).toBe('\n✗ outside every file\n')
  })

  test('has fifteen lines at most, and none without end, so that its name stays in sight', () => {
    const long = Array.from({ length: 20 }, (_, index) => `${index}${'x'.repeat(1_000)}`).join('\n')
    const told = tell([{ where: 'a', name: 'b', words: long }]).split('\n')
    expect(told.length).toBeLessThanOrEqual(19)
    expect(told.at(-2)).toBe('    … and 5 more lines')
    expect(Math.max(...told.map((line) => line.length))).toBeLessThan(320)
  })

  test('is nothing where all held', () => expect(tell([])).toBe(''))
})
