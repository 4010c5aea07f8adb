import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Html, escaped, html, trusted, type Fragment } from './html.ts'

/** What a browser would show for escaped text: the five entities, and no markup. */
const shown = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&')

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '/', ' ', '\0', '\ud800', 'a', ';', '#'),
  }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '&lt;b&gt;',
    '</title><script>',
  ),
)

describe('text that somebody typed', () => {
  test('is shown as it was typed, and can open no tag and close no quote', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const page = html`<p title="${typed}">${typed}</p>`.toString()
        const inside = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(page)
        const visible = typed.toWellFormed().replaceAll('\0', '\uFFFD')
        expect([inside?.[1], inside?.[2]].map((text) => shown(text ?? ''))).toEqual([visible, visible])
        expect(page.isWellFormed()).toBe(true)
      }),
    )
  })

  test('is not escaped twice, however deep it is nested', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 0, max: 5 }), (typed, depth) => {
        let page: Fragment = typed
        for (let i = 0; i < depth; i++) page = [html`<i>${page}</i>`]
        expect(html`${page}`.toString()).toBe('<i>'.repeat(depth) + escaped(typed) + '</i>'.repeat(depth))
      }),
    )
  })

  test('can not pass for HTML by its shape', () => {
    const forged: Fragment = JSON.parse('{"toString":"<b>"}')
    expect(() => html`${forged}`.toString()).toThrow(TypeError)
    expect(Object.create(Html.prototype)).toBeInstanceOf(Html)
    expect(() => html`${Object.create(Html.prototype)}`.toString()).toThrow(TypeError)
  })
})

describe('an address', () => {
  test('leads only where a page may lead', () => {
    const link = (url: string) => html`<a class="x" href="${url}">y</a>`.toString()
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      ' javascript:x',
      '\tjava\nscript:x',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'x',
    ])
      expect(link(url)).toBe('<a class="x" href="#">y</a>')
    for (const url of [
      'https://a.example/?x=1',
      'http://a.example',
      'mailto:a@b.example',
      'tel:+441',
      '/r/abc',
      '#f-1',
      '?a',
    ])
      expect(link(url)).toBe(`<a class="x" href="${url}">y</a>`)
  })

  test('whose beginning is ours may hold anything after it', () => {
    expect(html`<form action="/r/${'"><script>'}/x">`.toString()).toBe(
      '<form action="/r/&quot;&gt;&lt;script&gt;/x">',
    )
  })
})

describe('the tag', () => {
  test('joins lists, writes numbers and leaves out what is absent', () => {
    expect(html`<p>${['a', '<', html`<b>c</b>`]}${0}${false}${null}${undefined}</p>`.toString()).toBe(
      '<p>a&lt;<b>c</b>0</p>',
    )
  })

  test('refuses to write where escaping could not help', () => {
    // Built by hand: the formatter would mend these templates.
    const between = (...strings: string[]) =>
      html(Object.assign(strings, { raw: strings }), ...strings.slice(1).map(() => 'x'))
    expect(() => between('<p class=', '>')).toThrow(TypeError)
    expect(() => between('<p ', '>')).toThrow(TypeError)
    expect(() => between("<p class='", "'>")).toThrow(TypeError)
    expect(() => between('<script>', '</script>')).toThrow(TypeError)
    expect(() => between('<STYLE>p{', '}</STYLE>')).toThrow(TypeError)
    expect(() => between('<p>', '</p><script>let a = 1 < 2; ', '</script>')).toThrow(TypeError)
    expect(() => between('<script src="', '"></script>')).toThrow(TypeError)
    expect(between('<p>', '</p>').toString()).toBe('<p>x</p>')
  })

  test('takes whole attributes as HTML, in text, in tags and after either', () => {
    const required = html` required`
    expect(html`<input name="${'a>b'}" ${required}${false} />`.toString()).toMatch(
      /^<input name="a&gt;b"\s* required\s*\/?>$/,
    )
    expect(html`${trusted('<hr>')}`.toString()).toBe('<hr>')
  })
})
