import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { phrasebookInSteps, phrasebookOf } from './phrasebook.ts'
import { inWords } from './plain.ts'

const find = phrasebookOf<'offer' | 'promise'>([
  { offer: 'we offer | our services', promise: 'increas* your … sales | first page' },
  { offer: 'нашу компанию', promise: '御社の…売上 | زياده مبيعات' },
])
const marks = (text: string) => find(inWords(text)).map(({ mark, words }) => `${mark}: ${words}`)

describe('a phrasebook', () => {
  test('finds phrases as whole words, whatever their case and punctuation', () => {
    expect(marks('WE OFFER: things. We offered.')).toEqual(['offer: we offer'])
  })
  test('knows the rest of a word, and up to three words between', () => {
    expect(marks('increasing your monthly net sales')).toEqual(['promise: increasing your monthly net sales'])
    expect(marks('increase your sales')).toEqual(['promise: increase your sales'])
    expect(marks('increase your one two three four sales')).toEqual([])
  })
  test('finds phrases anywhere in scripts that do not part words', () => {
    expect(marks('私たちは御社のウェブの売上を')).toEqual(['promise: 御社のウェブの売上'])
    expect(marks('نستطيع زيادة مبيعاتكم')).toEqual(['promise: زياده مبيعات'])
  })
  test('reads Latin letters without their marks, others as they are', () => {
    expect(phrasebookOf([{ a: 'référencement naturel' }])(inWords('Referencement  NATUREL!'))).toHaveLength(1)
    expect(marks('нашу компанию')).toEqual(['offer: нашу компанию'])
  })
})

const piece = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'a*', 'ab*', 'b*', '…')
const phrase = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.filter((each, at) => each !== '…' || pieces[at - 1] !== '…'))
  .filter((pieces) => pieces[0] !== '…' && pieces.at(-1) !== '…')
  .map((pieces) => pieces.join(' '))
const text = fc
  .array(fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'c'), { maxLength: 12 })
  .map((words) => inWords(words.join(' ')))

/** What a phrase finds, looked for at each word with patterns, one for each number of words in its gaps. */
function slowly(phrases: readonly string[], words: string): readonly string[] {
  const patterns = phrases.flatMap((each) =>
    each
      .replaceAll('*', '[^ ]*')
      .split(' … ')
      .reduce<readonly string[]>(
        (ways, part) =>
          ways.flatMap((way) =>
            [0, 1, 2, 3].map((between) => (way === '' ? part : `${way} (?:[^ ]+ ){${between}}${part}`)),
          ),
        [''],
      ),
  )
  const found = patterns.flatMap((pattern) =>
    [...words.matchAll(new RegExp(`(?<= )(?=(${pattern})(?= ))`, 'gu'))].map(
      ({ index, 1: said = '' }) => `${index} ${said}`,
    ),
  )
  return [...new Set(found)].toSorted()
}

test('all phrases are found, each where it stands and nowhere else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), text, (phrases, words) => {
      const book = phrasebookOf([{ mark: phrases.join('|') }])
      const said = slowly(phrases, words).map((each) => each.slice(each.indexOf(' ') + 1))
      expect(new Set(book(words).map((found) => found.words))).toEqual(new Set(said))
      expect(book(words).length).toBeGreaterThanOrEqual(said.length)
    }),
  )
})

test('a phrasebook made in steps, a list at a time, finds the same', () => {
  const lists = [{ offer: 'we offer' }, { offer: 'wir bieten' }]
  const steps = phrasebookInSteps(lists)
  expect([steps.next().done, steps.next().done]).toEqual([false, false])
  const made = steps.next()
  expect(made.value?.(' wir bieten we offer ')).toEqual(phrasebookOf(lists)(' wir bieten we offer '))
})

test('screening can be prepared before anything is read', async () => {
  vi.resetModules() // as at a start: other specs of this worker have prepared it already
  const [{ preparing }, { phrases }] = await Promise.all([import('./prepare.ts'), import('./languages.ts')])
  const steps = preparing()
  let taken = 0
  while (steps.next().done !== true) taken += 1
  expect(taken).toBeGreaterThan(0)
  expect(phrases(' we offer ').map(({ mark }) => mark)).toContain('offer')
})
