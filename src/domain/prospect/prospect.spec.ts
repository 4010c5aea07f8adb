import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideProspect } from './decide.ts'
import { emailKey, evolveProspect, noProspect, type Details, type ProspectEvent } from './prospect.ts'

const given = specFor({ start: noProspect, evolve: evolveProspect, decide: decideProspect, facts: {} })
const asked = { at: at('09:00'), by: 'system' } as const
const kim: Details = { email: 'kim@initech.example', name: 'Kim' }
const meet = (details: Details, submission = 'first words') =>
  ({ ...asked, type: 'MeetProspect', submission, details }) as const
const met: ProspectEvent = {
  ...asked,
  type: 'ProspectMet',
  data: { submission: 'first words' },
  private: kim,
}
const erase = { ...asked, type: 'ErasePerson', leads: 1, submissions: 2 } as const
const erased: ProspectEvent = { ...asked, type: 'PersonErased', data: { leads: 1, submissions: 2 } }

describe('a prospect', () => {
  test('is met once; what they repeat is nothing new', () => {
    given().when(meet(kim)).leadsTo(met)
    given(met).when(meet(kim, 'more words')).leadsToNothing()
  })

  test('who returns with new answers is known with them', () => {
    const phone = { phone: '+44 20 7946 0000' }
    given(met)
      .when(meet({ ...kim, ...phone }, 'more words'))
      .leadsTo({ ...asked, type: 'ProspectToldMore', data: { submission: 'more words' }, private: phone })
    given(met)
      .when(meet({ ...kim, ...phone }))
      .leaves({ details: { ...kim, ...phone } })
  })

  test('what they now call themselves counts; what they leave empty takes nothing away', () => {
    given(met)
      .when(meet({ name: 'Kim Jones' }))
      .leaves({ details: { ...kim, name: 'Kim Jones' } })
    given(met)
      .when(meet({ name: '' }))
      .leadsToNothing()
    given(met).when(meet({})).leadsToNothing()
  })

  test('is forgotten once, with everything that was known', () => {
    given(met).when(erase).leadsTo(erased)
    given(met).when(erase).leaves({ status: 'erased', details: {} })
    given(met, erased).when(erase).leadsToNothing()
    given().when(erase).isRefused({ code: 'no_such_prospect' })
  })

  test('once forgotten is not met again: whoever returns is somebody new', () => {
    given(met, erased).when(meet(kim)).isRefused({ code: 'prospect_erased' })
  })

  test('without what is private they are still somebody', () => {
    const { private: _private, ...event } = met
    const more: ProspectEvent = { ...asked, type: 'ProspectToldMore', data: { submission: 'more words' } }
    expect([event as ProspectEvent, more].reduce(evolveProspect, noProspect)).toEqual({
      status: 'known',
      details: {},
      signals: [],
      foundBy: [],
      permissions: [],
      aliases: [],
    })
    expect(evolveProspect(noProspect, more)).toEqual(noProspect)
  })
})

describe('an address finds the same person again', () => {
  test('whatever its case and the blanks around it', () => {
    expect(emailKey('  Kim@Initech.Example ')).toBe('kim@initech.example')
  })

  test('and finding it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(emailKey(emailKey(email))).toBe(emailKey(email))
        expect(emailKey(` ${email.toUpperCase()}`)).toBe(emailKey(email))
      }),
    )
  })
})
