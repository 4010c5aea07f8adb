import { changeDuty } from '#app/come-on-duty.ts'
import { DutyRequest, Me, SignatureRequest } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { cursorText, endOfChanges } from '#store/views/events.ts'
import { factsIn } from '#store/views/facts.ts'
import { memberRows } from '#store/views/members.ts'
import { placesOfUser, userOfMember } from '#store/views/workspaces.ts'
import { accepted, carry } from '../carry.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getMe = route({
  path: 'GET /api/v1/me',
  who: 'member',
  says: 'Who you are here, and where else you work.',
  answer: Me,
  handle: async ({ me, served }) => ({ status: 200, body: await meOf(served, me) }),
})

export const postDuty = route({
  path: 'POST /api/v1/me/duty',
  who: 'member',
  says: 'Goes away or comes back. What waited for somebody is offered when you come.',
  body: DutyRequest,
  answer: Me,
  handle: async ({ me, served, body: { onDuty } }) => {
    const at = await served.parts.clock.now()
    const member = memberOf(me)
    const { workspace } = me
    accepted(await changeDuty(served.parts, { workspace, member, onDuty, by: member, at }))
    return { status: 200, body: await meOf(served, me) }
  },
})

export const putSignature = route({
  path: 'PUT /api/v1/me/signature',
  who: 'member',
  says: 'Changes what stands below your mails.',
  body: SignatureRequest,
  answer: Me,
  handle: async ({ me, served, body: { text } }) => {
    const at = await served.parts.clock.now()
    const member = memberOf(me)
    const command = { type: 'ChangeSignature', at, by: member, text } as const
    await carry(served, me, { kind: 'member', stream: member, command })
    return { status: 200, body: await meOf(served, me) }
  },
})

function memberOf({ member }: Caller): Id {
  if (member === undefined) throw new Refused('not_allowed')
  return member
}

async function meOf(served: Served, me: Caller) {
  const { workspace } = me
  const member = memberOf(me)
  // Before anything is read: what changes from here on is told to whoever follows from here.
  const cursor = cursorText(await endOfChanges(served.pool))
  const { row, user, name } = await served.inWorkspace(workspace, async (client) => ({
    row: (await memberRows(client, workspace, member))[0],
    user: await userOfMember(client, workspace, member),
    name: await factsIn(client, workspace).workspaceName(),
  }))
  if (!row || user === undefined) throw new Refused('not_signed_in')
  const places = await placesOfUser(served.pool, user)
  const workspaces = await Promise.all(
    places.map(async ({ workspace: id }) => ({
      id,
      name: await served.inWorkspace(id, (client) => factsIn(client, id).workspaceName()),
    })),
  )
  const { id, name: own, email, roles, onDuty, signature } = row
  return {
    member: { id, name: own, email, roles, onDuty, signature },
    workspace: { id: workspace, name },
    workspaces,
    mail: served.parts.mailer.configured ? 'smtp' : 'outbox',
    clock: served.parts.clock.mode,
    cursor,
  }
}
