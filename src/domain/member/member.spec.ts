import { describe, expect, test } from 'vitest'
import { ana, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideMember } from './decide.ts'
import type { MemberFacts } from './commands.ts'
import { evolveMember, noMember, type MemberEvent } from './member.ts'

const needless: MemberFacts = { lastAdmin: false, neededBy: [] }
const given = specFor({ start: noMember, evolve: evolveMember, decide: decideMember, facts: needless })
const asked = { at: at('09:00'), by: ana } as const
const add = {
  ...asked,
  type: 'AddMember',
  email: 'eve@acme.example',
  name: 'Eve',
  roles: ['qualifier'],
} as const
const added: MemberEvent = {
  ...asked,
  type: 'MemberAdded',
  data: { roles: ['qualifier'] },
  private: { email: 'eve@acme.example', name: 'Eve' },
}
const left: MemberEvent = { ...asked, type: 'MemberDeactivated', data: {} }
const away: MemberEvent = { ...asked, type: 'DutyChanged', data: { onDuty: false } }

describe('a member', () => {
  test('is added once, active and on duty', () => {
    given().when(add).leadsTo(added)
    given()
      .when(add)
      .leaves({ active: true, onDuty: true, roles: ['qualifier'], name: 'Eve', addedAt: at('09:00') })
    given(added).when(add).leadsToNothing()
  })

  test('has a role or more', () => {
    given()
      .when({ ...add, roles: [] })
      .isRefused({ code: 'no_role' })
    given(added)
      .when({ ...asked, type: 'ChangeRoles', roles: [] })
      .isRefused({ code: 'no_role' })
  })

  test('signs their mails as they like, and is forgotten with that', () => {
    const sign = { ...asked, type: 'ChangeSignature', text: 'Eve\nPumps' } as const
    const signed: MemberEvent = {
      ...asked,
      type: 'SignatureChanged',
      data: {},
      private: { text: 'Eve\nPumps' },
    }
    given(added).when(sign).leadsTo(signed)
    given(added, signed).when(sign).leadsToNothing()
    given(added, signed, left)
      .when({ ...asked, type: 'EraseMember' })
      .leaves({ signature: undefined })
  })

  test('is nobody before they are added', () => {
    for (const type of ['DeactivateMember', 'ReactivateMember'] as const)
      given()
        .when({ ...asked, type })
        .isRefused({ code: 'no_such_member' })
    given()
      .when({ ...asked, type: 'ChangeDuty', onDuty: false })
      .isRefused({ code: 'no_such_member' })
  })

  test('joins with an account, once', () => {
    const joined: MemberEvent = { ...asked, type: 'MemberJoined', data: { user: 'account' } }
    given(added)
      .when({ ...asked, type: 'JoinMember', user: 'account' })
      .leadsTo(joined)
    given(added, joined)
      .when({ ...asked, type: 'JoinMember', user: 'account' })
      .leadsToNothing()
  })

  test('goes away and comes back; saying so twice changes nothing', () => {
    given(added)
      .when({ ...asked, type: 'ChangeDuty', onDuty: false })
      .leadsTo(away)
    given(added)
      .when({ ...asked, type: 'ChangeDuty', onDuty: true })
      .leadsToNothing()
    given(added, away)
      .when({ ...asked, type: 'ChangeDuty', onDuty: true })
      .leaves({ onDuty: true })
  })

  test('changes roles; the same roles in another order are the same', () => {
    const roles = ['manager', 'qualifier'] as const
    const changed: MemberEvent = { ...asked, type: 'RolesChanged', data: { roles } }
    given(added)
      .when({ ...asked, type: 'ChangeRoles', roles })
      .leadsTo(changed)
    given(added, changed)
      .when({ ...asked, type: 'ChangeRoles', roles: ['qualifier', 'manager'] })
      .leadsToNothing()
  })
})

describe('a member leaves', () => {
  const leave = { ...asked, type: 'DeactivateMember' } as const

  test('and may return', () => {
    given(added).when(leave).leadsTo(left)
    given(added).when(leave).leaves({ active: false })
    given(added, left)
      .when({ ...asked, type: 'ReactivateMember' })
      .leaves({ active: true, onDuty: true })
  })

  test('twice is once, also for the last admin there was', () => {
    given(added, left).when(leave).leadsToNothing()
    given(added, left).with({ lastAdmin: true }).when(leave).leadsToNothing()
    given(added)
      .when({ ...asked, type: 'ReactivateMember' })
      .leadsToNothing()
  })

  test('but the last admin stays, and stays an admin', () => {
    given(added).with({ lastAdmin: true }).when(leave).isRefused({ code: 'last_admin' })
    given(added)
      .with({ lastAdmin: true })
      .when({ ...asked, type: 'ChangeRoles', roles: ['manager'] })
      .isRefused({ code: 'last_admin' })
    given(added)
      .with({ lastAdmin: true })
      .when({ ...asked, type: 'ChangeRoles', roles: ['manager', 'admin'] })
      .leaves({ roles: ['manager', 'admin'] })
  })

  test('nor does a team’s steward, or the only person of its chain; the teams are named', () => {
    given(added)
      .with({ neededBy: ['qualifiers'] })
      .when(leave)
      .isRefused({ code: 'needed_by_team', teams: ['qualifiers'] })
  })
})

describe('a member who has left is forgotten', () => {
  const forget = { ...asked, type: 'EraseMember' } as const
  const forgotten: MemberEvent = { ...asked, type: 'MemberErased', data: {} }

  test('once, and only after they have left', () => {
    given(added).when(forget).isRefused({ code: 'member_active' })
    given(added, left).when(forget).leadsTo(forgotten)
    given(added, left).when(forget).leaves({ erased: true, name: undefined, email: undefined })
    given(added, left, forgotten).when(forget).leadsToNothing()
  })

  test('and does not come back', () => {
    given(added, left, forgotten)
      .when({ ...asked, type: 'ReactivateMember' })
      .isRefused({ code: 'member_erased' })
  })
})

test('a message that tells a member of what climbed is remembered with its time', () => {
  const climbs = [{ lead: 'lead', commitment: 'answer', level: 1 }]
  const alerted: MemberEvent = { ...asked, type: 'MemberAlerted', data: { message: 'message', climbs } }
  const tell = { ...asked, type: 'AlertMember', message: 'message', climbs } as const
  given(added).when(tell).leadsTo(alerted)
  given(added)
    .when(tell)
    .leaves({ alertedAt: at('09:00') })
})

test('without what is private a member counts the same', () => {
  const renamed: MemberEvent = { ...asked, type: 'MemberRenamed', data: {}, private: { name: 'Eva' } }
  const history = [added, away, renamed, left]
  const erased = history.map(({ private: _private, ...event }: MemberEvent) => event as MemberEvent)
  const fold = (events: readonly MemberEvent[]) => events.reduce(evolveMember, noMember)
  expect(fold(history)).toMatchObject({ name: 'Eva', email: 'eve@acme.example' })
  expect({ ...fold(history), name: undefined, email: undefined }).toEqual(fold(erased))
  expect(evolveMember(noMember, left)).toEqual(noMember)
})
