import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from '#domain/text/html.ts'
import { personal } from './personal.ts'
import { prose } from './prose.ts'

/** Without what is only for the eye. */
const said = (words: string): string =>
  html`${prose(words)}`
    .toString()
    .replaceAll(/\s(?:style|class)="[^"]*"/g, '')
    .replaceAll(/[ \t]*\n[ \t]*/g, '')

describe('what somebody writes in a mail', () => {
  test.each([
    ['Dear Kim,\n\nyes.\nWe do.', '<p>Dear Kim,</p><p>yes.<br />We do.</p>'],
    ['We have:\n\n- pumps\n- valves', '<p>We have:</p><ul><li>pumps</li><li>valves</li></ul>'],
    ['1. call\n2) write', '<ol><li>call</li><li>write</li></ol>'],
    ['> Do you?\n> Kim', '<blockquote>Do you?<br />Kim</blockquote>'],
    ['It is **very** *good*.', '<p>It is <strong>very</strong> <em>good</em>.</p>'],
    ['5 * 3 * 2 and a*b*c', '<p>5 * 3 * 2 and a*b*c</p>'],
    [
      'See [our page](https://acme.example/a?b=c).',
      '<p>See <a href="https://acme.example/a?b=c">our page</a>.</p>',
    ],
    [
      'At https://acme.example/x, today.',
      '<p>At <a href="https://acme.example/x">https://acme.example/x</a>, today.</p>',
    ],
    ['[press](javascript:alert(1))', '<p>[press](javascript:alert(1))</p>'],
    ['<script>alert("x")</script>', '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>'],
    ['', ''],
  ])('%j', (words, expected) => {
    expect(said(words)).toBe(expected)
  })

  test('keeps every letter, whatever it is, and lets no markup through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const tags = said(words).match(/<[^>]*>/g) ?? []
        for (const tag of tags)
          expect(tag).toMatch(
            /^<\/?(?:p|ul|ol|li|strong|em|blockquote|a|br)\b(?: href="https?:\/\/[^"<>]*")?(?: \/)?>$/,
          )
      }),
    )
  })
})

describe('a person’s own letter', () => {
  const about = { subject: 'Pumps', words: 'Dear Kim,\n\nyes.', writer: 'Ana Ruiz', firm: 'Acme' }

  test('is signed with their own signature, in text and in HTML', () => {
    const { text, html: page } = personal({ ...about, signature: 'Ana Ruiz\nPumps & more' })
    expect(text).toBe('Dear Kim,\n\nyes.\n\n-- \nAna Ruiz\nPumps & more\n')
    expect(page).toContain('Ana Ruiz<br />Pumps &amp; more')
  })

  test('is signed with their name and their firm where they have none', () => {
    expect(personal(about).text).toBe('Dear Kim,\n\nyes.\n\n-- \nAna Ruiz\nAcme\n')
  })
})
