import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { RawSubmission } from '#contract/form-submissions.ts'
import { presetFor } from '#domain/form/preset.ts'
import { FILE_BYTES_MAX } from '#domain/submission/attachment.ts'
import { erase } from '#app/erase.ts'
import { backup } from '#store/backup.ts'
import { personOf } from '#store/views/person.ts'
import { MORNING, test, type App, type Firm } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { restoreInto } from '../../src/restoring.ts'
import { poolsOf } from '../proof/world.ts'

type File = { readonly field: string; readonly name: string; readonly type: string; readonly content: Buffer }
const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'Will this fit?' }
const plan: File = {
  field: 'plan',
  name: 'plan.pdf',
  type: 'application/pdf',
  content: Buffer.from('%PDF-1.7 \0\r\n'),
}
const page: File = {
  field: 'more',
  name: 'page.html',
  type: 'text/html',
  content: Buffer.from('<script>alert(1)</script>'),
}

const BOUNDARY = '----attached'
function formOf(fields: Readonly<Record<string, string>>, files: readonly File[]): Buffer {
  const part = (head: string, content: Buffer) =>
    Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n')])
  return Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      part(`Content-Disposition: form-data; name="${name}"`, Buffer.from(value)),
    ),
    ...files.map(({ field, name, type, content }) =>
      part(
        `Content-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}`,
        content,
      ),
    ),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
}

const send = (app: App, url: string, body: Buffer, headers: Record<string, string> = {}) =>
  app.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
    payload: body,
  })

/** What a browser sends from the form's own page, without a script: the fields that stand there, and the files that were chosen. */
async function filledIn(app: App, firm: Firm): Promise<{ readonly form: string; readonly body: Buffer }> {
  const form = await firm.form()
  const { fields, ...sheet } = presetFor('contact', 'de')
  const drawings = { name: 'plan', label: 'Zeichnungen', type: 'file', required: false }
  const asked = { ...sheet, fields: [...fields, drawings] }
  expect((await firm.as(firm.admin).put(`/api/v1/forms/${form}/sheet`, asked)).statusCode).toBe(200)
  const shown = await app.server.inject(`/f/${form}`)
  expect(shown.body).toMatch(/enctype="multipart\/form-data"/)
  const key = /name="_handraise_key" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const files = [plan, { ...page, field: 'plan' }]
  return { form, body: formOf({ ...kim, _handraise_key: key }, files) }
}

/** The only lead there is. */
async function leadOf(app: App, firm: Firm) {
  await app.convey()
  const me = firm.as(firm.admin)
  const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
  return LeadDetail.parse((await me.get(`/api/v1/leads/${card?.id}`)).json())
}

