import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailPage } from './page.ts'
import { badMails } from './spec/bad-mails.ts'
import { evilMail } from './spec/evil-mail.ts'
import { mailOf } from './spec/mails.ts'

const TRAP = 'http://trap.example'
const html = (words: string) => mailPage(mailOf({ 'Content-Type': 'text/html; charset=utf-8' }, words)) ?? ''

describe('a mail as its sender dressed it', () => {
  const page = mailPage(Buffer.from(evilMail(TRAP))) ?? ''

  test('keeps words, looks, links and the pictures that it brings', () => {
    for (const shown of [
      '<p style="color:#123456">Dear Ana,</p>',
      '<b>twelve</b>',
      '<a href="https://buyer.example/plan" target="_blank" rel="noopener noreferrer">there</a>',
      '<img src="data:image/gif;base64,R0lGOD',
      '[Our logo]',
    ])
      expect(page).toContain(shown)
  })

  test('has nothing that runs, asks or sends', () => {
    expect(page).not.toContain(TRAP)
    expect(page).not.toMatch(
      /<(?:script|iframe|object|embed|svg|math|form|input|link|base|video|audio|template)/i,
    )
    expect(page).not.toMatch(/<[^>]*\son[a-z]+=|javascript:|url\(|expression|srcdoc|srcset/i)
  })

  test('is none where there are only plain words, or a report for machines', () => {
    expect(mailPage(mailOf({}, 'Hello'))).toBeUndefined()
    expect(mailPage(Buffer.from(''))).toBeUndefined()
  })

  test.each(Object.entries(badMails))('with %s is shown without harm', (_, made) => {
    expect((mailPage(Buffer.from(made(), 'latin1')) ?? '').length).toBeLessThan(20_000_000)
  })

  test('whatever stands in it, only harmless tags and attributes come out', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '"',
          "'",
          '&',
          '<script>',
          '</script>',
          '<svg>',
          '<style>',
          '<!--',
          '-->',
          '<p ',
          '<a href=',
        ],
        ...[
          'onload=x',
          'style="',
          'url(',
          '<math>',
          '<img src=',
          'cid:',
          '<noscript>',
          '<textarea>',
          '</p>',
          ' ',
        ],
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = html(pieces.join('')).split('<body>')[1] ?? ''
        for (const [, tag = '', rest = ''] of body.matchAll(/<\/?([a-z0-9]+)((?:[^"<>]|"[^"]*")*)>/g)) {
          expect(tag).not.toMatch(/^(?:script|style|svg|math|iframe|form|input|link|meta|base|object)$/)
          expect(rest).not.toMatch(/\son\w+=|\ssrc="(?!data:image\/)|\shref="(?!https?:|mailto:|tel:)/i)
        }
        expect(body.replaceAll(/<\/?[a-z0-9]+(?:[^"<>]|"[^"]*")*>/g, '')).not.toContain('<')
      }),
    )
  })
})
