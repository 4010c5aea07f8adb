import { correctProspect } from '#app/correct-prospect.ts'
import { lawfulBasisIn } from '#app/lawful-basis.ts'
import { Done } from '#contract/done.ts'
import { CorrectionRequest, LeadPermissions, PermissionRequest } from '#contract/privacy.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { factsIn } from '#store/views/facts.ts'
import { memberRows } from '#store/views/members.ts'
import { permissionsOn } from '#store/views/permissions.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import { mailsRest } from '#store/views/rests-on.ts'
import { stopOf } from '#store/views/stopped-address.ts'
import { actingFor } from '../acting.ts'
import { carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { replyTo } from '../problems.ts'
import { Refused, route } from '../route.ts'

const getPermissions = route({
  path: 'GET /api/v1/leads/:lead/permissions',
  who: 'reader',
  says: 'What the person who asks allows us, with when, by whom and in which words; and on what the firm rests.',
  answer: LeadPermissions,
  handle: async ({ me: { workspace }, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { playbooks, suppressionKeys } = served.parts
    const body = await served.inWorkspace(workspace, async (client) => {
      const found = await permissionsOn(client, workspace, lead)
      if (!found) throw new Refused('no_such_lead')
      const { email, changes, judgedBy, segment, prospect } = found
      const keys = email === null ? [] : suppressionKeys(workspace, emailKey(email))
      const stop = await stopOf(client, workspace, keys)
      const members = await memberRows(client, workspace)
      const rests = await mailsRest(client, workspace, { leads: [lead], playbooks })
      const loaded = await playbooks.load(factsIn(client, workspace), judgedBy || undefined)
      return {
        prospect,
        lawfulBasis: lawfulBasisIn(loaded, segment),
        mails: rests.map(({ mail: id, purpose, at, rests: on }) => ({ id, purpose, at, rests: on })),
        stopped: stop && stop.answeredOn !== lead ? { because: stop.because, since: stop.since } : null,
        changes: changes.map((change) => ({
          ...change,
          byName: members.find(({ id }) => id === change.by)?.name ?? null,
        })),
      }
    })
    return { status: 200, body }
  },
})

const postPermission = route({
  path: 'POST /api/v1/leads/:lead/permissions',
  who: 'writer',
  says: 'Writes down a way that the person allows from now on, or forbids, in the words in which they said it.',
  body: PermissionRequest,
  answer: Done,
  handle: async ({ me, params, body: { id, ...said }, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const [by, prospect] = await served.inWorkspace(me.workspace, async (client) => [
      await actingFor(client, me, request),
      await prospectOfLead(client, me.workspace, lead),
    ])
    if (!prospect) throw new Refused('no_such_lead')
    const at = await served.parts.clock.now()
    const command = { ...said, type: 'SetPermission', at, by, id, how: 'member' } as const
    return replyTo(await carry(served, me, { kind: 'prospect', stream: prospect.id, command }))
  },
})

const postCorrection = route({
  path: 'POST /api/v1/prospects/:prospect/corrections',
  who: 'writer',
  says: 'Puts right what we know about a person; a new address only where it is nobody else’s.',
  body: CorrectionRequest,
  answer: Done,
  handle: async ({ me, params, body: { id, because, ...details }, served, request }) => {
    const prospect = idIn(params.prospect, 'no_such_prospect')
    const { workspace } = me
    const by = await served.inWorkspace(workspace, (client) => actingFor(client, me, request))
    const given = Object.fromEntries(Object.entries(details).filter(([, said]) => said !== undefined))
    const outcome = await correctProspect(served.parts, {
      ...{ workspace, prospect, by, id, because },
      details: given,
    })
    if (outcome.outcome === 'taken') throw new Refused('address_taken')
    return replyTo(outcome)
  },
})

export const permissionRoutes = [getPermissions, postPermission, postCorrection]
