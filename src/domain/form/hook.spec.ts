import { describe, expect, test } from 'vitest'
import { at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideForm, evolveForm, noForm, type FormEvent } from './form.ts'
import { hostIn, maySendTo } from './hook.ts'
import { providerNamed, providers } from './provider.ts'

const given = specFor({ start: noForm, evolve: evolveForm, decide: decideForm, facts: {} })
const asked = { at: at('09:00'), by: 'ana' } as const
const made: FormEvent = { ...asked, type: 'FormMade', data: { name: 'Contact', kind: 'contact' } }
const change = { ...asked, type: 'ChangeHook', provider: 'meta' } as const
const hook = { provider: 'meta', generation: 0, ids: [], sites: [], unsigned: false, marks: {} } as const
const changed = (over: object): FormEvent => ({ ...asked, type: 'HookChanged', data: { ...hook, ...over } })

describe('a door for another firm’s form', () => {
  test('is changed by what is said, and keeps the rest', () => {
    given(made)
      .when({ ...change, marks: { secret: 'a1' } })
      .leadsTo(changed({ marks: { secret: 'a1' } }))
    given(made, changed({ marks: { secret: 'a1' } }))
      .when({ ...change, marks: { token: 'b2' }, ids: [' 00D1 ', '00d1', ''] })
      .leadsTo(changed({ ids: ['00d1'], marks: { secret: 'a1', token: 'b2' } }))
  })

  test('is not changed by what it has already', () => {
    given(made).when(change).leadsToNothing()
    given(made, changed({ marks: { secret: 'a1' } }))
      .when({ ...change, marks: { secret: 'a1' } })
      .leadsToNothing()
  })

  test('has a new address and secret after each rotation', () => {
    given(made, changed({ generation: 4 }))
      .when({ ...change, rotate: true })
      .leadsTo(changed({ generation: 5 }))
  })

  test('stays when the form gets another name, is closed, or used again', () => {
    const renamed: FormEvent = { ...asked, type: 'FormChanged', data: { name: 'Demo', kind: 'demo' } }
    const closed: FormEvent = { ...asked, type: 'FormClosed', data: {} }
    given(made, changed({ generation: 1 }), renamed, closed)
      .when({ ...change, unsigned: true })
      .leadsTo(changed({ generation: 1, unsigned: true }))
  })

  test('belongs to a form', () => {
    given().when(change).isRefused({ code: 'no_such_form' })
  })
})

test.each([
  ['https://www.acme.example/thanks?a=1', 'www.acme.example'],
  ['WWW.Acme.example', 'www.acme.example'],
  ['localhost:3000', 'localhost:3000'],
  ['javascript:alert(1)', undefined],
  ['https://user@acme.example/', undefined],
])('%s names the host %s', (site, host) => {
  expect(hostIn(site)).toBe(host)
})

test('people are sent only to the very hosts that are allowed', () => {
  const sites = ['acme.example']
  expect(maySendTo(sites, 'ACME.example')).toBe(true)
  for (const host of [
    'evil.example',
    'acme.example.evil.example',
    'www.acme.example',
    'acme.example:8080',
    '',
  ])
    expect(maySendTo(sites, host)).toBe(false)
})

test('a provider is known by its name in any spelling, and by nothing that objects inherit', () => {
  for (const provider of providers)
    expect(providerNamed(provider.toUpperCase().replace('_', '-'))).toBe(provider)
  expect(providerNamed('web-to-lead')).toBe('salesforce_web2lead')
  for (const word of ['constructor', '__proto__', 'toString', '']) expect(providerNamed(word)).toBeUndefined()
})
