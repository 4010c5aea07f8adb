import { describe, expect, test } from 'vitest'
import { at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideProspect } from './decide.ts'
import { waysOf, type Permission, type PermissionChange, type SetPermission } from './permission.ts'
import { evolveProspect, noProspect, type ProspectEvent } from './prospect.ts'

const given = specFor({ start: noProspect, evolve: evolveProspect, decide: decideProspect, facts: {} })
const asked = { at: at('09:00'), by: 'system' } as const
const kim = { email: 'kim@initech.example', name: 'Kim Lee', phone: '+442079460000' }
const met: ProspectEvent = { ...asked, type: 'ProspectMet', data: { submission: 'first' }, private: kim }
const consent = (purpose: string, given: boolean) => ({ purpose, text: `${purpose}, please`, given })
const meet = (consents: readonly ReturnType<typeof consent>[], submission = 'first') =>
  ({ ...asked, type: 'MeetProspect', submission, details: kim, consent: consents }) as const
const ticked = (
  permission: Permission,
  purpose: string,
  yes = true,
  submission = 'first',
): ProspectEvent => ({
  ...{ ...asked, type: yes ? 'PermissionGiven' : 'PermissionWithdrawn' },
  data: { permission, how: 'form', submission },
  private: { wording: `${purpose}, please` },
})
const set = (over: Partial<SetPermission> = {}): SetPermission => ({
  ...{ type: 'SetPermission', at: at('09:05'), by: 'buyer' },
  ...{ permission: 'call', given: true, how: 'own page' },
  ...over,
})

describe('what somebody allows us', () => {
  test('stands with the words of the box that they ticked', () => {
    given()
      .when(meet([consent('call', true), consent('terms', true), consent('marketing', false)]))
      .leadsTo(met, ticked('call', 'call'), ticked('news', 'marketing', false))
  })

  test('is not taken back by a box that is left empty later, and may be given after all', () => {
    given(met, ticked('call', 'call'))
      .when(meet([consent('call', false)], 'second'))
      .leadsToNothing()
    given(met, ticked('call', 'call', false))
      .when(meet([consent('call', true)], 'second'))
      .leadsTo(ticked('call', 'call', true, 'second'))
  })

  test('is said once, taken back, and given again: each change stays', () => {
    const gave: ProspectEvent = {
      ...{ type: 'PermissionGiven', at: at('09:05'), by: 'buyer' },
      data: { permission: 'call', how: 'own page' },
    }
    given(met).when(set()).leadsTo(gave)
    given(met, gave).when(set()).leadsToNothing()
    given(met, gave)
      .when(set({ given: false, wording: 'No calls, please.' }))
      .leadsTo({ ...gave, type: 'PermissionWithdrawn', private: { wording: 'No calls, please.' } })
  })

  test('an answer is allowed for each inquiry by itself', () => {
    const again = (submission: string) => set({ permission: 'an answer', how: 'own inquiry', submission })
    const allowed: ProspectEvent = {
      ...{ type: 'PermissionGiven', at: at('09:05'), by: 'buyer' },
      data: { permission: 'an answer', how: 'own inquiry', submission: 'second' },
    }
    given(met).when(again('second')).leadsTo(allowed)
    given(met, allowed).when(again('second')).leadsToNothing()
    given(met, allowed)
      .when(again('third'))
      .leadsTo({ ...allowed, data: { ...allowed.data, submission: 'third' } })
  })

  test('of nobody, and of whom we have forgotten, nothing is kept', () => {
    given().when(set()).isRefused({ code: 'no_such_prospect' })
    given(met, { ...asked, type: 'PersonErased', data: { leads: 0, submissions: 1 } })
      .when(set())
      .isRefused({ code: 'prospect_erased' })
  })

  test('the last word holds, of one way or of all', () => {
    const change = (permission: Permission, yes: boolean): PermissionChange => ({
      ...{ permission, given: yes, how: 'own page', at: at('09:00'), by: 'buyer' },
    })
    expect(waysOf([])).toEqual({ permits: [], bars: [] })
    expect(waysOf([change('call', true), change('news', true)])).toEqual({ permits: ['call'], bars: [] })
    const none = waysOf([change('call', true), change('any contact', false)])
    expect(none.permits).toEqual([])
    expect(none.bars).toContain('call')
    expect(waysOf([change('any contact', false), change('mail', true)]).permits).toEqual(['mail'])
  })
})

describe('what we had wrong about somebody', () => {
  const correct = (details: object, because?: string) =>
    ({ type: 'CorrectProspect', at: at('09:05'), by: 'buyer', details, because }) as const

  test('is put right; which of it stays known, what goes with them', () => {
    given(met)
      .when(correct({ name: ' Kim Lee-Brown ', organisation: '', phone: kim.phone }))
      .leadsTo({
        ...{ type: 'ProspectCorrected', at: at('09:05'), by: 'buyer' },
        data: { fields: ['name'] },
        private: { name: 'Kim Lee-Brown' },
      })
  })

  test('is kept with how whoever put it right knows, which is no part of them', () => {
    given(met)
      .when(correct({ name: 'Kim Lee-Brown' }, 'They said so.'))
      .leadsTo({
        ...{ type: 'ProspectCorrected', at: at('09:05'), by: 'buyer' },
        ...{ data: { fields: ['name'] }, private: { name: 'Kim Lee-Brown', because: 'They said so.' } },
      })
    given(met)
      .when(correct({ phone: '' }, 'It rings nowhere.'))
      .leaves({ details: { email: kim.email, name: kim.name } })
    given(met)
      .when(correct({ name: kim.name }, 'Nothing new.'))
      .leadsToNothing()
  })

  test('a number is taken away, an address only replaced', () => {
    given(met)
      .when(correct({ phone: '', email: '' }))
      .leaves({ details: { email: kim.email, name: kim.name } })
    given(met)
      .when(correct({ email: '' }))
      .leadsToNothing()
    given()
      .when(correct({ name: 'Kim' }))
      .isRefused({ code: 'no_such_prospect' })
  })
})
