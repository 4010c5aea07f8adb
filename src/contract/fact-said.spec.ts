import { expect, test } from 'vitest'
import { factSaid } from './fact-said.ts'

test('a country is said by its name, in the language of the reader', () => {
  expect(factSaid({ kind: 'country', text: 'PL' })).toBe('Poland')
  expect(factSaid({ kind: 'country', text: 'PL' }, 'de')).toBe('Polen')
})

test('what is no country, or no known one, stays as it was said', () => {
  expect(factSaid({ kind: 'country', text: 'Wales' })).toBe('Wales')
  expect(factSaid({ kind: 'country', text: 'QX' })).toBe('QX')
  expect(factSaid({ kind: 'does', text: 'PL' })).toBe('PL')
})
