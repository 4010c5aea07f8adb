import { describe, expect, test } from 'vitest'
import { FIELD_CHARS_MAX, FIELDS_MAX } from '#domain/submission/limits.ts'
import { JSON_LEVELS_MAX } from './json.ts'
import { readBody } from './read-body.ts'

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const multipart = 'multipart/form-data; boundary=XX'

const fieldsOf = (bytes: Buffer | string, contentType: string): Record<string, readonly string[]> => {
  const reading = readBody(Buffer.from(bytes), contentType)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.code)
  return Object.fromEntries(reading.fields.map(({ key, value }) => [key, value]))
}
const refusalOf = (bytes: Buffer | string, contentType: string | undefined) => {
  const reading = readBody(Buffer.from(bytes), contentType)
  return reading.outcome === 'refused' ? reading.refusal : undefined
}
/** Parts of a form, in latin1, so that any bytes can be written. */
const parts = (...written: readonly string[]): Buffer =>
  Buffer.from([...written.map((part) => `--XX\r\n${part}\r\n`), '--XX--\r\n'].join(''), 'latin1')
const part = (name: string, value: string, more = ''): string =>
  `Content-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}`

describe('a plain HTML form', () => {
  test('keeps a repeated key as several values, in the order they came', () => {
    expect(fieldsOf('a=1&b=2&a=3&a=1', form)).toEqual({ a: ['1', '3', '1'], b: ['2'] })
  })

  test('reads blanks, signs and half escapes as browsers mean them', () => {
    expect(fieldsOf('a+b=c%20d%2B&e=100%&f=%zz&g&=h&&i=1=2', form)).toEqual({
      'a b': ['c d+'],
      e: ['100%'],
      f: ['%zz'],
      g: [''],
      '': ['h'],
      i: ['1=2'],
    })
  })

  test('may be empty', () => {
    expect(fieldsOf('', form)).toEqual({})
  })
})

describe('the charset of a form', () => {
  test('is UTF-8 where nothing else is said', () => {
    expect(fieldsOf('name=Jos%C3%A9+%F0%9F%98%80', form)).toEqual({ name: ['José 😀'] })
  })

  test('a byte order mark belongs to a file that begins with it, and to whoever typed it anywhere else', () => {
    const pasted = { a: ['\uFEFFx'], b: ['\uFEFF'] }
    for (const charset of ['', '; charset=utf-8'])
      expect(fieldsOf('\uFEFFa=%EF%BB%BFx&b=\uFEFF', form + charset)).toEqual(pasted)
    const mark = Buffer.from('\uFEFF').toString('latin1')
    expect(fieldsOf(parts(part('a', `${mark}x`), part('b', mark)), multipart)).toEqual(pasted)
    expect(fieldsOf('\uFEFF{"a":"\uFEFFx","b":"\uFEFF"}', json)).toEqual(pasted)
  })

  test('is windows-1252 where nothing is said and the bytes can not be UTF-8', () => {
    expect(fieldsOf('pr%E9nom=Jos%E9&price=%80', form)).toEqual({ prénom: ['José'], price: ['€'] })
  })

  test('is what the content type declares', () => {
    expect(fieldsOf('name=%83%65%83%58%83%67', `${form}; charset=Shift_JIS`)).toEqual({ name: ['テスト'] })
    expect(fieldsOf('name=%CF%F0%E8%E2%E5%F2', `${form}; charset="windows-1251"`)).toEqual({
      name: ['Привет'],
    })
  })

  test('is what the field _charset_ declares, and the content type goes before it', () => {
    expect(fieldsOf('name=%83%65%83%58&_charset_=shift_jis', form)['name']).toEqual(['テス'])
    expect(fieldsOf('name=%E9&_charset_=utf-8', `${form}; charset=iso-8859-1`)['name']).toEqual(['é'])
  })

  test('may be UTF-16, in escapes or in the whole body', () => {
    expect(fieldsOf('name=%4A%00%F3%00', `${form}; charset=utf-16le`)).toEqual({ name: ['Jó'] })
    const whole = Buffer.from('name=Jó%C3%B3', 'utf16le')
    expect(fieldsOf(whole, `${form}; charset=utf-16le`)).toEqual({ name: ['Jóó'] })
  })

  test('that nobody knows is taken for UTF-8, and what that can not mean shows as U+FFFD', () => {
    expect(fieldsOf('name=%C3%A9%E9', `${form}; charset=klingon-8`)).toEqual({ name: ['é\uFFFD'] })
  })
})

