import { describe, expect, test } from 'vitest'
import { prepare } from './playbooks.ts'
import { fillIn } from './fill-in.ts'

const loaded = prepare({
  version: 1,
  holidays: {},
  text: `name: Words
language: de
segments: [{ name: all, motion: respond, team: one, respond: { target: 1h, limit: 2h } }]
calendars: { office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:00"] } } }
teams: { one: { calendar: office, steward: ana@acme.example, escalate: [steward] } }
templates:
  hello: { in: { en: { subject: "For {name}", text: "Dear {name}, see {page}." }, de: { subject: Hallo, text: "Guten Tag {name}." } } }
  no: { in: { en: { text: "Dear {name},\\n\\n{reason}\\n\\n{elsewhere}\\n\\nBye" }, de: { text: "Guten Tag {name}, {reason}" } } }
  bye: { in: { fr: { text: "Au revoir {name}" } } }
declines:
  small: { in: { en: { reason: "too small for {name}.", elsewhere: Try a shop. }, de: { reason: zu klein. } } }
  far: { in: { fr: { reason: trop loin. } } }
`,
})
const values = { name: 'Kim', page: 'https://acme.example/r/1' }
const of = (template: string, language?: string, over: object = {}) =>
  fillIn(loaded, template, { language, values: { ...values, ...over } })

describe('a message of the playbook', () => {
  test('is in their language, else in the playbook’s, else in what it has', () => {
    expect(of('hello', 'en')?.text).toBe('Dear Kim, see https://acme.example/r/1.')
    expect(of('hello', 'it')?.text).toBe('Guten Tag Kim.')
    expect(of('bye', 'it')?.text).toBe('Au revoir Kim')
    expect(of('no such')).toBeUndefined()
  })

  test('leaves no hole for what is not known, and never reads a name as a place', () => {
    expect(of('hello', 'en', { name: undefined })?.text).toBe('Dear, see https://acme.example/r/1.')
    expect(of('hello', 'en', { name: '{page}' })?.text).toBe('Dear {page}, see https://acme.example/r/1.')
  })

  test('gives the reason of a no in the language of the letter, and leaves no gap where it names nobody better', () => {
    const no = (because: string | undefined, language: string) =>
      fillIn(loaded, 'no', { language, values, because })?.text
    expect(no('small', 'en')).toBe('Dear Kim,\n\ntoo small for {name}.\n\nTry a shop.\n\nBye')
    expect(no('small', 'de')).toBe('Guten Tag Kim, zu klein.')
    expect(no('far', 'en')).toBe('Dear Kim,\n\ntrop loin.\n\nBye')
    expect(no(undefined, 'en')).toBe('Dear Kim,\n\nBye')
  })

  test('has a subject of one line, whatever somebody calls themselves', () => {
    expect(of('hello', 'en', { name: 'Kim\r\nBcc: all@acme.example' })?.subject).toBe(
      'For Kim Bcc: all@acme.example',
    )
  })
})
