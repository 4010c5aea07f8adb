import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problems } from '#contract/problem.ts'
import { playbookReference } from '../playbook-reference.ts'
import { layers } from './layers.ts'
import { sources } from './source.ts'

const read = (path: string) => readFileSync(path, 'utf8')

test('every problem has its entry in the error reference, and nothing else does', () => {
  const documented = [...read('docs/reference/errors.md').matchAll(/^### `(\w+)`/gm)].map(([, code]) => code)
  expect(documented).toEqual(Object.keys(problems).toSorted())
})

test('the error reference says what the problems say', () => {
  const page = read('docs/reference/errors.md')
  const missing = Object.entries(problems).filter(
    ([code, { status, title, next }]) => !page.includes(`### \`${code}\`\n\n${status} · ${title} ${next}\n`),
  )
  expect(missing).toEqual([])
})

test('the reference of the playbook says what the grammar and the check say', () => {
  expect(read('docs/reference/playbook.md')).toBe(playbookReference())
})

test('every event is named by nouns of the glossary', () => {
  const words = [...read('GLOSSARY.md').matchAll(/^\| \*\*([^*]+)\*\*/gm)].flatMap(([, word = '']) =>
    word.split(/[ -]/),
  )
  const events = sources()
    .filter(({ layer }) => layer === 'domain')
    .flatMap(({ text }) => [...text.matchAll(/EventOf<\s*'(\w+)'/g)].map(([, name = '']) => name))
  const strange = events.filter(
    (name) => !words.some((word) => name.toLowerCase().includes(word.replace(/s$/, ''))),
  )
  expect(events.length).toBeGreaterThan(20)
  expect(strange).toEqual([])
})

test('the part map of ARCHITECTURE.md is the layer table', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `src\/(\w+)` \| [^|]+ \| ([^|]*) \|$/gm)]
  const mapped = Object.fromEntries(
    rows.map(([, part, imports = '']) => [part, [...imports.matchAll(/`([^`]+)`/g)].map(([, name]) => name)]),
  )
  expect(mapped).toEqual(layers)
})

test('the README is short and shows the two commands', () => {
  const page = read('README.md')
  expect(page.split('\n').length).toBeLessThanOrEqual(81)
  expect(page).toContain('npm ci && npm start')
  expect(page).toContain('npm ci && npm test')
})
