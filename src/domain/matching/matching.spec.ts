import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSharedMailbox, mailboxOf } from './address.ts'
import { agreement, Clusters } from './clusters.ts'
import { companyName, compareCompanies } from './company.ts'
import { slipsBetween } from './distance.ts'
import { clusterCompanies } from './match-companies.ts'
import { clusterPeople, personKeys, type PersonSaid } from './match-people.ts'
import { matchPersons } from './person.ts'

const match = (one: PersonSaid, other: PersonSaid) => matchPersons(personKeys(one), personKeys(other))

describe('an address is its mailbox', () => {
  test.each([
    ['Kim.Park+news@GMail.com', 'kimpark@gmail.com'],
    ['mailto:kim@googlemail.com', 'kim@gmail.com'],
    ['kim.park@acme.example', 'kim.park@acme.example'],
    ['+kim@acme.example', '+kim@acme.example'],
  ])('%s is %s', (said, text) => expect(mailboxOf(said)?.text).toBe(text))
  test.each(['', 'kim', '@acme.example', 'kim@'])('"%s" is none', (said) =>
    expect(mailboxOf(said)).toBeUndefined(),
  )
  test.each(['info@a.example', 'einkauf@a.example', 'sales-uk@a.example'])('%s is shared', (said) =>
    expect(isSharedMailbox(mailboxOf(said) ?? { local: '', domain: '', text: '' })).toBe(true),
  )
})

describe('two are one person', () => {
  test.each<[string, PersonSaid, PersonSaid]>([
    ['at one address', { email: 'kim@a.example', name: 'Kim' }, { email: 'KIM@a.example' }],
    [
      'with names the other way round, at one firm',
      { name: 'Park Kim', account: 'a.example' },
      { name: 'Kim Park', account: 'a.example' },
    ],
    [
      'with a nickname, at one number',
      { name: 'Bob Miller', phone: '+441632960001' },
      { name: 'Robert Miller', phone: '+441632960001' },
    ],
    [
      'with accents lost',
      { name: 'José Núñez', account: 'a.example' },
      { name: 'Jose Nunez', account: 'a.example' },
    ],
    [
      'with a slip in a long address',
      { email: 'kimberly.park@northwind.example' },
      { email: 'kimberly.prak@northwind.example' },
    ],
  ])('%s', (_, one, other) => expect(match(one, other).verdict).toBe('same'))
  test('and the match says by what', () => {
    expect(
      match({ email: 'a@b.example', name: 'Kim Park' }, { email: 'a@b.example', name: 'Park Kim' }).because,
    ).toEqual([
      { key: 'address', values: ['a@b.example', 'a@b.example'] },
      { key: 'name', values: ['kim park', 'park kim'] },
    ])
  })
})

describe('two are not one person, or it is only proposed', () => {
  test.each<[string, PersonSaid, PersonSaid, string]>([
    ['namesakes with nothing shared', { name: 'Kim Park' }, { name: 'Kim Park' }, 'different'],
    [
      'namesakes at free mail',
      { name: 'Kim Park', email: 'k1@gmail.com' },
      { name: 'Kim Park', email: 'zz@gmail.com' },
      'different',
    ],
    [
      'colleagues',
      { name: 'Kim Park', account: 'a.example' },
      { name: 'Ana Silva', account: 'a.example' },
      'different',
    ],
    [
      'two at a shared mailbox',
      { name: 'Kim Park', email: 'info@a.example' },
      { name: 'Ana Silva', email: 'info@a.example' },
      'different',
    ],
    [
      'two at a switchboard',
      { name: 'Kim Park', phone: '+441632960001' },
      { name: 'Ana Silva', phone: '+441632960001' },
      'different',
    ],
    [
      'a couple at one address',
      { name: 'Anna Smith', email: 'us@smith.example' },
      { name: 'Xerxes Grund', email: 'us@smith.example' },
      'proposal',
    ],
    [
      'somebody unnamed at a shared mailbox',
      { email: 'info@a.example' },
      { email: 'info@a.example', name: 'Kim Park' },
      'proposal',
    ],
    [
      'another digit',
      { email: 'johnsmith17@mail.example' },
      { email: 'johnsmith18@mail.example' },
      'proposal',
    ],
  ])('%s', (_, one, other, verdict) => expect(match(one, other).verdict).toBe(verdict))
})

describe('companies', () => {
  test.each([
    ['GIST-BROCADES N.V., DELFT, NL', 'Gist Brocades BV'],
    ['N. V. Nutricia', 'NUTRICIA'],
    ['Müller & Söhne GmbH & Co. KG', 'Muller und Sohne GmbH'],
    ['ASML Holland B.V.', 'ASML Netherlands'],
    ['株式会社佐藤精密', '佐藤精密'],
    ['ООО Ромашка', 'Ромашка'],
  ])('%s is %s', (one, other) => expect(compareCompanies(companyName(one), companyName(other))).toBe('same'))
  test.each([
    ['Philips', 'Phillips Medical Partners', 'different'],
    ['Area 51 Ltd', 'Area 52 Ltd', 'different'],
    ['Schlumberger', 'Schlumberger Holdings', 'proposal'],
    ['', '', 'different'],
  ])('%s and %s: %s', (one, other, verdict) =>
    expect(compareCompanies(companyName(one), companyName(other))).toBe(verdict),
  )
  test('are found among many', () => {
    expect(clusterCompanies(['Acme Ltd', 'Borealis AG', 'ACME Limited', 'Acme, Inc.'])).toEqual([0, 1, 0, 0])
  })
})

describe('many people', () => {
  test('are put together over what links them', () => {
    const people = [
      { email: 'kim@a.example', name: 'Kim Park' },
      { email: 'ana@b.example' },
      { email: 'Kim@a.example' },
    ]
    expect(clusterPeople(people.map(personKeys))).toEqual([0, 1, 0])
  })
  test('agreement counts pairs', () => {
    expect(agreement([0, 0, 2, 0], ['a', 'a', 'a', 'b'])).toEqual({
      ...{ clusters: 2, pairs: { found: 3, true: 3, correct: 1 } },
      ...{ precision: 1 / 3, recall: 1 / 3, f1: expect.closeTo(1 / 3) },
    })
    expect(agreement([0, 1], ['a', 'b'])).toMatchObject({ precision: null, recall: null, f1: null })
  })
})

test('matching is the same from both sides', () => {
  const said = fc.record({
    name: fc.constantFrom('Kim Park', 'Park Kim', 'K Park', 'Ana', ''),
    email: fc.constantFrom('kim@a.example', 'info@a.example', 'kimberly.park@northwind.example', ''),
    account: fc.constantFrom('a.example', 'b.example'),
  })
  fc.assert(
    fc.property(said, said, (one, other) => {
      expect(match(one, other).verdict).toBe(match(other, one).verdict)
    }),
  )
})

test('slips are counted alike from both sides, and never above what was asked', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      expect(slipsBetween(one, other, most)).toBe(slipsBetween(other, one, most))
      expect(slipsBetween(one, other, most)).toBeLessThanOrEqual(most + 1)
      expect(slipsBetween(one, other, 20) === 0).toBe(one === other)
    }),
  )
})

test('clusters join over any chain', () => {
  const clusters = new Clusters(4)
  clusters.join(2, 3)
  clusters.join(0, 2)
  expect([0, 1, 2, 3].map((at) => clusters.of(at))).toEqual([0, 1, 0, 0])
})
