import { deactivate } from '#app/deactivate.ts'
import { eraseMember } from '#app/erase-member.ts'
import { memberFacts } from '#app/facts.ts'
import { addMember, sendInvitation } from '#app/invite.ts'
import { problems } from '#contract/problem.ts'
import type { Can } from '#contract/scalars.ts'
import { AddMemberRequest, MemberAdded, MemberRow, Members, RolesRequest } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { decideMember } from '#domain/member/decide.ts'
import type { MemberCommand } from '#domain/member/commands.ts'
import type { People } from '#domain/team/people.ts'
import { factsIn } from '#store/views/facts.ts'
import { memberRows, memberWithEmail, type MemberFound } from '#store/views/members.ts'
import { placesOfUser, userOfMember } from '#store/views/workspaces.ts'
import { mayCall } from '../caller.ts'
import { accepted, carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getMembers = route({
  path: 'GET /api/v1/members',
  who: 'reader',
  says: 'Who works here.',
  answer: Members,
  handle: async ({ me, served }) => ({ status: 200, body: { items: await found(served, me) } }),
})

export const postMember = route({
  path: 'POST /api/v1/members',
  who: 'admin',
  says: 'Adds a member and answers with their invitation; with a mail server it is also mailed.',
  body: AddMemberRequest,
  answer: MemberAdded,
  handle: async ({ me, served, body: { id, email, name, roles, teams } }) => {
    const { workspace, actor: by } = me
    const { parts } = served
    const taken = await served.inWorkspace(workspace, (client) => memberWithEmail(client, workspace, email))
    if (taken !== undefined && taken !== id) throw new Refused('email_taken')
    const at = await parts.clock.now()
    const invitation = invitationUrl(served, me, id)
    const added = await parts.ledger
      .transaction(workspace, async (tx) => {
        const asked = { id, email, name, roles, teams, by, at, invitation }
        const [outcome] = (await addMember(parts, tx, asked)).map(accepted)
        return outcome?.outcome === 'happened'
      })
      .catch(asTaken)
    return { status: added ? 201 : 200, body: { member: id, invitation } }
  },
})

export const postInvitation = route({
  path: 'POST /api/v1/members/:member/invitation',
  who: 'admin',
  says: 'The invitation of a member who has not joined yet, once more.',
  answer: MemberAdded,
  handle: async ({ me, served, params }) => {
    const { id, name, joined, active } = await one(served, me, params.member)
    if (joined) throw new Refused('email_taken')
    if (!active) throw new Refused('member_inactive')
    const { parts } = served
    const at = await parts.clock.now()
    const invitation = invitationUrl(served, me, id)
    await parts.ledger.transaction(me.workspace, (tx) =>
      sendInvitation(parts, tx, { id, name, by: me.actor, at, invitation }),
    )
    return { status: 200, body: { member: id, invitation } }
  },
})

export const putRoles = route({
  path: 'PUT /api/v1/members/:member/roles',
  who: 'admin',
  says: 'Changes what a member may do.',
  body: RolesRequest,
  answer: MemberRow,
  handle: async ({ me, served, params, body: { roles } }) => {
    const { id } = await one(served, me, params.member)
    await change(served, me, id, { type: 'ChangeRoles', roles })
    return { status: 200, body: await one(served, me, id) }
  },
})

export const postDeactivation = route({
  path: 'POST /api/v1/members/:member/deactivation',
  who: 'admin',
  says: 'A member leaves: their leads are offered to others at once, and their sessions end.',
  answer: MemberRow,
  handle: async ({ me, served, params }) => {
    const { id: member } = await one(served, me, params.member)
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    accepted(await deactivate(served.parts, { workspace, member, by, at }))
    await endSessions(served, workspace, member)
    return { status: 200, body: await one(served, me, member) }
  },
})

export const postReactivation = route({
  path: 'POST /api/v1/members/:member/reactivation',
  who: 'admin',
  says: 'A member comes back.',
  answer: MemberRow,
  handle: async ({ me, served, params }) => {
    const { id } = await one(served, me, params.member)
    await change(served, me, id, { type: 'ReactivateMember' })
    return { status: 200, body: await one(served, me, id) }
  },
})

export const postErasure = route({
  path: 'POST /api/v1/members/:member/erasure',
  who: 'admin',
  says: 'Forgets a member who has left: name, address, password and the mails for them. What they did stays, under no name.',
  answer: MemberRow,
  handle: async ({ me, served, params }) => {
    const { id: member } = await one(served, me, params.member)
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    const user = await served.inWorkspace(workspace, (client) => userOfMember(client, workspace, member))
    accepted(await eraseMember(served.parts, { workspace, member, by, at }))
    if (user !== undefined && (await placesOfUser(served.pool, user)).length === 0)
      await served.accounts.remove(user)
    return { status: 200, body: await one(served, me, member) }
  },
})

export const memberRoutes = [
  getMembers,
  postMember,
  postInvitation,
  putRoles,
  postDeactivation,
  postReactivation,
  postErasure,
]

type Unasked<Command> = Command extends MemberCommand ? Omit<Command, 'at' | 'by'> : never

async function change(served: Served, me: Caller, member: Id, asked: Unasked<MemberCommand>) {
  const at = await served.parts.clock.now()
  return carry(served, me, { kind: 'member', stream: member, command: { ...asked, at, by: me.actor } })
}

const invitationUrl = (
  { url, tokens }: Served,
  { workspace }: Pick<Caller, 'workspace'>,
  member: Id,
): string => `${url}/join/${tokens.sign('invitation', workspace, member)}`

/** Of two who add the same address at once, the second is told so. */
function asTaken(error: unknown): never {
  const taken = error instanceof Error && 'constraint' in error && error.constraint === 'member_email'
  throw taken ? new Refused('email_taken') : error
}

/** Who works in no workspace any more has no session; who works elsewhere keeps theirs, and it opens only that. */
async function endSessions(served: Served, workspace: Id, member: Id): Promise<void> {
  const user = await served.inWorkspace(workspace, (client) => userOfMember(client, workspace, member))
  if (user !== undefined && (await placesOfUser(served.pool, user)).length === 0)
    await served.accounts.endSessions(user)
}

async function one(served: Served, me: Caller, member: string) {
  const [row] = await found(served, me, idIn(member, 'no_such_member'))
  if (!row) throw new Refused('no_such_member')
  return row
}

async function found(served: Served, me: Caller, member?: Id) {
  const { rows, people } = await served.inWorkspace(me.workspace, async (client) => ({
    rows: await memberRows(client, me.workspace, member),
    people: await factsIn(client, me.workspace).people(),
  }))
  const teamsOf = (id: Id) =>
    people.teams
      .filter(({ members }) => members.includes(id))
      .map(({ id: team, name }) => ({ id: team, name }))
  return rows.map((row) => ({ ...row, teams: teamsOf(row.id), can: canOf(row, people, me) }))
}

type MemberCan = Readonly<Record<'deactivate' | 'changeRoles' | 'reactivate' | 'erase', Can>>

function canOf(row: MemberFound, people: People, me: Caller): MemberCan {
  if (!mayCall('admin', me)) {
    const no: Can = { allowed: false, because: problems.not_allowed.title }
    return { deactivate: no, changeRoles: no, reactivate: no, erase: no }
  }
  const member = { status: 'known', addedAt: '', ...row, erased: row.email === '' } as const
  const asked = { at: '', by: me.actor }
  const other = row.roles.includes('marketing')
    ? row.roles.filter((role) => role !== 'marketing')
    : [...row.roles, 'marketing' as const]
  const can = (command: MemberCommand): Can => {
    const decision = decideMember(member, command, memberFacts(people, row.id))
    if (decision.outcome === 'happened' && decision.events.length > 0) return { allowed: true }
    const needless = row.active ? 'member_active' : 'member_inactive'
    const { title } = problems[decision.outcome === 'refused' ? decision.refusal.code : needless]
    return { allowed: false, because: title }
  }
  return {
    deactivate: can({ ...asked, type: 'DeactivateMember' }),
    changeRoles: can({
      ...asked,
      type: 'ChangeRoles',
      roles: other.length > 0 ? other : [...row.roles, 'qualifier'],
    }),
    reactivate: can({ ...asked, type: 'ReactivateMember' }),
    erase: can({ ...asked, type: 'EraseMember' }),
  }
}
