import { describe, expect, test } from 'vitest'
import { readTree } from '../tree.ts'
import { glossaryOf } from './condition-in-words.ts'

const file = `
facts:
  answers.therapists: { type: number, says: How many. }
  account.tier: text
  answers.odd: { type: nonsense }
signals:
  sized a pump: { kind: product }
`
const tree = readTree(file, () => undefined)
const gloss = glossaryOf({ tree: tree ?? { kind: 'nothing', line: 1, column: 1 }, path: [] })

describe('a condition, read aloud', () => {
  test.each([
    ['form.kind in ["contact", "demo"]', 'the form is “contact” or “demo”'],
    [
      'form.kind == "trial" || signals["sized a pump"]',
      'the form is “trial”, or the signal “sized a pump” has come',
    ],
    [
      'company.employees >= 50 && country in ["GB", "IE"]',
      'they have at least 50 employees and the country is United Kingdom or Ireland',
    ],
    [
      'email.personal && company.employees < 10',
      'the address is at a free mail provider and they have fewer than 10 employees',
    ],
    ['!email.personal', 'the address is at no free mail provider'],
    ['email.personal == false', 'the address is at no free mail provider'],
    ['email.personal != false', 'the address is at a free mail provider'],
    ['account.relationship == "customer"', 'the organisation is a customer'],
    ['account.tier in ["key", "named"]', 'the account’s “tier” is “key” or “named”'],
    ['answers.therapists < 2', 'their answer to “therapists” is less than 2'],
    ['message.class == "supplier"', 'whoever writes is somebody who wants to sell to us'],
    ['prospect.seniority == "executive"', 'the person is an executive'],
    ['language == "de"', 'the language is German'],
    ['!(country == "DE" || country == "AT")', 'the country is not Germany and the country is not Austria'],
    ['!(country in ["DE", "AT"])', 'the country is neither Germany nor Austria'],
    [
      'consent.mail && (account.known || prospect.returning)',
      'they allowed us to send mail and either we know the organisation or they have asked before',
    ],
    ['has(country)', 'we know the country'],
    ['email.domain.endsWith(".edu")', 'the domain of the address ends with “.edu”'],
  ])('%s', (condition, said) => expect(gloss(condition)).toBe(said))

  test('stands as it is written where it says more than a sentence, or what nobody can read', () => {
    for (const condition of [
      'company.employees * 2 > 10',
      'company.emploees > 10',
      'company.employees >',
      'consent.mail ? account.known : true',
      '10 < company.employees',
      'answers.constructor == "x" && account.toString',
      Array.from({ length: 60 }, (_, index) => `source.name == "s${index}"`).join(' || '),
    ])
      expect(gloss(condition)).toBeUndefined()
  })
})
