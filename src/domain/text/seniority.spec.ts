import { expect, test } from 'vitest'
import { seniorityOf } from './seniority.ts'

test.for([
  ['CEO', 'executive'],
  ['Chief Marketing Officer', 'executive'],
  ['Co-Founder', 'executive'],
  ['Geschäftsführerin', 'executive'],
  ['Directeur général', 'executive'],
  ['Amministratore delegato', 'executive'],
  ['Właściciel', 'executive'],
  ['Vice President, Sales', 'director'],
  ['Head of Operations', 'director'],
  ['Abteilungsleiter Einkauf', 'director'],
  ['Directeur commercial', 'director'],
  ['Directora de Marketing', 'director'],
  ['Marketing Manager', 'manager'],
  ['Teamleiterin Innendienst', 'manager'],
  ['Jefe de proyecto', 'manager'],
  ['Intern to the CEO', 'junior'],
  ['Werkstudentin', 'junior'],
  ['Software Engineer', 'specialist'],
  ['Buchhalter', 'specialist'],
  ['Cook', 'specialist'],
  ['Chief Technology Officer', 'executive'],
  ['Managing Director', 'executive'],
  ['Head of Purchasing', 'director'],
  ['Einkaufsleiter', 'director'],
  ['Director of Operations', 'director'],
  ['Plant manager', 'manager'],
  ['Team lead', 'manager'],
  ['Teamleiter', 'manager'],
  ['Projektleiterin', 'manager'],
  ['Process engineer', 'specialist'],
  ['Chairwoman', 'executive'],
  ['Prokurist', 'director'],
] as const)('%s is %s', ([title, seniority]) => {
  expect(seniorityOf(title)).toBe(seniority)
})

test('nothing is no title', () => {
  for (const none of [undefined, '', ' ', '-', '1', '…']) expect(seniorityOf(none)).toBeUndefined()
})
