import { reapplyFieldMap } from '#app/remap.ts'
import { CostsRequest, FieldMapRequest, Preview, Reapplied, ReportRequest, Source } from '#contract/source.ts'
import type { FormCommand } from '#domain/form/form.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { spelled } from '#domain/submission/remap.ts'
import type { Unmapped } from '#domain/submission/submission.ts'
import { reconcile } from '#domain/source/reconcile.ts'
import { cameBetween, sourceRow, sourceSamples, type SourceRow } from '#store/views/source.ts'
import { carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getSource = route({
  path: 'GET /api/v1/forms/:form/source',
  who: 'reader',
  says: 'How the answers of a form are read, with examples and a proposal; what it costs; and what is missing of what it says it sent.',
  answer: Source,
  handle: async ({ me, served, params }) => ({
    status: 200,
    body: await found(served, me, idIn(params.form, 'no_such_form')),
  }),
})

export const putFieldMap = route({
  path: 'PUT /api/v1/forms/:form/field-map',
  who: 'manager',
  says: 'Says which answer is which fact, for what comes from now on.',
  body: FieldMapRequest,
  answer: Source,
  handle: async ({ me, served, params, body: { map } }) =>
    changed(served, me, { form: params.form, command: { type: 'MapFields', map } }),
})

export const postPreview = route({
  path: 'POST /api/v1/forms/:form/field-map/preview',
  who: 'reader',
  says: 'What a field map would make of the last submissions; nothing is written.',
  body: FieldMapRequest,
  answer: Preview,
  handle: async ({ me, served, params, body: { map } }) => {
    const form = idIn(params.form, 'no_such_form')
    const samples = await served.inWorkspace(me.workspace, async (client) => {
      if (!(await sourceRow(client, me.workspace, form))) throw new Refused('no_such_form')
      return sourceSamples(client, me.workspace, form)
    })
    const items = samples.map(({ submission, receivedAt, canonical, unmapped }) => {
      const before = factsOf(canonical)
      const after = factsOf(served.parts.applyFieldMap({ ...canonical, ...unmapped }, map))
      return { submission, receivedAt, before, after, changed: spelled(before) !== spelled(after) }
    })
    return { status: 200, body: { items } }
  },
})

export const postReapplication = route({
  path: 'POST /api/v1/forms/:form/field-map/reapplications',
  who: 'manager',
  says: 'Reads everything that came through a form again by its field map. No time is touched, and no lead moves.',
  answer: Reapplied,
  handle: async ({ me, served, params }) => {
    const form = idIn(params.form, 'no_such_form')
    await found(served, me, form)
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    return { status: 200, body: await reapplyFieldMap(served.parts, { workspace, form, by, at }) }
  },
})

export const putCosts = route({
  path: 'PUT /api/v1/forms/:form/costs',
  who: 'manager',
  says: 'What a source costs, from which day to which.',
  body: CostsRequest,
  answer: Source,
  handle: async ({ me, served, params, body: { costs } }) =>
    changed(served, me, { form: params.form, command: { type: 'NoteCosts', costs } }),
})

export const postReport = route({
  path: 'POST /api/v1/forms/:form/reports',
  who: 'writer',
  says: 'What the source itself says it sent: counts by day, and ids where it has such. What is missing is then shown.',
  body: ReportRequest,
  answer: Source,
  handle: async ({ me, served, params, body: { id: report, ...about } }) => {
    const { ids, ...rest } = about
    const reported = { report, ...rest, ...(ids && { ids }) }
    return changed(served, me, { form: params.form, command: { type: 'NoteReport', reported } })
  },
})

const factsOf = ({ person, organisation, kind, message }: CanonicalSubmission): Unmapped => ({
  ...{ person, organisation, kind },
  ...(message !== undefined && { message }),
})

export const sourceRoutes = [getSource, putFieldMap, postPreview, postReapplication, putCosts, postReport]

type Unasked<Command> = Command extends FormCommand ? Omit<Command, 'at' | 'by'> : never

async function changed(
  served: Served,
  me: Caller,
  { form, command }: { form: string; command: Unasked<FormCommand> },
) {
  const stream = idIn(form, 'no_such_form')
  const at = await served.parts.clock.now()
  await carry(served, me, { kind: 'form', stream, command: { ...command, at, by: me.actor } })
  return { status: 200, body: await found(served, me, stream) } as const
}

const found = (served: Served, me: Caller, form: Id) =>
  served.inWorkspace(me.workspace, async (client) => {
    const row = await sourceRow(client, me.workspace, form)
    if (!row) throw new Refused('no_such_form')
    const samples = await sourceSamples(client, me.workspace, form)
    const { map, costs } = row
    const answers = served.answersSeen(samples.map(({ canonical }) => canonical))
    const came = await cameFor(client, me.workspace, { form, row })
    const { extra, ...reconciled } = reconcile(row.reports, came)
    const leads = new Map(came.map(({ submission, lead }) => [submission, lead]))
    const named = extra.map((submission) => ({ submission, lead: leads.get(submission) ?? null }))
    return { map, answers, costs, reconciled: { ...reconciled, extra: named } }
  })

/** Only days that a report tells of are looked at. */
function cameFor(
  client: Parameters<typeof cameBetween>[0],
  workspace: Id,
  { form, row: { reports } }: { form: Id; row: SourceRow },
) {
  const from = reports.map((report) => report.from).toSorted()[0]
  const to = reports
    .map((report) => report.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined
    ? Promise.resolve([])
    : cameBetween(client, workspace, { form, from, to })
}
