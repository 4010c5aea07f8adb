import { confirmHeld, putBackHeld, releaseHeld } from '#app/review-held.ts'
import { decidedOf, heldCard } from '#contract/held-card.ts'
import {
  ConfirmRequest,
  HeldCard,
  HeldDecided,
  HeldList,
  HeldQuery,
  HeldStatistics,
  HeldStatisticsQuery,
  PutBackRequest,
  ReleaseRequest,
  Trusts,
} from '#contract/held.ts'
import { trustKinds } from '#domain/submission/held.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import { heldStatistics } from '#store/views/held-statistics.ts'
import { heldCounts, heldRow, heldRows } from '#store/views/held.ts'
import { trustRows } from '#store/views/trusts.ts'
import { carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const DAYS_SHOWN_MS = 30 * 24 * 60 * 60_000

const showing = ({ parts }: Served, { member, scopes }: Caller) => ({
  reviewer: { mayWrite: member !== undefined || scopes.includes('write') },
  isPersonal: parts.isPersonal,
})

export const getHeld = route({
  path: 'GET /api/v1/held',
  who: 'reader',
  says: 'What was held back and waits for somebody to look, or what became of it; with the reasons, and what may be done.',
  query: HeldQuery,
  answer: HeldList,
  handle: async ({ me, served, query: { after = '0', ...about } }) => {
    const asOf = await served.parts.clock.now()
    const skip = /^\d{1,7}$/.test(after) ? Number(after) : 0
    const { form, signal, state, limit } = about
    const [rows, counts] = await served.inWorkspace(me.workspace, (client) =>
      Promise.all([
        heldRows(client, me.workspace, { form, signal, state, skip, limit: limit + 1 }),
        heldCounts(client, me.workspace, asOf),
      ]),
    )
    const items = rows.slice(0, limit).map((row) => heldCard(row, showing(served, me)))
    const next = rows.length > limit ? `${skip + limit}` : null
    return { status: 200, body: { asOf, items, next, counts } }
  },
})

export const getHeldOne = route({
  path: 'GET /api/v1/held/:held',
  who: 'reader',
  says: 'One submission that was held back, wherever it is now.',
  answer: HeldCard,
  handle: async ({ me, served, params }) => {
    const submission = idIn(params.held, 'no_such_submission')
    const row = await served.inWorkspace(me.workspace, (client) => heldRow(client, me.workspace, submission))
    if (!row) throw new Refused('no_such_submission')
    return { status: 200, body: heldCard(row, showing(served, me)) }
  },
})

export const postReleases = route({
  path: 'POST /api/v1/held/releases',
  who: 'writer',
  says: 'Releases submissions that are no junk: each goes to a lead with the clock that it came with, and its sender is trusted.',
  body: ReleaseRequest,
  answer: HeldDecided,
  handle: async ({ me, served, body: { teach, ...asked } }) =>
    answering(await releaseHeld(served.parts, me.workspace, { ...(await by(served, me, asked)), teach })),
})

export const postConfirmations = route({
  path: 'POST /api/v1/held/confirmations',
  who: 'writer',
  says: 'Confirms that submissions are junk. They stay, and can be released later.',
  body: ConfirmRequest,
  answer: HeldDecided,
  handle: async ({ me, served, body }) =>
    answering(await confirmHeld(served.parts, me.workspace, await by(served, me, body))),
})

export const postReturns = route({
  path: 'POST /api/v1/held/returns',
  who: 'writer',
  says: 'Takes a release or a confirmation back; a release only while nobody has done anything about its lead.',
  body: PutBackRequest,
  answer: HeldDecided,
  handle: async ({ me, served, body }) =>
    answering(await putBackHeld(served.parts, me.workspace, await by(served, me, body))),
})

export const getHeldStatistics = route({
  path: 'GET /api/v1/held/statistics',
  who: 'reader',
  says: 'What screening is worth: by form and by signal what was held, what of it was released, and what passed that was junk.',
  query: HeldStatisticsQuery,
  answer: HeldStatistics,
  handle: async ({ me, served, query }) => {
    const asOf = await served.parts.clock.now()
    // The last moment itself belongs to it.
    const to = query.to ?? instantOf(epochMsOf(asOf) + 1)
    const from = query.from ?? instantOf(epochMsOf(to) - DAYS_SHOWN_MS)
    const found = await served.inWorkspace(me.workspace, (client) =>
      heldStatistics(client, me.workspace, { from, to }),
    )
    return { status: 200, body: { asOf, from, to, ...found } }
  },
})

export const getTrusts = route({
  path: 'GET /api/v1/held/trusts',
  who: 'reader',
  says: 'Who and what is trusted because of a release.',
  answer: Trusts,
  handle: async ({ me, served }) => {
    const items = await served.inWorkspace(me.workspace, (client) => trustRows(client, me.workspace))
    return { status: 200, body: { items } }
  },
})

export const deleteTrust = route({
  path: 'DELETE /api/v1/held/trusts/:held/:kind',
  who: 'writer',
  says: 'Trusts no longer what a release taught.',
  handle: async ({ me, served, params }) => {
    const stream = idIn(params.held, 'no_such_submission')
    const kind = trustKinds.find((known) => known === params.kind)
    if (!kind) throw new Refused('not_found')
    const at = await served.parts.clock.now()
    const command = { type: 'RevokeTrust', at, by: me.actor, kind } as const
    await carry(served, me, { kind: 'submission', stream, command })
    return { status: 204 }
  },
})

export const heldRoutes = [
  ...[getHeld, getHeldStatistics, getTrusts, deleteTrust, getHeldOne],
  ...[postReleases, postConfirmations, postReturns],
]

const by = async <Body extends { readonly submissions: readonly string[] }>(
  { parts }: Served,
  me: Caller,
  body: Body,
) => ({
  ...body,
  submissions: body.submissions.map((id) => id.toLowerCase()),
  by: me.actor,
  at: await parts.clock.now(),
})

const answering = (items: Parameters<typeof decidedOf>[0]) =>
  ({ status: 200, body: decidedOf(items) }) as const