describe('a form with files', () => {
  test('keeps the name of a file as the answer, and does not read the file', () => {
    const body = parts(
      part('name', 'Kim'),
      part('cv', '%PDF\r\n\xff\xfe', '; filename="cv.pdf"\r\nContent-Type: application/pdf'),
    )
    expect(fieldsOf(body, multipart)).toEqual({ name: ['Kim'], cv: ['cv.pdf'] })
  })

  test('keeps line breaks, empty values and long ones', () => {
    const long = 'x'.repeat(FIELD_CHARS_MAX)
    expect(fieldsOf(parts(part('a', '1\r\n2'), part('b', ''), part('c', long)), multipart)).toEqual({
      a: ['1\r\n2'],
      b: [''],
      c: [long],
    })
  })

  test('says its charset for all parts, or for one', () => {
    const latin = parts(
      part('pr\xe9nom', 'Jos\xe9'),
      part('_charset_', 'iso-8859-1'),
      part('f', 'x', '; filename="\xe9.pdf"'),
    )
    expect(fieldsOf(latin, multipart)).toEqual({ prénom: ['José'], _charset_: ['iso-8859-1'], f: ['é.pdf'] })
    const one = parts(
      part('a', '\xe9', '\r\nContent-Type: text/plain; charset=latin1'),
      part('b', '\xc3\xa9'),
    )
    expect(fieldsOf(one, multipart)).toEqual({ a: ['é'], b: ['é'] })
  })

  test('reads quoted names and names in their own charset', () => {
    const body = parts(part('a\\"b', '1'), part('f', 'x', `; filename*=UTF-8''%C3%A9.pdf`))
    expect(fieldsOf(body, multipart)).toEqual({ 'a"b': ['1'], f: ['é.pdf'] })
  })

  test('leaves out parts that belong to no form', () => {
    const stray = 'Content-Disposition: attachment; name="a"\r\n\r\n1'
    expect(fieldsOf(parts(stray, 'no header at all', part('b', '2')), multipart)).toEqual({ b: ['2'] })
  })

  test('is refused when it breaks off or names no boundary', () => {
    const body = parts(part('a', '1'))
    expect(refusalOf(body.subarray(0, -8), multipart)?.code).toBe('unreadable_body')
    expect(refusalOf(body, 'multipart/form-data')?.errors).toEqual([
      { field: '', problem: 'names no boundary between its parts' },
    ])
  })
})

