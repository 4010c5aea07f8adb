import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestionFor } from './meant-address.ts'

describe('a mistyped address', () => {
  test.each([
    ['kim@gmial.com', 'kim@gmail.com'],
    ['kim@gamil.com', 'kim@gmail.com'],
    ['kim@gmail.con', 'kim@gmail.com'],
    ['kim@gnail.com', 'kim@gmail.com'],
    ['kim@hotmial.com', 'kim@hotmail.com'],
    ['Kim.Lee@Outlok.com', 'Kim.Lee@outlook.com'],
    ['kim@yaho.com', 'kim@yahoo.com'],
    ['kim@gnx.de', 'kim@gmx.de'],
    ['kim@t-onlin.de', 'kim@t-online.de'],
    ['kim@acme-pumps.con', 'kim@acme-pumps.com'],
    ['kim@acme.cmo', 'kim@acme.com'],
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(suggestionFor(typed)).toBe(meant)
  })

  test.each([
    'kim@gmail.com',
    'kim@acme.example',
    'kim@mail.acme.com',
    'kim@email.com.au',
    'kim@mac.com',
    'kim@web.dev',
    'kim',
    '@gmail.com',
    'kim@',
    '',
  ])('%s is left alone', (typed) => {
    expect(suggestionFor(typed)).toBeUndefined()
  })

  test('what is suggested is never corrected again, and keeps what stands before the @', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.constantFrom('gmial.com', 'gmail.co', 'outloo.com', 'x.con'),
        (address, domain) => {
          const local = address.slice(0, address.lastIndexOf('@'))
          const meant = suggestionFor(`${local}@${domain}`)
          expect(meant?.startsWith(`${local}@`)).toBe(true)
          expect(suggestionFor(meant ?? '')).toBeUndefined()
        },
      ),
    )
  })
})
