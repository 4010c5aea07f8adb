import { expect, test } from 'vitest'
import { textAt, withAt } from './map-fields.ts'

test('a word is put where it belongs, and what holds it is made', () => {
  const map = withAt({ kind: 'leads' }, ['touches', 0, 'time'], 'Answered')
  expect(map).toEqual({ kind: 'leads', touches: [{ time: 'Answered' }] })
  expect(textAt(map, ['touches', 0, 'time'])).toBe('Answered')
  expect(textAt(map, ['ended', 'time'])).toBe('')
})

test('a word that is taken away leaves nothing empty behind', () => {
  const map = { kind: 'leads', person: { name: 'Name', email: 'Mail' }, touches: [{ time: 'Answered' }] }
  expect(withAt(map, ['touches', 0, 'time'], '')).toEqual({ kind: 'leads', person: map.person })
  expect(withAt(map, ['person', 'name'], '')).toEqual({ ...map, person: { email: 'Mail' } })
})
