import { changeDuty } from '#app/come-on-duty.ts'
import { availabilityOf } from '#app/routing/availability.ts'
import { timeOffSaid } from '#app/routing/time-off-said.ts'
import { Availabilities, Availability, SkillsRequest, TimeOffRequest } from '#contract/routing.ts'
import { DutyRequest } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import type { TurnsCommand } from '#domain/member/turns-of.ts'
import { personOf } from '#domain/team/people.ts'
import { factsIn } from '#store/views/facts.ts'
import { mayCall } from '../caller.ts'
import { accepted, carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getAvailability = route({
  path: 'GET /api/v1/availability',
  who: 'reader',
  says: 'Who is given leads just now and who is away until when, with their time off, languages and skills.',
  answer: Availabilities,
  handle: async ({ me, served }) => ({ status: 200, body: await all(served, me) }),
})

export const postTimeOff = route({
  path: 'POST /api/v1/members/:member/time-off',
  who: 'writer',
  says: 'Takes time off, once or every week, whole days or parts of them: your own, or as a manager somebody else’s.',
  body: TimeOffRequest,
  answer: Availability,
  handle: async ({ me, served, params, body: { id, ...said } }) => {
    const member = await whose(served, me, params.member)
    const { at, zone } = await now(served, me)
    const taken = timeOffSaid(id, said, { zone, at })
    if (!taken) throw new Refused('time_off_unclear')
    const happened = await tell(served, me, member, { type: 'TakeTimeOff', taken })
    return { status: happened ? 201 : 200, body: await one(served, me, member) }
  },
})

export const deleteTimeOff = route({
  path: 'DELETE /api/v1/members/:member/time-off/:off',
  who: 'writer',
  says: 'Takes time off back.',
  handle: async ({ me, served, params }) => {
    const member = await whose(served, me, params.member)
    await tell(served, me, member, { type: 'CancelTimeOff', off: idIn(params.off, 'not_found') })
    return { status: 204 }
  },
})

export const putSkills = route({
  path: 'PUT /api/v1/members/:member/skills',
  who: 'writer',
  says: 'Tells in which languages and for what somebody can be given leads.',
  body: SkillsRequest,
  answer: Availability,
  handle: async ({ me, served, params, body: { languages, skills } }) => {
    const member = await whose(served, me, params.member)
    const told = { languages: [...new Set(languages)], skills: [...new Set(skills)] }
    await tell(served, me, member, { type: 'TellSkills', ...told })
    return { status: 200, body: await one(served, me, member) }
  },
})

export const postMemberDuty = route({
  path: 'POST /api/v1/members/:member/duty',
  who: 'writer',
  says: 'Says that somebody is away now, or there again: yourself, or as a manager somebody else.',
  body: DutyRequest,
  answer: Availability,
  handle: async ({ me, served, params, body: { onDuty } }) => {
    const member = await whose(served, me, params.member)
    const { at } = await now(served, me)
    const { workspace, actor: by } = me
    accepted(await changeDuty(served.parts, { workspace, member, onDuty, by, at }))
    return { status: 200, body: await one(served, me, member) }
  },
})

export const availabilityRoutes = [getAvailability, postTimeOff, deleteTimeOff, putSkills, postMemberDuty]

/** One's own, or anybody's for a manager. */
async function whose(served: Served, me: Caller, said: string): Promise<Id> {
  const member = idIn(said, 'no_such_member')
  const { workspace } = me
  const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
  if (!personOf(people, member)) throw new Refused('no_such_member')
  if (member !== me.member && !mayCall('manager', me)) throw new Refused('not_allowed')
  return member
}

async function now(served: Served, { workspace }: Caller) {
  const at = await served.parts.clock.now()
  const { zone } = await served.inWorkspace(workspace, (client) =>
    served.parts.playbooks.load(factsIn(client, workspace)),
  )
  return { at, zone }
}

type Unasked<Command> = Command extends TurnsCommand ? Omit<Command, 'at' | 'by'> : never

async function tell(served: Served, me: Caller, member: Id, asked: Unasked<TurnsCommand>): Promise<boolean> {
  const at = await served.parts.clock.now()
  const command = { ...asked, at, by: me.actor }
  const outcome = await carry(served, me, { kind: 'member', stream: member, command })
  return outcome.outcome === 'happened'
}

async function all(served: Served, me: Caller): Promise<Availabilities> {
  const { at, zone } = await now(served, me)
  const { workspace } = me
  const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
  return { asOf: at, zone, items: availabilityOf(people, at) }
}

async function one(served: Served, me: Caller, member: Id): Promise<Availability> {
  const { items } = await all(served, me)
  const found = items.find((each) => each.member.id === member)
  if (!found) throw new Refused('no_such_member')
  return found
}
