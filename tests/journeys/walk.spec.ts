import { expect, test } from 'vitest'
import { guideFrom, patternOf, printedBy, scriptOf } from './walk.ts'

const guide = guideFrom(
  '# G\n```sh server\nnpm start\n```\n```sh\necho a\n```\n```text\na\n```\n```sh\necho b\n```\n',
)

test('a guide is its server, its blocks, and what they should print', () => {
  expect(guide.server).toBe('npm start')
  expect(guide.blocks.map(({ code, expected }) => [code, expected])).toEqual([
    ['echo a\n', 'a'],
    ['echo b\n', undefined],
  ])
  expect(guide.blocks[0]?.line).toBe(5)
})

test('what was printed is told block by block, and a block that was never reached has printed nothing', () => {
  const [, , first = ''] = scriptOf(guide).split('\n')
  expect(first).toBe('echo a')
  expect(printedBy(guide, 'a\n--- block 0 has ended ---\nb')).toEqual(['a', undefined])
})

test('an ellipsis stands for anything on its line, or for any lines', () => {
  expect('id 12 is here\n').toMatch(patternOf('id … is here'))
  expect('id 12\nis here\n').not.toMatch(patternOf('id … is here'))
  expect('one\ntwo\nthree\n').toMatch(patternOf('one\n…\nthree'))
  expect('one\nthree\n').toMatch(patternOf('one\n…\nthree'))
  expect('(a|b)\n').toMatch(patternOf('(a|b)'))
  expect('a\n').not.toMatch(patternOf('(a|b)'))
})
