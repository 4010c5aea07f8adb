import { sayOfTwo, type SaidOfTwo } from '#app/merge.ts'
import { BondRequest, LeadPeople, Proposals } from '#contract/identity.ts'
import { Done } from '#contract/lead-requests.ts'
import { peopleTold, proposalsTold } from '#contract/people-around.ts'
import { peopleAround, proposalsIn } from '#store/views/lead-people.ts'
import { memberRows } from '#store/views/members.ts'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { replyTo } from '../problems.ts'
import { Refused, route, type Route } from '../route.ts'

const getPeople = route({
  path: 'GET /api/v1/leads/:lead/people',
  who: 'reader',
  says: 'Who asks and under which names, who may be the same person and why, and who else asked from that organisation.',
  answer: LeadPeople,
  handle: async ({ me: { workspace }, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const body = await served.inWorkspace(workspace, async (client) => {
      const [found, members] = await Promise.all([
        peopleAround(client, workspace, lead),
        memberRows(client, workspace),
      ])
      if (!found) throw new Refused('no_such_lead')
      return peopleTold(found, members)
    })
    return { status: 200, body }
  },
})

const getProposals = route({
  path: 'GET /api/v1/prospects/proposals',
  who: 'reader',
  says: 'Pairs of prospects who may be one person, with what was compared; the latest first.',
  answer: Proposals,
  handle: async ({ me: { workspace }, served }) => ({
    status: 200,
    body: await served.inWorkspace(workspace, async (client) =>
      proposalsTold(await proposalsIn(client, workspace)),
    ),
  }),
})

/** What may be said of two prospects, by the noun that its address ends with. */
const sayings: readonly (readonly [noun: string, what: SaidOfTwo['what'], says: string])[] = [
  [
    'aliases',
    'merge',
    'Says that another prospect is the same person. Nothing moves, and it can be undone exactly.',
  ],
  ['partings', 'unmerge', 'Takes that back: what came meanwhile stays with whom it came from.'],
  ['rejections', 'reject', 'Says that a proposal was wrong; it is not made again.'],
]

const sayingRoutes = sayings.map(([noun, what, says]) =>
  route({
    path: `POST /api/v1/prospects/:prospect/${noun}`,
    who: 'writer',
    says: `${says} Sent again with the same id it has the effect of one.`,
    body: BondRequest,
    answer: Done,
    handle: async ({ me, params, body: { id, alias }, served, request }) => {
      const prospect = idIn(params.prospect, 'no_such_prospect')
      const by = await served.inWorkspace(me.workspace, (client) => actingFor(client, me, request))
      const at = await served.parts.clock.now()
      const said = { workspace: me.workspace, what, id, by, at }
      return replyTo(await sayOfTwo(served.parts, { ...said, pair: [prospect, alias] }))
    },
  }),
)

export const prospectRoutes: readonly Route[] = [getPeople, getProposals, ...sayingRoutes]
