import { describe, expect, test } from 'vitest'
import { inWords } from '../plain.ts'
import { learned } from './learned.ts'
import { eachPiece, hashOf, spelt } from './pieces.ts'
import { WeightTable } from './weight-table.ts'
import { wordingOf } from './wording.ts'

function piecesOf(text: string): readonly string[] {
  const words = inWords(text)
  const pieces: string[] = []
  eachPiece(words, (hash, from, to) => {
    const piece = spelt(words, { from, to })
    expect(hash).toBe(hashOf(piece))
    pieces.push(piece)
  })
  return pieces
}

describe('what is looked up of a text', () => {
  test('is each word, how it begins, and each with the next', () => {
    expect(piecesOf('Two prices')).toEqual(['two', 'pric*', 'prices', 'two prices'])
    expect(piecesOf('kostenlose')).toEqual(['kost*', 'kosten*', 'kostenlose'])
  })
  test('takes any number for the same', () =>
    expect(piecesOf('from 2026 on')).toEqual(['from', '0', 'from 0', 'on', '0 on']))
  test('is signs that stand together where words are not parted', () =>
    expect(piecesOf('御社の AI')).toEqual(['御', '御社', '御社の', '社', '社の', 'の', 'ai']))
})

describe('a table of weights', () => {
  const table = new WeightTable({ '4': 'your website|gratis', '-3': 'our' })
  const takenOf = (...pieces: readonly string[]) => {
    table.begin()
    return pieces.map((piece) => table.take(hashOf(piece)))
  }
  test('knows what was listed, once in each text', () => {
    expect(takenOf('gratis', 'our', 'gratis', 'website')).toEqual([4, -3, 0, 0])
    expect(takenOf('gratis')).toEqual([4])
  })
  test('holds all that was learned', () => {
    const all = new WeightTable(learned.words)
    all.begin()
    for (const [weight, pieces] of Object.entries(learned.words))
      for (const piece of pieces.split('|')) expect(all.take(hashOf(piece))).toBe(Number(weight))
  })
})

describe('the wording of a message', () => {
  const lean = (text: string) => wordingOf(inWords(text)).lean
  test('leans to sellers where a seller writes, and away where somebody has a wish', () => {
    const pitch =
      'Ich habe mir Ihre Webseite angesehen. Darf ich Ihnen kostenlos zeigen, wie Sie mehr Kunden gewinnen?'
    const wish = 'Wir suchen ein System für 30 Leute. Was kostet das, und gibt es einen Testzugang?'
    expect(lean(pitch)).toBeGreaterThan(1)
    expect(lean(wish)).toBeLessThan(-1)
  })
  test('names the words that lean most', () =>
    expect(wordingOf(inWords('Get a free audit of your website')).telling()).toContain('free'))
  test('of nothing is what most people who write are', () => expect(lean('')).toBeLessThan(0))
})
