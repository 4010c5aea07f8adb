import { hash } from 'node:crypto'
import { takeByHand } from '#app/take-by-hand.ts'
import {
  answeredAt,
  ByHandRequest,
  ByHandSource,
  fieldsOf,
  TakenByHand,
  takenFrom,
} from '#contract/by-hand.ts'
import { byHandRows } from '#store/views/by-hand.ts'
import { formSubmissions } from '#store/views/form-submissions.ts'
import { memberActing } from '../acting.ts'
import { Refused, route } from '../route.ts'

export const postByHand = route({
  path: 'POST /api/v1/submissions',
  who: 'writer',
  says: 'Takes down an inquiry that nobody typed: a call, a fair, a chat, a referral. It is a lead when this returns.',
  body: ByHandRequest,
  answer: TakenByHand,
  handle: async ({ me, body, served, request }) => {
    const { parts, toCanonical } = served
    const by = await served.inWorkspace(me.workspace, (client) => memberActing(client, me, request))
    const raw = Buffer.from(JSON.stringify(body))
    const { id, channel, kind, acknowledge } = body
    const took = await takeByHand(parts, me.workspace, {
      ...{ id, by, channel, kind, acknowledge, raw, rawHash: hash('sha256', raw) },
      ...answeredAt(body, await parts.clock.now()),
      canonicalAt: (about) =>
        toCanonical(fieldsOf(body), { ...about, kind, provider: 'by hand', test: false }),
    })
    if (took.outcome === 'refused') {
      const { code, ...details } = took.refusal
      throw new Refused(code, { details })
    }
    const status = parts.statusUrl(me.workspace, took.submission)
    return { status: took.repeated ? 200 : 201, body: takenFrom(took, { request: body, status }) }
  },
})

export const getByHand = route({
  path: 'GET /api/v1/by-hand',
  who: 'reader',
  says: 'What was written down by hand, by how people asked, and the last inquiries of it.',
  answer: ByHandSource,
  handle: ({ me: { workspace }, served }) =>
    served.inWorkspace(workspace, async (client) => ({
      status: 200,
      body: {
        channels: await byHandRows(client, workspace),
        // No form: the workspace stands in its place.
        items: await formSubmissions(client, workspace, workspace),
      },
    })),
})
