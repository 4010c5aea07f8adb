import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalFrom } from '#intake/canonical.ts'
import { presetFor } from '#domain/form/preset.ts'
import { languages } from '#domain/form/sheet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { formPage } from './form.ts'
import { wordsIn } from '#domain/form/words/words.ts'
import { problemPage } from './problem.ts'
import { buyer, everyPage } from './spec/every-page.ts'
import { pagesHeaders } from './style.ts'

const pages = Object.entries(everyPage('Acme'))
const consentLine = { purpose: 'contact', text: 'You may write to me.', required: true } as const
const count = (page: string, pattern: RegExp): number => page.match(pattern)?.length ?? 0
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&')

/** What a browser would send back from a page's form. */
function sentBack(page: string): readonly (readonly [string, string])[] {
  const controls = page.matchAll(/<input\s([^>]*)>|<textarea\s([^>]*)>\n([^<]*)<\/textarea>/g)
  return [...controls].map(([, input, area, words]) => {
    const attribute = (name: string) =>
      plain(new RegExp(`\\b${name}="([^"]*)"`).exec(input ?? area ?? '')?.[1] ?? '')
    return [attribute('name'), words === undefined ? attribute('value') : plain(words)]
  })
}

describe('every page', () => {
  test.each(pages)('%s runs nothing, loads nothing, and is styled by what its headers allow', (_, page) => {
    // A form asks the sender's machine for work, by our own script and by nothing else.
    const plainly = page.replace('<script src="/widget/1.js" async></script>', '')
    expect(plainly).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|url\(|@import|javascript:/i)
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(pagesHeaders['content-security-policy']).toContain(`style-src 'sha256-${hash}';`)
  })

  test.each(pages)('%s has a language, landmarks, one heading, and a label for each control', (_, page) => {
    expect(page).toMatch(/<html lang="(en|de|fr|es)">/)
    expect([/<header>/g, /<main>/g, /<h1>/g, /<title>/g].map((pattern) => count(page, pattern))).toEqual([
      1, 1, 1, 1,
    ])
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const controls = [...page.matchAll(/<(?:input|select|textarea)\s([^>]*)>/g)].flatMap(
      ([, attributes = '']) =>
        attributes.includes('type="hidden"') ? [] : (/\bid="([^"]*)"/.exec(attributes)?.[1] ?? 'no id'),
    )
    expect([...page.matchAll(/<label for="([^"]*)"/g)].map(([, id]) => id).toSorted()).toEqual(
      controls.toSorted(),
    )
  })

  test.each(pages)('%s begins with the name of the firm, and is small', (_, page) => {
    expect(page).toContain('<header>Acme</header>')
    expect(page.replaceAll('name="_handraise_url"', '')).not.toMatch(/handraise/i)
    // Every zone of the world is in the list of those who choose a time, and nowhere else.
    const zones = /<select id="zone"[\s\S]*?<\/select>/.exec(page)?.[0] ?? ''
    expect(Buffer.byteLength(page.replace(zones, ''))).toBeLessThanOrEqual(16_500)
    expect(gzipSync(page).length).toBeLessThanOrEqual(9_000)
  })

  test('lets nobody write HTML into it', () => {
    const brackets = (words: string) => Object.values(everyPage(words)).map((page) => count(page, /[<>"]/g))
    const calm = brackets('x')
    fc.assert(
      fc.property(fc.stringMatching(/^[<>"'&a-z/=]{1,30}$/), (words) => {
        expect(brackets(words)).toEqual(calm)
      }),
    )
  })
})

describe("the buyer's page", () => {
  test('says who, and by when', () => {
    const page = buyer()
    expect(page).toContain('Ana has your message')
    expect(page).toMatch(/Ana, who looks after new customers, will\s+answer you/)
    expect(page).toContain('<strong>Monday 2 March, 09:15 (London time)</strong>')
    expect(page).toMatch(/aria-current="step">With Ana</)
  })

  test('says so when we are late, and is sorry', () => {
    expect(buyer({ late: true })).toMatch(/You should have heard from us by[\s\S]*We are sorry/)
    expect(buyer({ late: false })).not.toContain('sorry')
  })

  test('offers what the buyer may say, and nothing else', () => {
    const both = buyer()
    expect(both).toContain('<form method="post" action="/r/token/not-heard">')
    expect(both).toContain('<form method="post" action="/r/token/withdrawal">')
    expect(count(buyer({ acts: new Set() }), /<form/g)).toBe(0)
  })

  test('asks once more before it closes a request', () => {
    expect(buyer()).toMatch(
      /<details class="act">[\s\S]*<form method="post" action="\/r\/token\/withdrawal">[\s\S]*Yes, close my request[\s\S]*<\/details>/,
    )
  })

  test('thanks those who asked again, and does not ask them once more', () => {
    const page = buyer({ saidAskedAgain: true })
    expect(page).toMatch(/role="status">[\s\S]*Ana has been told/)
    expect(page).not.toContain('/not-heard')
  })

  test('never names anybody where there is nobody to name', () => {
    for (const state of ['received', 'waiting', 'answered', 'resolved'] as const)
      expect(buyer({ state, who: undefined })).not.toMatch(/undefined|Ana/)
  })

  test('says how it ended in the words it was given', () => {
    expect(buyer({ state: 'resolved', outcomeWords: 'The pumps are on their way.' })).toContain(
      'The pumps are on their way.',
    )
    expect(buyer({ state: 'forgotten', acts: new Set(), sent: undefined })).not.toMatch(/Ana|<ol/)
  })
})

describe('a problem', () => {
  const problem = {
    code: 'field_too_long',
    title: '',
    next: '',
    errors: [{ field: 'message', problem: 'has more than 20,000 characters' }],
  }

  test('names each field, leads to it, and says what is wrong beside it', () => {
    const page = problemPage({
      firmName: 'Acme',
      problem,
      typed: [
        { key: 'first_name', value: ['Kim'] },
        { key: 'message', value: ['x'] },
      ],
      action: '/f/1',
    })
    expect(page).toMatch(/<a href="#f-1">Message has more than 20,000 characters<\/a>/)
    expect(page).toMatch(/id="f-1"[^>]*aria-describedby="f-1-problem"\s+aria-invalid="true"/)
    expect(page).toContain('<label for="f-0">First name</label>')
  })

  test('leads back where nothing was read', () => {
    const page = problemPage({
      firmName: 'Acme',
      problem: { ...problem, code: 'unreadable_body', errors: [{ field: '', problem: 'x' }] },
    })
    expect(page).toContain('back button')
    expect(page).not.toContain('<form')
  })

  test('keeps everything that was typed, to be sent again as it was', () => {
    const key = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('message', 'utm_source', '_key', 'first-name', '<b>"x"'),
    )
    const typed = fc.uniqueArray(
      fc.record({
        key: key.filter((name) => name !== '_charset_'),
        value: fc.array(
          fc.oneof(fc.string(), fc.constantFrom('\nfirst line empty', '"><script>', 'x'.repeat(90))),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { selector: (field) => field.key, minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(typed, (fields) => {
        const page = problemPage({ firmName: 'Acme', problem, typed: fields, action: '/f/1' })
        expect(sentBack(page)).toEqual(fields.flatMap(({ key, value }) => value.map((one) => [key, one])))
      }),
    )
  })

  test('lets the browser say its charset anew', () => {
    const page = problemPage({
      firmName: 'Acme',
      problem,
      typed: [{ key: '_charset_', value: ['windows-1252'] }],
      action: '/f/1',
    })
    expect(sentBack(page)).toEqual([['_charset_', '']])
  })
})

describe('a hosted form', () => {
  test.each(formKinds)('of kind %s asks for what we can read, and keeps what was typed', (kind) => {
    const typed = [{ key: 'email', value: ['kim@acme.example'] }]
    const page = formPage({
      firmName: 'Acme',
      sheet: presetFor(kind),
      action: '/f/1',
      hidden: { _key: 'k1' },
      typed,
    })
    expect(page).toContain('<form method="post" action="/f/1"')
    expect(sentBack(page)).toContainEqual(['email', 'kim@acme.example'])
    expect(sentBack(page)).toContainEqual(['_key', 'k1'])
    const { person } = canonicalFrom(
      sentBack(page).map(([key, value]) => ({ key, value: [value] })),
      { kind, source: '', provider: 'html', submittedAt: '', receivedAt: '', clock: 'receipt', test: false },
    )
    expect(person.email).toBe('kim@acme.example')
  })

  test.each(languages)('is all in one language, and tells it to those who listen: %s', (language) => {
    const sheet = { ...presetFor('demo', language), consent: consentLine }
    const page = formPage({ firmName: 'Acme', sheet, action: '/f/1' })
    expect(page).toContain(`<html lang="${language}">`)
    for (const { label } of sheet.fields) expect(plain(page)).toContain(label)
    expect(plain(page)).toContain(wordsIn[language].fixed.choose)
    expect(page).toMatch(/name="consent"\s+type="checkbox"\s+value="yes"\s+required/)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(15_000)
  })

  test.each(languages)('takes files without a script, and says how large they may be: %s', (language) => {
    const { fields, ...about } = presetFor('contact', language)
    const files = {
      name: 'drawings',
      label: 'Zeichnungen',
      type: 'file',
      required: false,
      hint: 'PDF.',
    } as const
    const sheet = { ...about, fields: [...fields, files], consent: consentLine }
    const page = formPage({ firmName: 'Acme', sheet, action: '/f/1' })
    expect(page).toMatch(/<form\s+method="post"\s[^>]*enctype="multipart\/form-data"/)
    expect(page).toMatch(
      /<input id="f-drawings" name="drawings" type="file" multiple\s+aria-describedby="f-drawings-hint"/,
    )
    expect(plain(page)).toContain(`PDF. ${wordsIn[language].fixed.files}`)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(15_000)
    expect(
      formPage({ firmName: 'Acme', sheet: presetFor('contact', language), action: '/f/1' }),
    ).not.toContain('enctype')
  })

  test('asks in words that we recognise when they come back', () => {
    const page = formPage({ firmName: 'Acme', sheet: presetFor('demo'), action: '/f/1' })
    const names = [...page.matchAll(/\sname="([^"]*)"/g)].flatMap(([, name]) =>
      name === 'viewport' || name === 'robots' || name === 'color-scheme' || name === 'format-detection'
        ? []
        : (name ?? ''),
    )
    const values: Readonly<Record<string, string>> = {
      email: 'kim@acme.example',
      employees: '51-200',
      country: 'Ireland',
    }
    const { person, organisation, message } = canonicalFrom(
      names.map((key) => ({ key, value: [values[key] ?? 'Kim'] })),
      {
        kind: 'demo',
        source: '',
        provider: 'html',
        submittedAt: '',
        receivedAt: '',
        clock: 'receipt',
        test: false,
      },
    )
    expect({ person, organisation, message }).toEqual({
      person: { name: 'Kim', email: 'kim@acme.example', title: 'Kim' },
      organisation: { name: 'Kim', employees: { min: 51, max: 200 }, country: 'IE' },
      message: 'Kim',
    })
  })
})
