import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountsOf, foundBy, lockedBy, numberOf, soughtBy, type Said } from './found-by.ts'
import { groupOf } from './groups.ts'
import { identify, type Candidate } from './identify.ts'
import { matchSaid, readSaid } from './match-said.ts'

const kim: Said = {
  name: 'Kim Jones',
  email: 'kim.jones@initech.example',
  phone: '+442079460001',
  organisation: 'Initech Ltd',
  domain: 'initech.example',
}

describe('what somebody is found by', () => {
  test('their mailbox, their number, and their name at their organisation', () => {
    expect(soughtBy(kim)).toEqual([
      '=kim.jones@initech.example',
      '#+442079460001',
      '@initech.example kim',
      '@initech.example jon',
      '~initech kim',
      '~initech jon',
    ])
    expect(foundBy(kim)).toEqual([...soughtBy(kim), '@initech.example', '~initech'])
  })
  test('at a free provider only the whole name, in any order', () => {
    const { domain: _, organisation: __, phone: ___, ...home } = kim
    expect(soughtBy({ ...home, email: 'k.j+x@gmail.com', name: 'Jones, Kim' })).toEqual([
      '=kj@gmail.com',
      '%gmail.com jones kim',
    ])
  })
  test.for(['020 7946 0001', 'call me', '', '+44'])('the number "%s" is nobody’s for certain', (phone) =>
    expect(numberOf({ phone })).toBeUndefined(),
  )
  test.for(['none', 'N/A', 'private', '-', 'AB'])('"%s" is no company', (organisation) =>
    expect(accountsOf({ organisation })).toEqual([]),
  )
})

const anySaid: fc.Arbitrary<Said> = fc.record(
  {
    name: fc.constantFrom(
      'Kim Jones',
      'Jones, Kim',
      'K Jones',
      'Kim',
      'Alex Moore',
      'Bob Miller',
      'Robert Miller',
      '',
    ),
    email: fc.constantFrom(
      'kim@a.example',
      'KIM+x@a.example',
      'info@a.example',
      'kim1@gmail.com',
      'k.im1@gmail.com',
    ),
    phone: fc.constantFrom('+442079460001', '+442079460002', '0207946'),
    organisation: fc.constantFrom('Initech', 'Initech Ltd', 'none', '__proto__'),
    domain: fc.constantFrom('a.example', 'b.example'),
  },
  { requiredKeys: [] },
)

test('two who share a mailbox or a number are looked up under a key, and locked under one, that both have', () => {
  fc.assert(
    fc.property(anySaid, anySaid, (one, other) => {
      const { verdict, because } = matchSaid(readSaid(one), readSaid(other))
      if (verdict === 'different' || !['address', 'shared mailbox', 'phone'].includes(because[0]?.key ?? ''))
        return
      expect(soughtBy(one).some((key) => soughtBy(other).includes(key))).toBe(true)
      expect(lockedBy(one).some((key) => lockedBy(other).includes(key))).toBe(true)
    }),
  )
})

test('whether two are one says the same from either side', () => {
  fc.assert(
    fc.property(anySaid, anySaid, (one, other) => {
      const [there, back] = [
        matchSaid(readSaid(one), readSaid(other)),
        matchSaid(readSaid(other), readSaid(one)),
      ]
      expect(there.verdict).toBe(back.verdict)
      expect(there.because.map(({ values: [a, b] }) => [b, a])).toEqual(
        back.because.map(({ values }) => [...values]),
      )
    }),
  )
})

const candidate = (prospect: string, said: Said, group = prospect): Candidate => ({
  ...{ prospect, group, said: readSaid(said) },
  ...(said.email && { email: said.email }),
})
const asked = (said: Said) => ({ said: readSaid(said), ...(said.email && { email: said.email }) })

describe('who asks', () => {
  test('is who wrote from the very same address, and nobody else of the same group', () => {
    const home = { ...kim, email: 'kj@gmail.com' }
    expect(identify(asked(kim), [candidate('1', kim), candidate('2', home, '1')])).toEqual({
      prospect: '1',
      maybe: [],
    })
  })
  test('is joined to the surest of several, and the others are only proposed', () => {
    const { phone: _, ...atWork } = kim
    const found = identify(asked({ ...kim, email: 'kj@gmail.com' }), [
      candidate('1', { ...atWork, email: 'jones@initech.example' }),
      candidate('2', { name: 'Kim Jones', phone: kim.phone ?? '' }),
    ])
    expect(found).toMatchObject({ same: { prospect: '2' }, maybe: [{ prospect: '1' }] })
  })
  test('is nobody in particular where very many could be', () => {
    const many = ['1', '2', '3', '4'].map((id) => candidate(id, { name: 'Kim', phone: kim.phone ?? '' }))
    expect(identify(asked({ name: 'Kim Jones', phone: kim.phone ?? '' }), many).maybe).toEqual([])
  })
  test('does not depend on the order in which the others were found', () => {
    fc.assert(
      fc.property(
        anySaid,
        fc.array(anySaid, { maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (said, others, dice) => {
          const candidates = others.map((other, index) => candidate(String(index), other))
          const shuffled = candidates
            .map((each, index) => ({ each, place: dice[index] ?? 0 }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ each }) => each)
          expect(identify(asked(said), shuffled)).toEqual(identify(asked(said), candidates))
        },
      ),
    )
  })
})

test('a group is everybody who is bound, by however many others', () => {
  const bonds = [
    ['b', 'c'],
    ['a', 'b'],
    ['x', 'y'],
  ] as const
  expect(groupOf('c', bonds)).toEqual(['c', 'a', 'b'])
  expect(groupOf('z', bonds)).toEqual(['z'])
})
