import { describe, expect, test } from 'vitest'
import { asked } from '#domain/spec/cast.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { declaredFacts } from '#playbook/facts.ts'
import { factsOf } from './playbook-facts.ts'

const bare: CanonicalSubmission = {
  ...{ source: 'Contact', provider: 'html', providerId: null, kind: 'contact', test: false },
  ...{ submittedAt: asked, receivedAt: asked, clock: 'receipt' },
  ...{ person: {}, organisation: {}, campaign: {}, consent: [], answers: [] },
}
const about = {
  formName: 'Contact us',
  returning: false,
  isPersonal: (domain: string) => domain === 'mail.example',
  isDisposable: (domain: string) => domain === 'gone.example',
}
const facts = (over: Partial<CanonicalSubmission>) => factsOf({ ...bare, ...over }, about)

describe('what a submission tells the playbook', () => {
  test('what it does not tell is absent, not empty', () => {
    expect(facts({})).toEqual({
      form: { kind: 'contact', name: 'Contact us' },
      source: { name: 'Contact', kind: 'html' },
      campaign: {},
      prospect: { returning: false },
      answers: {},
    })
  })

  test('who writes from a personal address', () => {
    expect(facts({ person: { email: 'kim@Mail.Example' } }).email).toEqual({
      domain: 'mail.example',
      personal: true,
      disposable: false,
    })
    expect(facts({ person: { email: 'kim@initech.example' } }).email).toEqual({
      domain: 'initech.example',
      personal: false,
      disposable: false,
    })
    expect(facts({ person: { email: 'kim@gone.example' } }).email?.disposable).toBe(true)
    expect(facts({ person: { email: '"kim@home"@initech.example' } }).email?.domain).toBe('initech.example')
  })

  test('how large their firm is, as a band that may be open above', () => {
    const size = (min: number, max: number | null) =>
      facts({ organisation: { employees: { min, max } } }).company
    expect(size(51, 200)).toEqual({ employees: { min: 51, max: 200 } })
    expect(size(1_000, null)).toEqual({ employees: { min: 1_000 } })
    expect(facts({ organisation: { employees: null } }).company).toBeUndefined()
    expect(facts({ organisation: { name: 'Initech', country: 'GB' } })).toMatchObject({
      company: { name: 'Initech' },
      country: 'GB',
    })
  })

  test('how many words they wrote; no message is not one of no words', () => {
    expect(facts({ message: '  Could you\nhelp  us?' }).message).toMatchObject({ words: 4 })
    expect(facts({ message: ' ' }).message).toMatchObject({ words: 0 })
    expect(facts({}).message).toBeUndefined()
  })

  test('what kind of writer they are, by the words of the playbook', () => {
    const writer = (message: string) => facts({ message }).message?.class
    expect(writer('We need twelve pumps. What do they cost?')).toBe('buyer')
    expect(writer('I would like to apply for the position as an engineer. My CV is attached.')).toBe(
      'job seeker',
    )
    expect(writer('I am writing on behalf of my colleague who would like a demo.')).toBe('for somebody else')
  })

  test('where they come from', () => {
    const utm = { source: 'news', medium: 'mail', campaign: 'Spring', term: 'not asked for' }
    expect(facts({ campaign: { utm } }).campaign).toEqual({ source: 'news', medium: 'mail', name: 'Spring' })
  })

  test('how senior they are: as a field map says, else as their title does', () => {
    expect(facts({ person: { title: 'Einkaufsleiterin' } }).prospect).toMatchObject({ seniority: 'director' })
    const mapped = { title: 'Einkaufsleiterin', seniority: 'executive' } as const
    expect(facts({ person: mapped }).prospect).toMatchObject({ seniority: 'executive' })
    expect(facts({ person: {} }).prospect).not.toHaveProperty('seniority')
  })

  test('whether they may be written to, yes or no', () => {
    const consent = (given: boolean) => [{ purpose: 'mail', text: 'You may write to me.', given }]
    expect(facts({ consent: consent(true) }).consent).toEqual({ mail: true })
    expect(facts({ consent: consent(false) }).consent).toEqual({ mail: false })
    const [letter, mail] = [{ purpose: 'marketing', text: 'News', given: true }, consent(false)]
    expect(facts({ consent: [letter] }).consent).toEqual({ mail: true })
    expect(facts({ consent: [letter, ...mail] }).consent).toEqual({ mail: false })
    expect(facts({ consent: [{ purpose: 'phone', text: '', given: true }] }).consent).toBeUndefined()
  })

  test('every answer by its key, several as a list, and a key can not be more than a key', () => {
    const answers = [
      { key: 'size', value: ['51-200'] },
      { key: 'topics', value: ['price', 'terms'] },
      { key: '__proto__', value: ['polluted'] },
    ]
    const told = facts({ answers }).answers ?? {}
    expect(Object.entries(told)).toEqual([
      ['size', '51-200'],
      ['topics', 'price, terms'],
      ['__proto__', 'polluted'],
    ])
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted')
  })

  test('where they are, as the answers of their form tell', () => {
    const answers = [
      { key: 'state', value: ['by'] },
      { key: 'PLZ', value: ['80331'] },
    ]
    const { company, country } = facts({ organisation: { country: 'DE' }, answers })
    expect({ company, country }).toEqual({ company: { region: 'DE-BY', postcode: '80331' }, country: 'DE' })
  })

  test('what there was before they asked', () => {
    const ended = { outcome: 'lost', at: '2026-03-01T12:00:00.000Z' }
    const past = { leads: 2, touches: 5, ended, openAtAccount: 1 }
    const before = (over: object) =>
      factsOf({ ...bare, submittedAt: '2026-03-04T11:00:00.000Z' }, { ...about, past, ...over })
    expect(before({}).history).toEqual({ leads: 2, touches: 5, outcome: 'lost', days: 2 })
    expect(before({ past: { ...past, ended: undefined } }).history).toEqual({ leads: 2, touches: 5 })
    expect(facts({}).history).toBeUndefined()
    expect(before({ account: { known: true, owned: false } }).account).toEqual({
      ...{ known: true, owned: false, leads: 1 },
    })
    expect(before({ account: { known: false } }).account).toEqual({ known: false })
  })

  test('whether we know them', () => {
    expect(factsOf(bare, { ...about, returning: true }).prospect).toEqual({ returning: true })
  })

  test('nothing that a playbook may name is known of nobody', () => {
    const everything = factsOf(
      {
        ...bare,
        person: { email: 'kim@initech.example', title: 'Chief Executive Officer' },
        organisation: { name: 'Initech', country: 'GB', employees: { min: 51, max: 200 } },
        message: 'We would like to see a demo of your pumps.',
        campaign: { utm: { source: 'news', medium: 'mail', campaign: 'spring' } },
        consent: [
          { purpose: 'mail', text: 'Write to me', given: true },
          { purpose: 'call', text: 'Call me', given: false },
        ],
        answers: [
          { key: 'state', value: ['LND'] },
          { key: 'postcode', value: ['N1 9GU'] },
        ],
      },
      {
        ...{ ...about, referred: false, readiness: 'comparing', language: 'en' },
        account: { known: true, relationship: 'customer', owned: true },
        past: { leads: 1, touches: 1, ended: { outcome: 'lost', at: asked }, openAtAccount: 0 },
      },
    )
    const unknown = Object.entries(declaredFacts).filter(([, { read }]) => read(everything) === undefined)
    expect(unknown.map(([name]) => name)).toEqual([])
  })
})
