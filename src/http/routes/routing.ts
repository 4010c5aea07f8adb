import { fairnessReport } from '#app/routing/fairness.ts'
import { reassign } from '#app/routing/reassign.ts'
import {
  AccountList,
  AccountRow,
  AccountsQuery,
  FairnessQuery,
  FairnessReport,
  OwnerRequest,
  Reassigned,
  ReassignRequest,
} from '#contract/routing.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf, teamOf } from '#domain/team/people.ts'
import { parseInstant } from '#domain/time/instant.ts'
import { accountRows } from '#store/views/accounts.ts'
import { cardRows } from '#store/views/cards.ts'
import { factsIn } from '#store/views/facts.ts'
import { turnsAndOffers } from '#store/views/fairness.ts'
import { carry } from '../carry.ts'
import { discreetIn } from '../discreet.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getFairness = route({
  path: 'GET /api/v1/reports/fairness',
  who: 'reader',
  says: 'Everybody’s expected and actual share of the turns, with what kept them from more.',
  query: FairnessQuery,
  answer: FairnessReport,
  handle: async ({ me, query, served }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const said = (text: string | undefined) => (text === undefined ? undefined : parseInstant(text))
    const body = await served.inWorkspace(workspace, async (client) => {
      const discreet = await discreetIn(client, me)
      return fairnessReport(
        await factsIn(client, workspace).people(),
        { at, from: said(query.from), to: said(query.to), discreet },
        (about) => turnsAndOffers(client, workspace, about),
      )
    })
    return { status: 200, body }
  },
})

export const postReassignments = route({
  path: 'POST /api/v1/reassignments',
  who: 'manager',
  says: 'Passes on many leads at once: of somebody who leaves or is away for long, or after territories changed. First as a preview.',
  body: ReassignRequest,
  answer: Reassigned,
  handle: async ({ me, served, body }) => {
    const { workspace, actor: by } = me
    const people = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).people())
    const { from, outsideTerritory, to, leads, reason, apply } = body
    for (const member of [from, to])
      if (member !== undefined && !personOf(people, member)) throw new Refused('no_such_member')
    if (outsideTerritory !== undefined && !teamOf(people, outsideTerritory)) throw new Refused('no_such_team')
    const of = from === undefined ? { outsideTerritory: outsideTerritory ?? '' } : { member: from }
    if (from === undefined && outsideTerritory === undefined)
      throw new Refused('bad_request', { errors: [{ field: 'from', problem: 'must not be empty' }] })
    const at = await served.parts.clock.now()
    const moved = await reassign(served.parts, { workspace, by, at, of, leads, to, reason, apply })
    const rows = await served.inWorkspace(workspace, (client) =>
      cardRows(client, workspace, { ids: moved.map(({ lead }) => lead), asOf: at }),
    )
    const nameOf = (id: Id) => ({ id, name: personOf(people, id)?.name ?? '' })
    const items = moved.map((each) => {
      const card = rows.find(({ id }) => id === each.lead)
      const words = {
        segment: card?.segment ?? '',
        prospect: card?.prospect.name ?? card?.prospect.email ?? '',
      }
      return { ...each, ...words, from: nameOf(each.from), to: nameOf(each.to) }
    })
    return { status: 200, body: { applied: apply, items } }
  },
})

export const getAccounts = route({
  path: 'GET /api/v1/accounts',
  who: 'reader',
  says: 'Accounts by name or domain, with who looks after each.',
  query: AccountsQuery,
  answer: AccountList,
  handle: async ({ me, query: { search }, served }) => ({
    status: 200,
    body: { items: await found(served, me, search) },
  }),
})

export const putAccountOwner = route({
  path: 'PUT /api/v1/accounts/:account/owner',
  who: 'manager',
  says: 'Names who looks after an account from now on, or nobody.',
  body: OwnerRequest,
  answer: AccountRow,
  handle: async ({ me, served, params, body: { member: owner } }) => {
    const stream = idIn(params.account, 'no_such_account')
    const at = await served.parts.clock.now()
    const command = { type: 'NameOwner', at, by: me.actor, owner } as const
    await carry(served, me, { kind: 'account', stream, command })
    const [row] = await found(served, me, stream)
    if (!row) throw new Refused('no_such_account')
    return { status: 200, body: row }
  },
})

async function found(served: Served, { workspace }: Caller, search: string | undefined) {
  const { rows, people } = await served.inWorkspace(workspace, async (client) => ({
    rows: await accountRows(client, workspace, search),
    people: await factsIn(client, workspace).people(),
  }))
  return rows.map(({ owner, ...row }) => ({
    ...row,
    owner: owner === null ? null : { id: owner, name: personOf(people, owner)?.name ?? '' },
  }))
}

export const routingRoutes = [getFairness, postReassignments, getAccounts, putAccountOwner]
