import { refOf } from '#contract/lead-card.ts'
import { StewardRequest, TeamMemberRequest, TeamRow, Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf, type People, type TeamFacts } from '#domain/team/people.ts'
import type { TeamCommand } from '#domain/team/team.ts'
import { factsIn } from '#store/views/facts.ts'
import { carry, statusOf } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getTeams = route({
  path: 'GET /api/v1/teams',
  who: 'reader',
  says: 'The teams, their stewards and their members.',
  answer: Teams,
  handle: async ({ me, served }) => {
    const people = await peopleOf(served, me)
    return { status: 200, body: { items: people.teams.map((team) => rowOf(team, people)) } }
  },
})

export const postTeamMember = route({
  path: 'POST /api/v1/teams/:team/members',
  who: 'manager',
  says: 'Takes a member into a team.',
  body: TeamMemberRequest,
  answer: TeamRow,
  handle: async ({ me, served, params, body: { member } }) => {
    const team = idIn(params.team, 'no_such_team')
    const outcome = await command(served, me, { team, command: { type: 'JoinTeam', member } })
    return { status: statusOf(outcome), body: await teamRow(served, me, team) }
  },
})

export const deleteTeamMember = route({
  path: 'DELETE /api/v1/teams/:team/members/:member',
  who: 'manager',
  says: 'Takes a member out of a team. What they have stays theirs.',
  handle: async ({ me, served, params }) => {
    const team = idIn(params.team, 'no_such_team')
    const member = idIn(params.member, 'no_such_member')
    await command(served, me, { team, command: { type: 'LeaveTeam', member } })
    return { status: 204 }
  },
})

export const putSteward = route({
  path: 'PUT /api/v1/teams/:team/steward',
  who: 'manager',
  says: 'Names the person who owes what nobody in the team has accepted.',
  body: StewardRequest,
  answer: TeamRow,
  handle: async ({ me, served, params, body: { steward } }) => {
    const team = idIn(params.team, 'no_such_team')
    await command(served, me, { team, command: { type: 'NameSteward', steward } })
    return { status: 200, body: await teamRow(served, me, team) }
  },
})

type Unasked<Command> = Command extends TeamCommand ? Omit<Command, 'at' | 'by'> : never

async function command(
  served: Served,
  me: Caller,
  { team, command: asked }: { team: Id; command: Unasked<TeamCommand> },
) {
  const at = await served.parts.clock.now()
  return carry(served, me, { kind: 'team', stream: team, command: { ...asked, at, by: me.actor } })
}

const peopleOf = (served: Served, { workspace }: Caller): Promise<People> =>
  served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())

async function teamRow(served: Served, me: Caller, id: Id) {
  const people = await peopleOf(served, me)
  const team = people.teams.find((team) => team.id === id)
  if (!team) throw new Refused('no_such_team')
  return rowOf(team, people)
}

const rowOf = ({ id, name, calendar, steward, members }: TeamFacts, people: People) => ({
  ...{ id, name, calendar },
  steward: refOf(people, steward) ?? { id: steward, name: '' },
  members: members.flatMap((member) => {
    const person = personOf(people, member)
    return person?.active ? [{ id: person.id, name: person.name, onDuty: person.onDuty }] : []
  }),
})