describe('JSON', () => {
  test('becomes dotted keys, lists several values', () => {
    const body = {
      person: { name: 'Kim', tags: ['a', 'b'] },
      n: 1.5,
      yes: true,
      none: null,
      no: [],
      o: {},
      items: [{ x: 1 }, 'y'],
    }
    expect(fieldsOf(JSON.stringify(body), json)).toEqual({
      'person.name': ['Kim'],
      'person.tags': ['a', 'b'],
      n: ['1.5'],
      yes: ['true'],
      none: [],
      no: [],
      o: [],
      'items.0.x': ['1'],
      items: ['y'],
    })
  })

  test('keeps every digit of a long number', () => {
    expect(fieldsOf('{"order":12345678901234567890,"x":1}', json)).toEqual({
      order: ['12345678901234567890'],
      x: ['1'],
    })
  })

  test('keeps prototype names as plain answers', () => {
    const reading = readBody(
      Buffer.from('{"__proto__":{"polluted":1},"constructor":"x","toString":"y"}'),
      json,
    )
    expect(reading.outcome === 'read' && reading.fields.map(({ key }) => key)).toEqual([
      '__proto__.polluted',
      'constructor',
      'toString',
    ])
    expect(Object.keys({}.constructor.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  test('is handed on as it was, but for what can not be stored', () => {
    const reading = readBody(
      Buffer.from(String.raw`{"a\u0000":["x\ud800",{"b":1}]}`),
      'application/vnd.api+json; charset=utf-8',
    )
    expect(reading).toEqual({
      outcome: 'read',
      fields: [
        { key: 'a\uFFFD', value: ['x\uFFFD'] },
        { key: 'a\uFFFD.1.b', value: ['1'] },
      ],
      json: { 'a\uFFFD': ['x\uFFFD', { b: 1 }] },
    })
  })

  test('is refused when it is broken, no object, or nested too deeply', () => {
    expect(refusalOf('{"a":', json)?.code).toBe('unreadable_body')
    for (const body of ['[]', '"x"', 'null', '1']) expect(refusalOf(body, json)?.code).toBe('unreadable_body')
    const nested = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
    expect(fieldsOf(nested(JSON_LEVELS_MAX), json)).toEqual({
      [Array.from({ length: JSON_LEVELS_MAX }, () => 'a').join('.')]: ['1'],
    })
    expect(refusalOf(nested(JSON_LEVELS_MAX + 1), json)?.errors[0]?.problem).toBe(
      'is nested deeper than 32 levels',
    )
    expect(refusalOf(nested(40_000), json)?.code).toBe('unreadable_body')
    expect(
      refusalOf(`{"n":1234567890123456,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, json)?.code,
    ).toBe('unreadable_body')
  })
})

describe('the limits', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => `k${i}=v`)

  test('hold for the number of fields, however they are sent', () => {
    expect(Object.keys(fieldsOf(many(FIELDS_MAX).join('&'), form))).toHaveLength(FIELDS_MAX)
    expect(refusalOf(many(FIELDS_MAX + 1).join('&'), form)?.code).toBe('too_many_fields')
    expect(refusalOf(many(10_000).join('&'), form)?.code).toBe('too_many_fields')
    expect(
      refusalOf(JSON.stringify(Object.fromEntries(many(10_000).map((key) => [key, 1]))), json)?.code,
    ).toBe('too_many_fields')
    expect(refusalOf(parts(...many(FIELDS_MAX + 1).map((name) => part(name, ''))), multipart)?.code).toBe(
      'too_many_fields',
    )
    expect(
      refusalOf(
        many(10_000)
          .map(() => 'a=')
          .join('&'),
        form,
      )?.code,
    ).toBe('too_many_fields')
  })

  test('hold for the length of a field; what was typed is handed back', () => {
    expect(fieldsOf(`a=${'😀'.repeat(FIELD_CHARS_MAX)}`, form)['a']).toHaveLength(1)
    const typed = `a=1&b=${'x'.repeat(FIELD_CHARS_MAX + 1)}`
    expect(readBody(Buffer.from(typed), form)).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'field_too_long',
        errors: [{ field: 'b', problem: 'has more than 20,000 characters' }],
      },
      fields: [
        { key: 'a', value: ['1'] },
        { key: 'b', value: ['x'.repeat(FIELD_CHARS_MAX + 1)] },
      ],
    })
    expect(refusalOf(`${'k'.repeat(FIELD_CHARS_MAX + 1)}=1`, form)?.errors).toEqual([
      { field: 'k'.repeat(100), problem: 'has more than 20,000 characters' },
    ])
  })
})

test('other kinds of content are refused, and told what would do', () => {
  for (const contentType of [
    undefined,
    '',
    'text/plain',
    'application/jsonp',
    'multipart/mixed; boundary=XX',
    ';',
  ])
    expect(refusalOf('a=1', contentType)?.code).toBe('unsupported_content')
  expect(fieldsOf('{"a":1}', 'Application/JSON ; Charset=UTF-8')).toEqual({ a: ['1'] })
})
