import { DiscretionRequest, DiscretionShown, Paused, PauseRequest } from '#contract/neglect.ts'
import { discretionIn } from '#store/views/discretion.ts'
import { memberRows } from '#store/views/members.ts'
import { carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

const getDiscretion = route({
  path: 'GET /api/v1/discretion',
  who: 'reader',
  says: 'Whom numbers about persons are shown to: managers too, or only the persons themselves.',
  answer: DiscretionShown,
  handle: async ({ me: { workspace }, served }) => ({
    status: 200,
    body: { persons: await served.inWorkspace(workspace, (client) => discretionIn(client, workspace)) },
  }),
})

const putDiscretion = route({
  path: 'PUT /api/v1/discretion',
  who: 'admin',
  says: 'Says whom numbers about persons are shown to. Every report keeps to it.',
  body: DiscretionRequest,
  answer: DiscretionShown,
  handle: async ({ me, served, body: { persons } }) => {
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    const command = { type: 'ChangeDiscretion', at, by, persons } as const
    await carry(served, me, { kind: 'workspace', stream: workspace, command })
    return { status: 200, body: { persons } }
  },
})

const postPause = route({
  path: 'POST /api/v1/members/:member/pauses',
  who: 'manager',
  says: 'Lets nothing new come to a member for now, or again. What they have stays with them.',
  body: PauseRequest,
  answer: Paused,
  handle: async ({ me, served, params, body: { id, paused, reason } }) => {
    const member = idIn(params.member, 'no_such_member')
    const [known] = await served.inWorkspace(me.workspace, (client) =>
      memberRows(client, me.workspace, member),
    )
    if (!known) throw new Refused('no_such_member')
    const asked = { at: await served.parts.clock.now(), by: me.actor, id }
    const command = paused
      ? ({ ...asked, type: 'PauseTurns', reason: reason ?? '' } as const)
      : ({ ...asked, type: 'ResumeTurns' } as const)
    await carry(served, me, { kind: 'member', stream: member, command })
    return { status: 200, body: { member, paused } }
  },
})

export const discretionRoutes = [getDiscretion, putDiscretion, postPause]
