import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { screenRow } from '#cli/screen.ts'
import { junkKinds } from '#domain/screening/inquiry.ts'
import { labelledClass } from '#domain/screening/labels.ts'
import { reading } from '../../src/reading.ts'
import { labelledSet } from './batches.ts'
import { halfOf } from './half.ts'
import { countsAmong, countsOf, others, reportTable, together, wilson } from './measure.ts'

/** A table however wide its columns are set. */
const unpadded = (markdown: string) => markdown.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---')
const share = ({ held, inquiries }: { held: number; inquiries: number }) => held / inquiries

describe('the labelled set', () => {
  const rows = labelledSet()
  test('is large enough, in enough languages, and about half of it is for the report', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1_200)
    expect(rows.filter((row) => row['label'] === 'buyer').length).toBeGreaterThanOrEqual(600)
    expect(new Set(rows.map((row) => row['id']?.split('-')[0])).size).toBeGreaterThanOrEqual(10)
    const report = rows.filter((row) => halfOf(row['id'] ?? '') === 'report').length
    expect(Math.abs(report / rows.length - 0.5)).toBeLessThan(0.05)
  })
  test('says nothing twice, and labels with the words that screening uses', () => {
    const messages = rows.map((row) => row['message']).filter((message) => (message ?? '').length > 20)
    expect(new Set(messages).size).toBe(messages.length)
    expect(rows.filter((row) => labelledClass(row['label'] ?? '') !== row['label'])).toEqual([])
  })
})

describe('what is noticed', () => {
  test('is told in finished sentences', () => {
    const told = labelledSet().flatMap((row) => screenRow(row, reading).reasons.map(({ text }) => text))
    expect(told.length).toBeGreaterThan(1_000)
    expect(told.filter((text) => /(“[^”]+”)\), and again \(\1/u.test(text))).toEqual([])
    // What it quotes may be anything; around it stands a sentence.
    const unquoted = told.map((text) => [text.replaceAll(/“[^”]*”/gu, '“x”'), text] as const)
    expect(
      unquoted.filter(([text]) => !SENTENCE.test(text) || DANGLING.test(text)).map(([, text]) => text),
    ).toEqual([])
  })
})
const SENTENCE = /^(?:[A-Z]|“x”|[\p{L}\d.-]+ is )[^]*\.$/u
/** A list without its “and”, a colon before a mere verb, a code. */
const DANGLING = /\(“x”\), (?!and )[a-z ]+ \(“x”\)\.|: (?!it )[a-z]|_|undefined|\s\s/u

describe('on the half that is only counted', () => {
  const counts = countsOf('report')
  const of = (label: string) => together(counts, label, [label])
  test('at most 1 of 100 buyers is held', () => expect(share(of('buyer'))).toBeLessThanOrEqual(0.01))
  test('at least 90 of 100 pitches, spam, gibberish and fakes are held', () =>
    expect(share(together(counts, 'junk', junkKinds))).toBeGreaterThanOrEqual(0.9))
  test('at most 2 of 100 others are held', () =>
    expect(share(together(counts, 'others', others))).toBeLessThanOrEqual(0.02))
  test('the report says what is measured', () => {
    expect(unpadded(readFileSync('docs/concepts/screening-report.md', 'utf8'))).toContain(
      unpadded(reportTable()),
    )
  })
})

describe('on the two batches of later', () => {
  const counts = countsAmong([...labelledSet('blind.csv'), ...labelledSet('fresh.csv')])
  test('no buyer is held', () => expect(together(counts, 'buyers', ['buyer']).held).toBe(0))
  test('at least 90 of 100 pitches, spam, gibberish and fakes are held', () =>
    expect(share(together(counts, 'junk', junkKinds))).toBeGreaterThanOrEqual(0.9))
  test('at most 3 of 100 others are held', () =>
    expect(share(together(counts, 'others', others))).toBeLessThanOrEqual(0.03))
})

describe('on the two batches of strangers', () => {
  const counts = countsAmong([...labelledSet('strangers.csv'), ...labelledSet('newcomers.csv')])
  test('at most 2 of 100 buyers are held', () =>
    expect(share(together(counts, 'buyers', ['buyer']))).toBeLessThanOrEqual(0.02))
  test('at least 82 of 100 pitches, spam, gibberish and fakes are held', () =>
    expect(share(together(counts, 'junk', junkKinds))).toBeGreaterThanOrEqual(0.82))
  test('none of the others is held', () => expect(together(counts, 'others', others).held).toBe(0))
})

describe('on the batches that others wrote', () => {
  const batches = ['visitors', 'lessons', 'outsiders', 'first', 'latecomers']
  const counts = countsAmong(batches.flatMap((name) => labelledSet(`${name}.csv`)))
  test('at most 1 of 100 buyers is held', () =>
    expect(share(together(counts, 'buyers', ['buyer']))).toBeLessThanOrEqual(0.01))
  test('at least 90 of 100 pitches, spam, gibberish and fakes are held', () =>
    expect(share(together(counts, 'junk', junkKinds))).toBeGreaterThanOrEqual(0.9))
  test('at most 2 of 100 others are held', () =>
    expect(share(together(counts, 'others', others))).toBeLessThanOrEqual(0.02))
})

describe('on the batches that were known last', () => {
  const counts = countsAmong(['last', 'neighbours', 'third'].flatMap((name) => labelledSet(`${name}.csv`)))
  test('no buyer is held', () => expect(together(counts, 'buyers', ['buyer']).held).toBe(0))
  test('at least 80 of 100 pitches, spam, gibberish and fakes are held', () =>
    expect(share(together(counts, 'junk', junkKinds))).toBeGreaterThanOrEqual(0.8))
  test('at most 2 of 100 others are held', () =>
    expect(share(together(counts, 'others', others))).toBeLessThanOrEqual(0.02))
})

test('a share lies between its limits, which meet as the count grows', () => {
  expect(wilson({ held: 0, inquiries: 100 })).toEqual([0, expect.closeTo(0.037, 3)])
  expect(wilson({ held: 50, inquiries: 100 })).toEqual([expect.closeTo(0.404, 3), expect.closeTo(0.596, 3)])
})
