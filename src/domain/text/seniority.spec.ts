import { describe, expect, test } from 'vitest'
import { seniorityOf } from './seniority.ts'

describe('a title', () => {
  test.each([
    ['CEO', 'executive'],
    ['Chief Technology Officer', 'executive'],
    ['Managing Director', 'executive'],
    ['Geschäftsführerin', 'executive'],
    ['Vice President, Sales', 'director'],
    ['Head of Purchasing', 'director'],
    ['Einkaufsleiter', 'director'],
    ['Director of Operations', 'director'],
    ['Plant manager', 'manager'],
    ['Team lead', 'manager'],
    ['Process engineer', 'specialist'],
  ])('%s is that of a %s', (title, seniority) => {
    expect(seniorityOf(title)).toBe(seniority)
  })

  test.each([undefined, '', '  '])('that is %o says nothing', (title) => {
    expect(seniorityOf(title)).toBeUndefined()
  })
})
