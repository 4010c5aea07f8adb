import { describe, expect, test } from 'vitest'
import { ana, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { formKinds } from '../submission/canonical.ts'
import { spokenPromise } from '../submission/spoken-promise.ts'
import { decideForm, evolveForm, noForm, sheetOf, type FormEvent } from './form.ts'
import { presetFor } from './preset.ts'
import { labelIn, languages, maySendFrom, sameSheet, type Sheet } from './sheet.ts'
import { wordsIn } from './words/words.ts'

const given = specFor({ start: noForm, evolve: evolveForm, decide: decideForm, facts: {} })
const asked = { at: at('09:00'), by: ana } as const
const made: FormEvent = { ...asked, type: 'FormMade', data: { name: 'Contact us', kind: 'contact' } }
const sheet: Sheet = {
  ...presetFor('contact', 'de'),
  intro: 'Wir antworten heute.',
  sites: ['https://a.example'],
}
const changed: FormEvent = { ...asked, type: 'FormSheetChanged', data: { sheet } }

describe('what a form asks', () => {
  test('is what its kind asks, until somebody decides otherwise', () => {
    expect(sheetOf({ kind: 'demo' })).toEqual(presetFor('demo', 'en'))
    given(made)
      .when({ ...asked, type: 'ChangeSheet', sheet })
      .leadsTo(changed)
    given(made, changed)
      .when({ ...asked, type: 'CloseForm' })
      .leaves({ sheet })
  })

  test('said again the same, whatever the order of its words, it stays', () => {
    const again = Object.fromEntries(Object.entries(sheet).toReversed()) as Sheet
    given(made, changed)
      .when({ ...asked, type: 'ChangeSheet', sheet: { ...again, consent: undefined } })
      .leadsToNothing()
    given(made)
      .when({ ...asked, type: 'ChangeSheet', sheet: presetFor('contact') })
      .leadsToNothing()
    expect(sameSheet(sheet, { ...sheet, fields: sheet.fields.toReversed() })).toBe(false)
  })

  test('outlives a change of name and kind', () => {
    given(made, changed)
      .when({ ...asked, type: 'ChangeForm', name: 'Talk', kind: 'demo' })
      .leaves({ name: 'Talk', kind: 'demo', sheet })
  })

  test('is nothing where there is no form', () => {
    given()
      .when({ ...asked, type: 'ChangeSheet', sheet })
      .isRefused({ code: 'no_such_form' })
  })
})

describe('the usual sheets', () => {
  test.each(languages.flatMap((language) => formKinds.map((kind) => ({ language, kind }))))(
    'a form of the kind $kind in $language can be answered, and says everything in one language',
    ({ language, kind }) => {
      const preset = presetFor(kind, language)
      expect(preset.fields.some(({ type }) => type === 'email' || type === 'phone')).toBe(true)
      expect(preset.fields.map(({ name }) => name)).toEqual(
        presetFor(kind, 'en').fields.map(({ name }) => name),
      )
      for (const { label, hint = label } of preset.fields)
        expect([label, hint].every((text) => text !== '')).toBe(true)
    },
  )

  test('every language says as much as English does, and puts in what has to be put in', () => {
    for (const language of languages) {
      const { fixed, labels, kinds } = wordsIn[language]
      expect(Object.keys(fixed)).toEqual(Object.keys(wordsIn.en.fixed))
      expect(Object.keys(labels)).toEqual(Object.keys(wordsIn.en.labels))
      expect(Object.keys(kinds)).toEqual([...formKinds])
      expect(fixed.didYouMean).toContain('{address}')
      expect(fixed.nextBy).toMatch(/\{what\}.*\{when\}/)
    }
  })
})

test('a label is found by the name under which an answer arrives', () => {
  const consent = { purpose: 'marketing', text: 'Neues, bitte.', required: false } as const
  expect(labelIn(sheet, 'email')).toBe('E-Mail-Adresse')
  expect(labelIn({ ...sheet, consent }, 'newsletter')).toBe('Neues, bitte.')
  expect(labelIn(sheet, 'newsletter')).toBeUndefined()
})

test('every site may send, unless some are named', () => {
  expect(maySendFrom({}, 'https://b.example')).toBe(true)
  expect(maySendFrom(sheet, 'https://a.example')).toBe(true)
  expect(maySendFrom(sheet, 'https://b.example')).toBe(false)
})

test('a promise is spoken in the language in which it was given', () => {
  const promised = {
    what: wordsIn.de.promised.answer,
    by: '2026-03-02T09:15:00.000Z',
    language: 'de',
  } as const
  expect(spokenPromise(promised, { zone: 'Europe/Berlin' })).toBe(
    'Jemand von uns liest Ihre Nachricht und antwortet Ihnen, bis Montag, 2. März, 10:15 Uhr (Zeit in Berlin).',
  )
})
