import { z } from 'zod'
import { Id } from '#contract/scalars.ts'
import { InvitationState, JoinRequest } from '#contract/workspace.ts'
import { carryOut } from '#app/carry-out.ts'
import { factsIn } from '#store/views/facts.ts'
import { memberRows } from '#store/views/members.ts'
import { accepted } from '../carry.ts'
import { tokenLimit } from '../limits.ts'
import { Refused, route } from '../route.ts'
import type { Served } from '../served.ts'
import { signIn } from '../sign-in.ts'

export const getInvitation = route({
  path: 'GET /api/v1/invitations/:token',
  who: 'anyone',
  says: 'Who is invited, and where to.',
  limit: tokenLimit,
  answer: InvitationState,
  handle: async ({ served, params }) => {
    const { firm: workspace, email, name } = await invited(served, params.token)
    return { status: 200, body: { workspace, email, name } }
  },
})

export const postAcceptance = route({
  path: 'POST /api/v1/invitations/:token/acceptance',
  who: 'anyone',
  says: 'Joins, with a new password, or with the one you have where you work with Handraise already; then you are signed in.',
  limit: tokenLimit,
  body: JoinRequest,
  answer: z.object({ workspace: Id, member: Id }),
  handle: async ({ served, params, request, reply, body: { name, password } }) => {
    const { workspace, member, email } = await invited(served, params.token)
    const user = await served.accounts.join({ email, name, password })
    if (user === undefined)
      throw new Refused('bad_request', {
        errors: [
          { field: 'password', problem: 'must be the one you already have here: this address is known' },
        ],
      })
    const at = await served.parts.clock.now()
    const asked = { at, by: member }
    const outcomes = await served.parts.ledger.transaction(workspace, (tx) =>
      carryOut(
        tx,
        [
          { kind: 'member', stream: member, command: { ...asked, type: 'JoinMember', user } },
          { kind: 'member', stream: member, command: { ...asked, type: 'RenameMember', name } },
        ],
        served.parts,
      ),
    )
    for (const outcome of outcomes) accepted(outcome)
    await signIn(served, { request, reply }, { email, password })
    return { status: 201, body: { workspace, member } }
  },
})

/** Whom a token invites, until they have joined. */
async function invited({ tokens, inWorkspace }: Served, token: string) {
  const [workspace, member] = tokens.read('invitation', token) ?? []
  if (workspace === undefined || member === undefined) throw new Refused('invitation_invalid')
  const { row, firm } = await inWorkspace(workspace, async (client) => ({
    row: (await memberRows(client, workspace, member))[0],
    firm: await factsIn(client, workspace).workspaceName(),
  }))
  if (!row || row.joined || !row.active) throw new Refused('invitation_invalid')
  return { workspace, member, firm, email: row.email, name: row.name }
}
