import { describe, expect, test } from 'vitest'
import type { PermissionChange } from '../prospect/permission.ts'
import { answered, arrived, asked, at, queued } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { MailPurpose } from './mail-events.ts'
import { restsOn } from './rests-on.ts'
import { noLead } from './state.ts'

const said = (over: Partial<PermissionChange> = {}): PermissionChange => ({
  ...{ permission: 'mail', given: true, how: 'form', at: at('09:00'), by: 'buyer' },
  ...over,
})

/** What a mail of this purpose leans on that was written at eleven. */
function ofMail(
  purpose: MailPurpose,
  permissions: readonly PermissionChange[] = [],
  {
    history = answered,
    basis = 'legitimate interest',
  }: { readonly history?: readonly LeadEvent[]; readonly basis?: string | null } = {},
) {
  const written = queued('reply', { when: at('11:00') })
  const event = { ...written, data: { ...written.data, purpose } } as LeadEvent
  const lead = [...history, event].reduce(evolve, noLead)
  const mail = lead.status === 'none' ? undefined : lead.mails.at(-1)
  if (lead.status === 'none' || !mail) throw new Error('A mail is written.')
  return restsOn(lead, mail, { permissions, basis })
}
const inquiry = { on: 'inquiry', at: asked }
const playbook = { on: 'playbook', basis: 'legitimate interest' }
const consent = (permission: string, how = 'form') => ({ on: 'consent', permission, how, at: at('09:00') })

describe('what a mail of ours leans on', () => {
  test('thanks, the answer that is owed and the end lean on what they asked, a meeting on what was agreed', () => {
    expect(ofMail('acknowledgement')).toEqual(inquiry)
    expect(ofMail('resolution')).toEqual(inquiry)
    expect(ofMail('reply', [said()], { history: arrived })).toEqual(inquiry)
    expect(ofMail('appointment')).toEqual({ on: 'appointment' })
  })

  test('what goes beyond an answer leans on what they allowed, else on what the playbook says for all', () => {
    expect(ofMail('reply', [said()])).toEqual(consent('mail'))
    expect(ofMail('reply', [said({ permission: 'any contact' })])).toEqual(consent('any contact'))
    expect(ofMail('reply', [said({ permission: 'news' })])).toEqual(playbook)
    expect(ofMail('reply')).toEqual(playbook)
    expect(ofMail('reply', [], { basis: null })).toEqual({ on: 'playbook', basis: null })
    expect(ofMail('nurture', [said({ permission: 'news' })])).toEqual(consent('news'))
  })

  test('only by what stood when it was written', () => {
    expect(ofMail('reply', [said({ at: at('11:01') })])).toEqual(playbook)
    const no = said({ given: false, at: at('10:00') })
    expect(ofMail('reply', [said(), no])).toEqual(playbook)
    expect(ofMail('nurture', [said({ permission: 'news' }), no])).toEqual(consent('news'))
    const none = said({ permission: 'any contact', given: false, at: at('10:00') })
    expect(ofMail('nurture', [said({ permission: 'news' }), none])).toEqual(playbook)
    expect(ofMail('reply', [none, said({ at: at('10:30'), how: 'own page' })])).toEqual({
      ...consent('mail', 'own page'),
      at: at('10:30'),
    })
  })
})
