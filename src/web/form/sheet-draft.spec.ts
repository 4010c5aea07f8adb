import { describe, expect, test } from 'vitest'
import { SheetRequest } from '#contract/form.ts'
import { fieldsToAdd, usualSheet } from '#contract/usual-sheet.ts'
import { draftOf, fieldDraftOf, moved, nameFor, sheetFrom } from './sheet-draft.ts'

describe('a sheet that is edited', () => {
  test('and left as it is says the same', () => {
    const sheet = {
      ...usualSheet('demo', 'fr'),
      intro: 'Bonjour.',
      consent: { purpose: 'marketing' as const, text: 'Oui.', required: false },
      sites: ['https://acme.example'],
    }
    expect(sheetFrom(draftOf(sheet))).toEqual(sheet)
    expect(SheetRequest.safeParse(sheetFrom(draftOf(sheet))).success).toBe(true)
  })

  test('leaves out what is empty, and brings sites into their form', () => {
    const draft = draftOf(usualSheet('contact', 'en'))
    const sites = ' https://acme.example/contact \n\nhttp://localhost:3000\nnonsense'
    expect(sheetFrom({ ...draft, intro: ' ', consentText: 'x', sites })).toEqual({
      ...usualSheet('contact', 'en'),
      sites: ['https://acme.example', 'http://localhost:3000', 'nonsense'],
    })
  })

  test('can ask everything that is usual and not asked yet, once', () => {
    const sheet = usualSheet('callback', 'de')
    const all = { ...sheet, fields: [...sheet.fields, ...fieldsToAdd('callback', sheet)] }
    expect(SheetRequest.safeParse(all).success).toBe(true)
    expect(fieldsToAdd('callback', all)).toEqual([])
    expect(fieldsToAdd('callback', sheet).map(fieldDraftOf)).toContainEqual(
      expect.objectContaining({ name: 'country', label: 'Land' }),
    )
  })
})

test('a field moves one place, and stays where there is none', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('a question gets a name of its own', () => {
  expect(nameFor('How big is your plant?', [])).toBe('how_big_is_your_plant')
  expect(nameFor('Größe', ['große'])).toBe('gro_e')
  expect(nameFor('Plant', ['plant', 'plant_2'])).toBe('plant_3')
  expect(nameFor('123?', [])).toBe('question')
})
