import { expect, test } from 'vitest'
import { newSentences, sentencesAt } from './new-sentences.ts'

const section = (name: string, ...said: readonly (readonly [string | undefined, string])[]) => ({
  ...{ name, line: 1, says: '' },
  sentences: said.map(([head, text], index) => ({
    line: index + 1,
    ...(head !== undefined && { head }),
    parts: [{ text }],
  })),
})

test('what the version in force says too is not new, wherever it stands', () => {
  const before = { sections: [section('teams', ['a', 'one.'], [undefined, 'two.'], ['b', 'one.'])] }
  const now = {
    sections: [
      section('teams', ['b', 'one.'], [undefined, 'two.'], ['a', 'one.'], [undefined, 'two.']),
      section('constructor', [undefined, 'two.']),
    ],
  }
  expect([...newSentences(before, now)]).toEqual(['teams 1', 'constructor 0'])
  expect(newSentences(now, now).size).toBe(0)
})

test('a sentence is told with the name of the thing that it is about', () => {
  const read = {
    sections: [section('teams', ['office', 'keeps hours.'], [undefined, 'Closed.'], ['all', 'All others.'])],
  }
  const places = new Set(['teams 0', 'teams 1', 'teams 2'])
  expect(sentencesAt(read, places).map(({ text }) => text)).toEqual([
    'office keeps hours.',
    'office: Closed.',
    'all: All others.',
  ])
})
