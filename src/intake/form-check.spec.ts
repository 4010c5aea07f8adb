import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presetFor } from '#domain/form/preset.ts'
import { snippetFor, widgetSnippetFor } from '#domain/form/snippet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { isKeptOut } from './content-policy.ts'
import { checkForm } from './form-check.ts'

const form = '0195d9a0-0000-7000-8000-000000000100'
const ours = 'https://ask.acme.example'
const page = 'https://acme.example/contact/'
const check = (html: string, over: object = {}) =>
  checkForm({ html, page, policy: undefined, form, ours, ...over })
const codes = (html: string, over: object = {}) => check(html, over).findings.map(({ code }) => code)

const post = `<form method="post" action="${ours}/f/${form}">`
const whole = `${post}<input name="email"><button>Send</button></form>`
const script = `<script src="${ours}/widget/1.js" data-form="${form}" async></script>`

describe('a page with what was copied from us', () => {
  test.each(formKinds)('reaches us, by script or as plain HTML, for a form of the kind %s', (kind) => {
    const sheet = presetFor(kind)
    const plain = snippetFor({ sheet, url: `${ours}/f/${form}` })
    expect(check(`<!doctype html><body>${plain}`)).toMatchObject({ reaches: true, by: 'form' })
    const widget = widgetSnippetFor({ form, script: `${ours}/widget/1.js`, sheet, url: `${ours}/f/${form}` })
    expect(check(widget)).toMatchObject({ reaches: true, by: 'widget', findings: [{ code: 'widget_found' }] })
  })

  test('reaches us by a form of its own that the script takes over', () => {
    const own = `<form data-handraise="${form}"><input name="your-email"></form>`
    expect(check(own + script.replace(/ data-form="[^"]*"/, ''))).toMatchObject({
      reaches: true,
      by: 'widget',
    })
    expect(codes(own)).toEqual(['script_missing'])
    expect(check(whole.replace('<form', `<form data-handraise="${form}"`))).toMatchObject({
      reaches: true,
      by: 'form',
    })
  })

  test('reaches us by a link, where there is nothing better', () => {
    const link = `<a href="${ours}/f/${form}?utm_source=site">Write to us</a>`
    expect(check(link)).toMatchObject({ reaches: true, by: 'link' })
    expect(check(link + whole)).toMatchObject({ by: 'form' })
    expect(codes(`<iframe src="${ours}/f/${form}"></iframe>`)).toEqual(['framed'])
  })

  test('is read with its own base, and with controls that stand outside the form', () => {
    const relative = `<base href="${ours}/"><form id="ask" method=POST action="f/${form}"><button>Send</button></form><input form="ask" name="Courriel">`
    expect(check(relative)).toMatchObject({ reaches: true, by: 'form' })
  })
})

describe('a page that looks right and is not', () => {
  test.each([
    ['there is no form', '<h1>Contact</h1>', 'not_found'],
    [
      'its form goes elsewhere',
      '<form method=post action="/send.php"><input name=email></form>',
      'not_found',
    ],
    ['it gets instead of posting', whole.replace(' method="post"', ''), 'method_get'],
    ['it posts plain text', whole.replace('<form', '<form enctype="text/plain"'), 'wrong_encoding'],
    ['it is another form', whole.replace(form, form.replace('100', '200')), 'another_form'],
    [
      'it posts where programs post',
      whole.replace('/f/', '/api/v1/forms/').replace(`${form}"`, `${form}/submissions"`),
      'address_for_programs',
    ],
    ['it travels unencrypted', whole.replace('https://ask', 'http://ask'), 'http_action'],
    ['nobody could be answered', whole.replace('name="email"', 'name="colour"'), 'no_address'],
    ['only a call could answer', whole.replace('name="email"', 'name="phone"'), 'no_email'],
    ['a field has no name', whole.replace('</form>', '<textarea></textarea></form>'), 'unnamed_fields'],
    ['nothing sends it', whole.replace('<button>Send</button>', ''), 'no_button'],
    [
      'a script holds it back',
      whole.replace('<form', '<form onsubmit="go(); return false"'),
      'script_in_the_way',
    ],
    ['the script names no form', script.replace(/ data-form="[^"]*"/, ''), 'no_form_named'],
    ['the script names another', script.replace(form, 'f2'), 'another_form'],
    ['the script comes unencrypted', script.replace('https://ask', 'http://ask'), 'http_action'],
    ['the form is in a comment', `<!-- ${whole} -->`, 'not_found'],
  ])('%s', (_, html, code) => {
    expect(codes(html)).toContain(code)
    const { reaches, findings } = check(html)
    expect(reaches).toBe(!findings.some(({ severity }) => severity === 'error'))
    for (const { message, next } of findings.filter(({ severity }) => severity !== 'good'))
      expect([message, next ?? '']).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)])
  })

  test('its own policy keeps us out', () => {
    expect(codes(whole, { policy: "default-src 'self'; form-action 'self'" })).toContain('policy_blocks')
    expect(codes(script, { policy: "script-src https://ask.acme.example; connect-src 'self'" })).toContain(
      'policy_blocks',
    )
    expect(
      codes(`<meta http-equiv="Content-Security-Policy" content="form-action 'none'">${whole}`),
    ).toContain('policy_blocks')
    expect(check(whole, { policy: "default-src 'self'" }).reaches).toBe(true)
    expect(check(script, { policy: "default-src 'self' *.acme.example" }).reaches).toBe(true)
  })

  test('one form works, and another beside it takes addresses elsewhere', () => {
    const elsewhere = '<form method=post action="https://news.example/in"><input name=email></form>'
    expect(check(whole + elsewhere)).toMatchObject({ reaches: true })
    expect(codes(whole + elsewhere)).toContain('goes_elsewhere')
  })
})

test('whatever a page is made of, there is an answer', () => {
  const bits = fc.constantFrom(
    '<form',
    ' method=post',
    ` action="${ours}/f/${form}"`,
    '>',
    '<input name=email',
    '</form>',
    '<base href="',
    '"',
    '<script src=',
    '<!--',
    '-->',
    '<table>',
    '<template>',
    '<svg>',
    '\0',
    '<a href="http://[">',
    '<noscript>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 40 }), (parts) => {
      const { reaches, findings } = check(parts.join(''))
      expect(findings.length).toBeGreaterThan(0)
      expect(reaches).toBe(!findings.some(({ severity }) => severity === 'error'))
    }),
  )
  expect(check('<div>'.repeat(50_000)).reaches).toBe(false)
})

describe('a policy', () => {
  const about = { target: 'https://ask.acme.example', page: 'https://acme.example/' }
  test.each([
    ['*', false],
    ['https:', false],
    ['http:', true],
    ['https://ask.acme.example', false],
    ['ask.acme.example:443', false],
    ['ask.acme.example:8443', true],
    ['*.acme.example', false],
    ['*.example.org', true],
    ["'self'", true],
    ["'none'", true],
    ["'nonce-abc'", false],
  ])('of connect-src %s keeps us out: %s', (source, out) => {
    expect(isKeptOut([`connect-src ${source}`], 'connect-src', about)).toBe(out)
  })
})
