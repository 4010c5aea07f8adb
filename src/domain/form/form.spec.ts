import { describe, expect, test } from 'vitest'
import { ana, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideForm, evolveForm, noForm, type FormEvent } from './form.ts'

const given = specFor({ start: noForm, evolve: evolveForm, decide: decideForm, facts: {} })
const asked = { at: at('09:00'), by: ana } as const
const contact = { name: 'Contact us', kind: 'contact' } as const
const made: FormEvent = { ...asked, type: 'FormMade', data: contact }
const closed: FormEvent = { ...asked, type: 'FormClosed', data: {} }
const reopened: FormEvent = { ...asked, type: 'FormReopened', data: {} }

describe('a form', () => {
  test('is made once', () => {
    given()
      .when({ ...asked, type: 'MakeForm', ...contact })
      .leadsTo(made)
    given(made)
      .when({ ...asked, type: 'MakeForm', ...contact, name: 'Another' })
      .leadsToNothing()
  })

  test('has a campaign if somebody names one', () => {
    given()
      .when({ ...asked, type: 'MakeForm', ...contact, campaign: 'Spring' })
      .leadsTo({ ...asked, type: 'FormMade', data: { ...contact, campaign: 'Spring' } })
  })

  test('changes name, kind and campaign; told the same, it stays', () => {
    const changed = { name: 'A demo', kind: 'demo', campaign: 'Spring' } as const
    given(made)
      .when({ ...asked, type: 'ChangeForm', ...changed })
      .leadsTo({ ...asked, type: 'FormChanged', data: changed })
    given(made)
      .when({ ...asked, type: 'ChangeForm', ...contact })
      .leadsToNothing()
    for (const other of [{ name: 'Other' }, { kind: 'demo' as const }, { campaign: 'Spring' }])
      given(made)
        .when({ ...asked, type: 'ChangeForm', ...contact, ...other })
        .leaves({ ...contact, ...other })
  })

  test('is closed and reopened, each once; changed while closed, it stays closed', () => {
    given(made)
      .when({ ...asked, type: 'CloseForm' })
      .leadsTo(closed)
    given(made, closed)
      .when({ ...asked, type: 'CloseForm' })
      .leadsToNothing()
    given(made, closed)
      .when({ ...asked, type: 'ReopenForm' })
      .leadsTo(reopened)
    given(made, closed, reopened)
      .when({ ...asked, type: 'ReopenForm' })
      .leadsToNothing()
    given(made, closed)
      .when({ ...asked, type: 'ChangeForm', ...contact, name: 'Old' })
      .leaves({ status: 'closed', name: 'Old' })
    given(made, closed)
      .when({ ...asked, type: 'ReopenForm' })
      .leaves({ status: 'open' })
  })

  test('that nobody made is no form', () => {
    for (const type of ['CloseForm', 'ReopenForm'] as const)
      given()
        .when({ ...asked, type })
        .isRefused({ code: 'no_such_form' })
    given()
      .when({ ...asked, type: 'ChangeForm', ...contact })
      .isRefused({ code: 'no_such_form' })
    expect(evolveForm(noForm, closed)).toEqual(noForm)
  })
})
