import { describe, expect, test } from 'vitest'
import { countryCodes, countryIn } from './country.ts'
import { employeesIn } from './employees.ts'
import { emailIn, phoneIn, siteIn } from './values.ts'

describe('an e-mail address', () => {
  test.each([
    'kim@acme.example',
    'k.i+m@sub.acme.example',
    "o'neil@x.ie",
    'käse@münchen.example',
    'a@xn--mnchen-3ya.example',
    'x_y@a-b.co',
  ])('is kept: %s', (text) => {
    expect(emailIn(` ${text} `)).toBe(text)
  })

  test.each([
    'kim',
    'kim@',
    '@acme.example',
    'kim@acme',
    'k im@acme.example',
    'kim@acme..example',
    '.kim@acme.example',
    'k..m@acme.example',
    'kim@-acme.example',
    'a@b@c.example',
    'kim@1.2.3.4',
    'a@b.example, c@d.example',
    'Kim <kim@acme.example>',
    'kim@acme.example\r\nBcc: x@y.example',
    'kim@acme.example\0',
    `${'x'.repeat(65)}@a.example`,
    `a@${'x.'.repeat(130)}example`,
  ])('is none: %s', (text) => {
    expect(emailIn(text)).toBeUndefined()
  })
})

describe('a telephone number', () => {
  test.each(['+44 (0)20 7946-0000', '030/123456', '555.123.4567 ext. 12', '12345'])(
    'is kept as it was written: %s',
    (text) => {
      expect(phoneIn(text)).toBe(text)
    },
  )

  test.each([
    'call me',
    '1234',
    '2026-03-02T09:00',
    '+44 20 7946 0000 or 0001',
    '<b>12345</b>',
    '1'.repeat(41),
  ])('is none: %s', (text) => {
    expect(phoneIn(text)).toBeUndefined()
  })
})

describe('a site', () => {
  test.each(['acme.example', 'https://www.acme.example/en?x=1', 'HTTP://ACME.EXAMPLE', 'münchen.example'])(
    'is kept: %s',
    (text) => {
      expect(siteIn(text)).toBe(text)
    },
  )

  test.each([
    'none',
    'n/a',
    'javascript:alert(1).x',
    'kim@acme.example',
    'acme .example',
    'https://',
    '1.2',
    'ftp://a.example',
  ])('is none: %s', (text) => {
    expect(siteIn(text)).toBeUndefined()
  })
})

describe('a number of employees', () => {
  test.each([
    ['51-200', 51, 200],
    ['11 – 50', 11, 50],
    ['11 to 50 employees', 11, 50],
    ['51 bis 200', 51, 200],
    ['1,001-5,000', 1001, 5000],
    ['1.000 - 5.000 Mitarbeiter', 1000, 5000],
    ['10 001 à 20 000', 10001, 20000],
    ['1000+', 1000, null],
    ['10,000+ employees', 10000, null],
    ['10k+', 10000, null],
    ['500 or more', 500, null],
    ['> 500', 501, null],
    ['more than 1000', 1001, null],
    ['>= 500', 500, null],
    ['<10', 1, 9],
    ['fewer than 10', 1, 9],
    ['up to 10', 1, 10],
    ['200', 200, 200],
    ['1.200', 1200, 1200],
    ['Just me', 1, 1],
    ['0', 0, 0],
  ])('%s', (text, min, max) => {
    expect(employeesIn(text)).toEqual({ min, max })
  })

  test.each([
    '',
    'many',
    '200-51',
    '1-2-3',
    '12.5',
    '51-200, I think 80',
    '-5',
    '1e9',
    '999999999999',
    'SMB',
    '2026-03-02',
    '50%',
  ])('is not read into: %s', (text) => {
    expect(employeesIn(text)).toBeUndefined()
  })
})

describe('a country', () => {
  test.each([
    ['GB', 'GB'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Deutschland', 'DE'],
    ['ALLEMAGNE', 'DE'],
    ['U.S.A.', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ['日本', 'JP'],
    ['España', 'ES'],
    ['espana', 'ES'],
  ])('%s is %s', (text, code) => {
    expect(countryIn(text)).toBe(code)
  })

  test.each(['', 'XX', 'EU', 'Europe', 'Congo', 'Acme', 'United', '__proto__'])(
    '%s is certain of none',
    (text) => {
      expect(countryIn(text)).toBeUndefined()
    },
  )

  test('has one of the 249 codes of ISO 3166, each with a name', () => {
    expect(countryCodes.size).toBe(249)
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect([...countryCodes].filter((code) => english.of(code) === undefined)).toEqual([])
    expect([...countryCodes].filter((code) => countryIn(english.of(code) ?? '') !== code)).toEqual([])
  })
})
