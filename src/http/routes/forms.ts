import type { z } from 'zod'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import { FormChangeRequest, FormRequest, FormRow, Forms } from '#contract/forms.ts'
import { FormHooks } from '#contract/hooks.ts'
import { describeHooks } from '#app/hooks.ts'
import { FormCheck, FormCheckRequest, SheetRequest } from '#contract/form.ts'
import { sheetOf, type FormCommand } from '#domain/form/form.ts'
import type { Sheet } from '#domain/form/sheet.ts'
import { snippetFor, widgetSnippetFor } from '#domain/form/snippet.ts'
import type { Id } from '#domain/ledger.ts'
import { formSubmissions } from '#store/views/form-submissions.ts'
import { formRows, workspaceOfForm } from '#store/views/forms.ts'
import { rawSubmission } from '#store/views/raw-submission.ts'
import { carry, statusOf } from '../carry.ts'
import { formCheckLimit } from '../limits.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import { WIDGET_PATH } from './widget.ts'
import type { Served } from '../served.ts'

export const getForms = route({
  path: 'GET /api/v1/forms',
  who: 'reader',
  says: 'The forms, how much came through each, and what to put on a page.',
  answer: Forms,
  handle: async ({ me, served }) => {
    const rows = await served.inWorkspace(me.workspace, (client) => formRows(client, me.workspace))
    return { status: 200, body: { items: rows.map((row) => withAddresses(row, served.url)) } }
  },
})

export const postForm = route({
  path: 'POST /api/v1/forms',
  who: 'manager',
  says: 'Makes a form.',
  body: FormRequest,
  answer: FormRow.extend({ hooks: FormHooks }),
  handle: async ({ me, served, body: { id, ...about } }) => {
    const theirs = await workspaceOfForm(served.pool, id)
    if (theirs !== undefined && theirs !== me.workspace) throw new Refused('command_reused')
    const outcome = await command(served, me, { form: id, command: { type: 'MakeForm', id, ...said(about) } })
    const hooks = describeHooks(await served.hooks.all(me.workspace, id), served.url)
    return { status: statusOf(outcome), body: { ...(await formRow(served, me, id)), hooks } }
  },
})

export const putForm = route({
  path: 'PUT /api/v1/forms/:form',
  who: 'manager',
  says: 'Changes what a form is called and what it is for.',
  body: FormChangeRequest,
  answer: FormRow,
  handle: async ({ me, served, params, body }) => {
    const form = idIn(params.form, 'no_such_form')
    await command(served, me, { form, command: { type: 'ChangeForm', ...said(body) } })
    return { status: 200, body: await formRow(served, me, form) }
  },
})

export const putSheet = route({
  path: 'PUT /api/v1/forms/:form/sheet',
  who: 'manager',
  says: 'Changes what a form asks, in which words, and from which sites it may be sent.',
  body: SheetRequest,
  answer: FormRow,
  handle: async ({ me, served, params, body }) => {
    const form = idIn(params.form, 'no_such_form')
    await command(served, me, { form, command: { type: 'ChangeSheet', sheet: sheetFrom(body) } })
    return { status: 200, body: await formRow(served, me, form) }
  },
})

export const checkForm = route({
  path: 'POST /api/v1/forms/:form/checks',
  who: 'manager',
  says: 'Looks at a public page and says whether the form there really reaches this one.',
  body: FormCheckRequest,
  answer: FormCheck,
  limit: formCheckLimit,
  handle: async ({ me, served, params, body }) => {
    const form = idIn(params.form, 'no_such_form')
    await formRow(served, me, form)
    return { status: 200, body: await served.checkForm(form, body.url) }
  },
})

export const closeForm = route({
  path: 'POST /api/v1/forms/:form/closing',
  who: 'manager',
  says: 'Takes a form out of the list of those in use; what still arrives is kept all the same.',
  answer: FormRow,
  handle: async ({ me, served, params }) => {
    const form = idIn(params.form, 'no_such_form')
    await command(served, me, { form, command: { type: 'CloseForm' } })
    return { status: 200, body: await formRow(served, me, form) }
  },
})

export const reopenForm = route({
  path: 'POST /api/v1/forms/:form/reopening',
  who: 'manager',
  says: 'Puts a closed form back into use.',
  answer: FormRow,
  handle: async ({ me, served, params }) => {
    const form = idIn(params.form, 'no_such_form')
    await command(served, me, { form, command: { type: 'ReopenForm' } })
    return { status: 200, body: await formRow(served, me, form) }
  },
})

export const getFormSubmissions = route({
  path: 'GET /api/v1/forms/:form/submissions',
  who: 'reader',
  says: 'The last submissions of a form, those still on their way included.',
  answer: Submissions,
  handle: async ({ me, served, params }) => {
    const form = idIn(params.form, 'no_such_form')
    await formRow(served, me, form)
    const items = await served.inWorkspace(me.workspace, (client) =>
      formSubmissions(client, me.workspace, form),
    )
    return { status: 200, body: { items } }
  },
})

export const getRawSubmission = route({
  path: 'GET /api/v1/submissions/:submission/raw',
  who: 'reader',
  says: 'A submission as it arrived, byte for byte.',
  answer: RawSubmission,
  handle: async ({ me, served, params }) => {
    const submission = idIn(params.submission, 'no_such_submission')
    const body = await served.inWorkspace(me.workspace, (client) =>
      rawSubmission(client, me.workspace, submission),
    )
    if (!body) throw new Refused('no_such_submission')
    return { status: 200, body }
  },
})

export const formRoutes = [
  getForms,
  postForm,
  putForm,
  putSheet,
  checkForm,
  closeForm,
  reopenForm,
  getFormSubmissions,
  getRawSubmission,
]

type Unasked<Command> = Command extends FormCommand ? Omit<Command, 'at' | 'by'> : never

async function command(
  served: Served,
  me: Caller,
  { form, command: asked }: { form: Id; command: Unasked<FormCommand> },
) {
  const at = await served.parts.clock.now()
  return carry(served, me, { kind: 'form', stream: form, command: { ...asked, at, by: me.actor } })
}

async function formRow(served: Served, me: Caller, form: Id): Promise<z.infer<typeof FormRow>> {
  const [row] = await served.inWorkspace(me.workspace, (client) => formRows(client, me.workspace, form))
  if (!row) throw new Refused('no_such_form')
  return withAddresses(row, served.url)
}

function withAddresses<Row extends Awaited<ReturnType<typeof formRows>>[number]>(row: Row, base: string) {
  const { id: form } = row
  const [url, sheet] = [`${base}/f/${form}`, sheetOf(row)]
  return {
    ...row,
    url,
    endpoint: `${base}/api/v1/forms/${form}/submissions`,
    snippet: snippetFor({ sheet, url }),
    widget: widgetSnippetFor({ form, script: `${base}${WIDGET_PATH}`, sheet, url }),
    sheet,
    ownSheet: row.sheet !== null,
  }
}

/** Sites are kept only where some are named: none means that every site may send. */
const sheetFrom = ({ sites = [], ...sheet }: SheetRequest): Sheet => ({
  ...sheet,
  ...(sites.length > 0 && { sites: [...new Set(sites)] }),
})

const said = ({ name, kind, campaign }: z.infer<typeof FormChangeRequest>) => ({
  name,
  kind,
  ...(campaign !== undefined && { campaign }),
})
