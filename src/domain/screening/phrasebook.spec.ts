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
