import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layers, mayImport, partsOf, timeless } from './layers.ts'
import { importsOf, sources } from './source.ts'

const everywhere = Object.keys(layers)
const words = [
  {
    word: /new Date\(\)|Date\.now\(|Temporal\.Now/,
    where: timeless,
    instead: 'take `at` as part of the command',
  },
  { word: /Math\.random\(|randomUUID\(/, where: timeless, instead: 'take the id as part of the command' },
  {
    word: /process\.env/,
    where: everywhere.filter((layer) => layer !== 'config'),
    instead: 'read it once in src/config and pass the value in',
  },
  { word: /\bFIXME\b|\.only\(/, where: everywhere, instead: 'finish it before it lands' },
]

test('every part of src stands in the layer table', () => {
  const unknown = [...new Set(sources().map(({ layer }) => layer))].filter((layer) => !(layer in layers))
  expect(unknown).toEqual([])
})

test('every part imports only what the layer table allows', () => {
  const wrong = sources().flatMap((source) =>
    importsOf(source)
      .filter((target) => !mayImport(source.layer, target))
      .map((target) => `${source.path} may not import ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the compiler is told the same layers as the table', () => {
  const told = Object.fromEntries(everywhere.map((layer) => [layer, referencesOf(layer)]))
  expect(told).toEqual(Object.fromEntries(everywhere.map((layer) => [layer, partsOf(layer)])))
})

test('there are words we do not use, and better ones instead', () => {
  const wrong = sources().flatMap(({ path, layer, text }) =>
    words
      .filter(({ word, where }) => where.includes(layer) && word.test(text))
      .map(({ word, instead }) => `${path} says ${word.source}; instead, ${instead}`),
  )
  expect(wrong).toEqual([])
})

test('no file is longer than 300 lines, and none in the domain longer than 120', () => {
  const long = sources()
    .map(({ path, layer, text }) => ({
      path,
      lines: text.split('\n').length - 1,
      max: layer === 'domain' ? 120 : 300,
    }))
    .filter(({ lines, max }) => lines > max)
    .map(({ path, lines, max }) => `${path} has ${lines} lines; ${max} is the most`)
  expect(long).toEqual([])
})

function referencesOf(layer: string): readonly string[] {
  const config: { references?: { path: string }[] } = JSON.parse(
    readFileSync(`src/${layer}/tsconfig.json`, 'utf8'),
  )
  return (config.references ?? []).map(({ path }) => path.replace('../', '')).toSorted()
}