describe('files that come with a form', () => {
  test('come with the form on its own page, several in one field, once however often it is sent', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const { form, body } = await filledIn(app, firm)
    const sent = [await send(app, `/f/${form}`, body), await send(app, `/f/${form}`, body)]
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const { submissions } = await leadOf(app, firm)
    expect(submissions.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
      ['plan.pdf', 'page.html'],
    ])
  })

  test('are on the lead, and are handed out to be saved and not to be run', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const form = await firm.form()
    expect((await send(app, `/f/${form}`, formOf(kim, [plan, page]))).statusCode).toBe(303)
    const [submission] = (await leadOf(app, firm)).submissions
    expect(submission?.attachments).toMatchObject([
      { name: 'plan.pdf', type: 'application/pdf', bytes: plan.content.length },
      { name: 'page.html', type: 'text/html', bytes: page.content.length },
    ])
    const me = firm.as(firm.admin)
    const [first, second] = await Promise.all(
      (submission?.attachments ?? []).map(({ id }) => me.get(`/api/v1/attachments/${id}`)),
    )
    expect(first?.rawPayload.equals(plan.content)).toBe(true)
    expect(second?.rawPayload.equals(page.content)).toBe(true)
    expect(first?.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(second?.headers['content-type']).toBe('application/octet-stream')
    const raw = RawSubmission.parse((await me.get(`/api/v1/submissions/${submission?.id}/raw`)).json())
    expect(raw.text).toContain('Will this fit?')
    expect(raw.text).not.toContain('%PDF')
    expect((await me.get(`/api/v1/attachments/${randomUUID()}`)).json().code).toBe('no_such_attachment')
  })

  test('the same key again brings the same receipt, and each file once', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const url = `/api/v1/forms/${await firm.form()}/submissions`
    const key = { 'idempotency-key': 'once' }
    const all = await Promise.all([1, 2, 3].map(() => send(app, url, formOf(kim, [plan]), key)))
    expect(new Set(all.map(({ body }) => body)).size).toBe(1)
    const other = { ...plan, content: Buffer.from('another plan!!') }
    expect((await send(app, url, formOf(kim, [other]), key)).statusCode).toBe(201)
    const { submissions } = await leadOf(app, firm)
    expect(submissions.map(({ attachments }) => attachments.map(({ bytes }) => bytes))).toEqual([[12], [14]])
    expect(await countIn(app, firm)).toBe(2)
  })

  test('one that is too large is left out by name; the rest is kept', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const film: File = {
      field: 'film',
      name: 'film.mp4',
      type: 'video/mp4',
      content: Buffer.alloc(FILE_BYTES_MAX + 1),
    }
    const sent = await send(app, `/f/${await firm.form()}`, formOf(kim, [film, plan]))
    expect(sent.statusCode).toBe(303)
    const [submission] = (await leadOf(app, firm)).submissions
    expect(submission).toMatchObject({
      message: 'Will this fit?',
      attachments: [{ name: 'plan.pdf' }],
      leftOut: [{ name: 'film.mp4', bytes: FILE_BYTES_MAX + 1, because: 'too large' }],
    })
  })

  test('more words than a form may bring are refused, files or not; other routes take no files', async ({
    app,
  }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    const url = `/api/v1/forms/${await firm.form()}/submissions`
    const long = { ...kim, message: 'x'.repeat(300_000) }
    expect((await send(app, url, formOf(long, [plan]))).json().code).toBe('body_too_large')
    const elsewhere = await send(
      app,
      '/api/v1/me/duty',
      formOf(kim, [{ ...plan, content: Buffer.alloc(300_000) }]),
    )
    expect(elsewhere.json().code).toBe('body_too_large')
  })

  test('go with the person, are told to them before, and are carried by a backup', async ({ app }) => {
    const firm = await app.found('Acme', 'ana@acme.example')
    await send(app, `/f/${await firm.form()}`, formOf(kim, [plan]))
    const { prospect } = await leadOf(app, firm)
    const { workspace } = firm
    const held = await app.wired.inWorkspace(workspace, (client) =>
      personOf(client, workspace, {
        ...{ prospect: prospect.id, asOf: MORNING, playbooks: app.wired.parts.playbooks },
      }),
    )
    expect(held.attachments).toMatchObject([{ name: 'plan.pdf', content: plan.content.toString('base64') }])
    expect(await restoredCount(app)).toBe(1)

    await erase(app.wired.parts, { workspace, prospect: prospect.id, by: firm.admin.id, at: MORNING })
    expect(await countIn(app, firm)).toBe(0)
    expect(await restoredCount(app)).toBe(0)
  })
})

const countIn = (app: App, { workspace }: Firm): Promise<number> =>
  app.wired.inWorkspace(workspace, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int from attachment')
    return rows[0]?.count ?? -1
  })

/** How many files are in a backup of this moment, restored elsewhere byte for byte. */
async function restoredCount(app: App): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise files '))
  const database = await freshDatabase()
  const [from, into] = [poolsOf(app.wired.database), poolsOf(database)]
  onTestFinished(async () => {
    await Promise.all(Object.values(into).map((pool) => pool.end()))
    await Promise.all(Object.values(from).map((pool) => pool.end()))
    await dropDatabase(database)
    await rm(folder, { recursive: true })
  })
  const file = join(folder, 'backup')
  await backup(from.owner, file, { version: '0.1.0', at: MORNING })
  await restoreInto(database, { file, erasures: [] }, (work) => work(app.wired.parts))
  const { rows } = await into.system.query<{ bytes: Buffer }>('select bytes from handraise.attachment')
  expect(rows.every(({ bytes }) => bytes.equals(plan.content))).toBe(true)
  return rows.length
}
