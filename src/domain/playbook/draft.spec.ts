import { describe, test } from 'vitest'
import { ana, at, ben } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decidePlaybook, type DraftPlaybook, type SignPlaybook } from './decide.ts'
import { evolvePlaybook, noPlaybook, type PlaybookEvent, type SigningRole } from './version.ts'

const given = specFor({ start: noPlaybook, evolve: evolvePlaybook, decide: decidePlaybook, facts: {} })
const head = { at: at('09:00'), by: ana } as const
const first: PlaybookEvent = {
  ...{ ...head, type: 'PlaybookActivated' },
  data: { version: 1, digest: 'one', name: 'Starter', holidays: {} },
  private: { text: 'text one' },
}
const data = { draft: 'd', digest: 'two', name: 'Spring', errors: 0, accept: ['browsers to sales'] }
const draft: DraftPlaybook = { ...head, type: 'DraftPlaybook', text: 'text two', ...data }
const drafted = (over: Partial<typeof data> = {}, base = 1): PlaybookEvent => ({
  ...{ ...head, type: 'PlaybookDrafted' },
  data: { ...data, base, ...over },
  private: { text: 'text two' },
})
const sign = (over: Partial<SignPlaybook> = {}): SignPlaybook => ({
  ...{ ...head, type: 'SignPlaybook', draft: 'd', digest: 'two', role: 'marketing' },
  ...{ accepted: ['browsers to sales'], signers: [ana], strangers: [], holidays: { office: ['2026-12-25'] } },
  ...over,
})
const signed = (role: SigningRole, by: string = ana): PlaybookEvent => ({
  ...{ type: 'PlaybookSigned', at: head.at, by },
  data: { draft: 'd', digest: 'two', role, member: by, accepted: ['browsers to sales'] },
})
const active: PlaybookEvent = {
  ...{ type: 'PlaybookActivated', at: head.at, by: ben },
  data: { version: 2, digest: 'two', name: 'Spring', holidays: { office: ['2026-12-25'] }, draft: 'd' },
  private: { text: 'text two' },
}
const asSales = sign({ role: 'sales', by: ben, signers: [ben] })

describe('a draft', () => {
  test('is kept as it stands, on top of the version in force', () => {
    given(first).when(draft).leadsTo(drafted())
    given(first, drafted()).when(draft).leadsToNothing()
  })

  test('that is written anew loses the signatures under the old text', () => {
    given(first, drafted(), signed('marketing'))
      .when({ ...draft, digest: 'three' })
      .leaves({ drafts: [{ digest: 'three', signatures: [] }] })
  })

  test('that somebody else has changed meanwhile is not overwritten by who has not seen it', () => {
    const third = { ...draft, digest: 'three' }
    given(first, drafted())
      .when({ ...third, on: 'one' })
      .isRefused({ code: 'draft_changed', digest: 'two' })
    given(first, drafted())
      .when({ ...third, on: 'two' })
      .leaves({ drafts: [{ digest: 'three' }] })
    given(first, drafted())
      .when({ ...draft, on: 'one' })
      .leadsToNothing()
  })

  test('that is dropped, or in force, is not taken up again', () => {
    given(first, drafted(), { ...head, type: 'PlaybookDropped', data: { draft: 'd' } })
      .when(draft)
      .isRefused({ code: 'draft_done', status: 'dropped' })
    given(first, drafted(), signed('marketing'), signed('sales', ben), active)
      .when(sign())
      .isRefused({ code: 'draft_done', status: 'active' })
  })
})

describe('signing', () => {
  test('by one side changes nothing yet; by the other too it is in force', () => {
    given(first, drafted()).when(sign()).leadsTo(signed('marketing'))
    given(first, drafted(), signed('marketing')).when(asSales).leadsTo(signed('sales', ben), active)
    given(first, drafted(), signed('marketing')).when(sign()).leadsToNothing()
  })

  test('is for what was read, without errors, and on top of what is in force', () => {
    given(first, drafted())
      .when(sign({ digest: 'old' }))
      .isRefused({ code: 'draft_changed', digest: 'two' })
    given(first, drafted({ errors: 2 }))
      .when(sign())
      .isRefused({ code: 'draft_has_errors', errors: 2 })
    given(first, drafted({}, 0)).when(sign()).isRefused({ code: 'draft_behind', version: 1 })
    given(first).when(sign()).isRefused({ code: 'no_such_draft' })
  })

  test('is for the signatory of that side, whose people are known, and who accepts each warning by name', () => {
    given(first, drafted())
      .when(sign({ signers: [ben] }))
      .isRefused({ code: 'not_signatory', role: 'marketing' })
    given(first, drafted())
      .when(sign({ strangers: ['zoe@acme.example'] }))
      .isRefused({ code: 'people_unknown', emails: ['zoe@acme.example'] })
    given(first, drafted())
      .when(sign({ accepted: [] }))
      .isRefused({ code: 'warnings_not_accepted', accept: ['browsers to sales'] })
  })
})
