import { tryPlaybook } from '#app/try-playbook.ts'
import {
  Compared,
  CompareRequest,
  EditDone,
  EditRequest,
  PlaybookSchema,
  Readings,
  ReadRequest,
  Tried,
  TryRequest,
} from '#contract/playbook-desk.ts'
import { PLAYBOOK_BODY_BYTES_MAX } from '#contract/playbook.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { playbookSchema } from '#playbook/grammar/sections.ts'
import { readAside } from '../read-aside.ts'
import { Refused, route } from '../route.ts'
import type { Served } from '../served.ts'

export const getSchema = route({
  path: 'GET /api/v1/playbook/schema',
  who: 'reader',
  says: 'What may stand in a playbook, as JSON Schema for editors.',
  answer: PlaybookSchema,
  handle: async () => ({ status: 200, body: playbookSchema() }),
})

export const postReading = route({
  path: 'POST /api/v1/playbook/readings',
  who: 'reader',
  says: 'A playbook as sentences, each with its line, and each value with the way to it; nothing is kept.',
  body: ReadRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Readings,
  handle: async ({ served, body: { text } }) => {
    const body = await readAside(served, { of: 'readings', text })
    if (!body) throw new Refused('playbook_unreadable')
    return { status: 200, body }
  },
})

export const postEdit = route({
  path: 'POST /api/v1/playbook/edits',
  who: 'reader',
  says: 'Changes one value of a playbook, or adds or removes one of a list, and gives the text back, comments and all else as they were; nothing is kept.',
  body: EditRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: EditDone,
  handle: async ({ served, body: { text, ...edit } }) => {
    const edited = await readAside(served, { of: 'edit', text, edit })
    if (edited.outcome === 'refused') throw new Refused(edited.code)
    return { status: 200, body: { text: edited.text } }
  },
})

export const postTry = route({
  path: 'POST /api/v1/playbook/tries',
  who: 'reader',
  says: 'Where a playbook would put somebody who asks, and every line that had a say in it; nothing is kept.',
  body: TryRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Tried,
  handle: async ({ me, served, body }) => {
    const { text, lead, facts } = body
    const at = body.at === undefined ? await served.parts.clock.now() : instantOf(Date.parse(body.at))
    const of =
      lead === undefined ? { submission: submissionFrom(served, facts ?? { kind: 'contact' }, at) } : { lead }
    const answer = await tryPlaybook(served.parts, { workspace: me.workspace, at, text, of })
    if (answer.outcome === 'no_such_lead') throw new Refused('no_such_lead')
    if (answer.outcome === 'too_long') throw new Refused('playbook_takes_too_long')
    if (answer.outcome === 'broken')
      throw new Refused('playbook_broken', { details: { findings: answer.findings } })
    return { status: 200, body: { at: answer.at, ...answer.tried, messages: answer.messages } }
  },
})

export const postComparison = route({
  path: 'POST /api/v1/playbook/comparisons',
  who: 'reader',
  says: 'What changes from one playbook to the next, and which leads go elsewhere; nothing is kept.',
  body: CompareRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Compared,
  handle: async ({ served, body: { older, newer } }) => {
    const body = await readAside(served, { of: 'comparison', older, newer })
    if ('broken' in body) throw new Refused('playbook_broken', { details: { findings: body.broken } })
    return { status: 200, body }
  },
})

export const playbookDeskRoutes = [getSchema, postReading, postEdit, postTry, postComparison]

type Told = NonNullable<TryRequest['facts']>

function submissionFrom({ toCanonical }: Served, { kind, answers = {}, ...told }: Told, at: Instant) {
  const fields = Object.entries({ ...answers, ...told }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: [value] }],
  )
  const times = { submittedAt: at, receivedAt: at, clock: 'receipt' } as const
  return toCanonical(fields, { ...times, kind, source: 'by hand', provider: 'by hand', test: true })
}
