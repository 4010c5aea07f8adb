import { expect, test } from 'vitest'
import { nextColleague } from './next-colleague.ts'

const yes = { allowed: true } as const
const member = (id: string, team: string, over: object = {}) => ({
  ...{ id, name: id, email: `${id}@acme.example`, roles: [], teams: [{ id: team, name: team }] },
  ...{ active: true, onDuty: true, joined: true, open: 3 },
  can: { deactivate: yes, changeRoles: yes, reactivate: yes, erase: yes },
  ...over,
})
const about = { asked: 'ben', owner: 'ben' }

test('is a colleague from the same team who is there and has least to do', () => {
  const members = [
    member('ben', 'sales', { open: 0 }),
    member('eve', 'qualifiers', { open: 0 }),
    member('lou', 'sales', { open: 0, onDuty: false }),
    member('dan', 'sales', { open: 0, active: false }),
    member('kim', 'sales', { open: 0, joined: false }),
    member('tim', 'sales'),
    member('ada', 'sales', { open: 5 }),
  ]
  expect(nextColleague(members, about)?.id).toBe('tim')
  expect(nextColleague(members, { ...about, owner: 'tim' })?.id).toBe('ada')
  expect(nextColleague(members.slice(0, 5), about)).toBeUndefined()
  expect(nextColleague(members.slice(1), about)).toBeUndefined()
})
