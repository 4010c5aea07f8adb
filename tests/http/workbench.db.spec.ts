import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase } from '#app/erase.ts'
import { Queue } from '#contract/lead.ts'
import { DraftSaved, Workbench } from '#contract/workbench.ts'
import { Outbox } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { appOn, type App, type Asking, type Firm } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { kim, memberIn } from './world.ts'

type Team = {
  readonly firm: Firm
  readonly form: Id
  readonly ana: Asking
  readonly eve: Asking
  readonly ben: Asking
  readonly leads: Readonly<Record<string, Id>>
}

// One firm for all of it: the starter's playbook, two qualifiers, and one lead for each test.
let app: App
let all: Team
beforeAll(async () => {
  const database = await freshDatabase()
  app = await appOn(database)
  all = await qualifying()
  return async () => {
    await app.close()
    await dropDatabase(database)
  }
})

const names = ['Rosa Diaz', 'Omar Haddad', 'Lena Voss', 'Pim Visser', 'Zoe Martin', 'Ida Holm', 'Theo Brandt']

/** Eve and Ben qualify; who asked first is due first, and Eve has accepted them all. */
async function qualifying(): Promise<Team> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const ana = firm.as(firm.admin)
  const join = async (name: string, email: string) =>
    firm.as(await memberIn(app, ana, { email: `${email}@acme.example`, name, roles: ['qualifier'] }))
  const [eve, ben] = [await join('Eve Larsen', 'eve'), await join('Ben Bauer', 'ben')]
  const form = await firm.form()
  for (const [index, name] of names.entries()) {
    await app.at(`2026-03-02T09:0${index}:00.000Z`)
    const [given = '', family = ''] = name.toLowerCase().split(' ')
    await firm.submit(form, { ...kim, name, email: `${given}@${family}.example`, company: family })
  }
  await app.convey()
  await app.at('2026-03-02T09:20:00.000Z')
  const { items } = Queue.parse((await ana.get('/api/v1/queue')).json())
  const leads = Object.fromEntries(items.map(({ id, prospect }) => [prospect.name, id]))
  for (const id of Object.values(leads))
    await eve.post(`/api/v1/leads/${id}/acceptances`, { id: randomUUID() })
  return { firm, form, ana, eve, ben, leads }
}

const lead = (name: string): Id => all.leads[name] ?? ''
const next = async (who: Asking, after?: Id) =>
  Workbench.parse(
    (await who.get(`/api/v1/workbench/next${after === undefined ? '' : `?after=${after}`}`)).json(),
  )
const bench = async (who: Asking, id: Id) =>
  Workbench.parse((await who.get(`/api/v1/leads/${id}/workbench`)).json())
const words = (pain: string) => ({ criteria: {}, pain })
const draft = (who: Asking, id: Id, body: object) => who.put(`/api/v1/leads/${id}/draft`, body)
const nameOf = ({ lead: found }: Workbench) => found?.detail.prospect.name

describe('who is next on the workbench', () => {
  test('is who is due first, with all that the page needs in one answer', async () => {
    const { eve, ben } = all
    const first = await next(eve)
    expect([nameOf(first), first.due, first.why?.kind]).toEqual(['Rosa Diaz', names.length, 'respond'])
    expect(first.lead).toMatchObject({
      step: { channel: 'call' },
      detail: { submissions: [{ message: kim.message }] },
      report: {
        definition: {
          script: expect.any(String),
          criteria: [{ name: 'need', ask: expect.any(String) }, {}, {}, {}],
        },
      },
      ...{ draft: null, others: [] },
    })
    expect(first.lead?.letters[0]?.text).toContain('Dear Rosa Diaz')
    expect(nameOf(await next(eve, lead('Rosa Diaz')))).toBe('Omar Haddad')
    expect(nameOf(await next(eve, lead(names.at(-1) ?? '')))).toBe('Rosa Diaz')
    expect(await next(ben)).toMatchObject({ due: 0, why: null, lead: null })
  })

  test('is nobody whom a colleague is at work on, until they are done', async () => {
    const { eve, ben } = all
    await ben.put(`/api/v1/leads/${lead('Rosa Diaz')}/lease`, { purpose: 'qualify' })
    expect(nameOf(await next(eve))).toBe('Omar Haddad')
    await ben.delete(`/api/v1/leads/${lead('Rosa Diaz')}/lease`)
    expect(nameOf(await next(eve))).toBe('Rosa Diaz')
  })
})

describe('an end at the workbench', () => {
  test('is to keep trying: the report stays with its links to recordings, and the lead comes up again by its plan', async () => {
    const { eve } = all
    const id = lead('Ida Holm')
    const links = ['https://calls.example/4711', 'https://calls.example/4711/transcript']
    const report = { id: randomUUID(), after: 0, pain: 'It leaks.', links }
    const wrong = { ...report, links: ['file:///home/eve/call.mp3'] }
    expect((await eve.post(`/api/v1/leads/${id}/report`, wrong)).json()).toMatchObject({
      errors: [{ field: 'links.0', problem: 'must be the address of a page (https://…)' }],
    })
    expect((await eve.post(`/api/v1/leads/${id}/report`, report)).statusCode).toBe(201)
    const tried = { id: randomUUID(), channel: 'call', code: 'no answer' }
    expect((await eve.post(`/api/v1/leads/${id}/results`, tried)).statusCode).toBe(201)
    expect((await bench(eve, id)).lead).toMatchObject({
      report: { report: { revision: 1, pain: 'It leaks.', links } },
      detail: { lead: { status: 'open' }, resolution: null },
      step: {
        channel: 'voicemail',
        plan: { cadence: 'courteous persistence', done: 1 },
        // "Unreachable" is still far away.
        missing: { attempts: { agreed: 6, done: 1 } },
      },
    })
    expect((await next(eve)).due).toBe(names.length)
  })

  test('is to decline by a letter: it leaves as it was read here, and the lead has its answer', async () => {
    const { eve } = all
    const id = lead('Theo Brandt')
    const [letter] = (await bench(eve, id)).lead?.letters ?? []
    const mail = { subject: letter?.subject ?? '', text: `${letter?.text}\n\nWe wish you well.` }
    const declined = { id: randomUUID(), outcome: 'declined by us', reason: letter?.name, mail }
    expect((await eve.post(`/api/v1/leads/${id}/resolution`, declined)).statusCode).toBe(201)
    expect((await bench(eve, id)).lead).toMatchObject({
      detail: {
        lead: { status: 'resolved' },
        resolution: { outcome: 'declined by us', reason: 'not what we do' },
      },
    })
    const { items } = Outbox.parse((await eve.get('/api/v1/outbox?address=theo@brandt.example')).json())
    expect(items.filter(({ purpose }) => purpose === 'resolution')).toMatchObject([{ lead: id, ...mail }])
    expect((await next(eve)).due).toBe(names.length - 1)
  })
})

describe('what is being written on a report', () => {
  test('is kept beside the ledger, once for each saving, until it is a revision', async () => {
    const { eve } = all
    const id = lead('Omar Haddad')
    const before = (await bench(eve, id)).lead?.detail.events.length
    expect(
      DraftSaved.parse((await draft(eve, id, { no: 0, after: 0, words: words('It lea') })).json()),
    ).toEqual({
      ...{ no: 1, revision: 0, savedAt: '2026-03-02T09:20:00.000Z' },
    })
    expect((await draft(eve, id, { no: 1, after: 0, words: words('It leaks.') })).json()).toMatchObject({
      no: 2,
    })
    const kept = (await bench(eve, id)).lead
    expect([kept?.draft?.words.pain, kept?.detail.events.length]).toEqual(['It leaks.', before])
    await eve.post(`/api/v1/leads/${id}/report`, { id: randomUUID(), after: 0, pain: 'It leaks.' })
    expect((await eve.delete(`/api/v1/leads/${id}/draft?no=1`)).statusCode).toBe(204)
    expect((await bench(eve, id)).lead?.draft?.no).toBe(2)
    expect((await eve.delete(`/api/v1/leads/${id}/draft?no=2`)).statusCode).toBe(204)
    expect((await bench(eve, id)).lead).toMatchObject({
      draft: null,
      report: { report: { revision: 1, pain: 'It leaks.' } },
    })
  })

  test('is not overwritten by another page of the same member', async () => {
    const { eve } = all
    const id = lead('Lena Voss')
    await draft(eve, id, { no: 0, after: 0, words: words('Mine') })
    const refused = await draft(eve, id, { no: 0, after: 0, words: words('An older page') })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'draft_newer'])
    expect((await bench(eve, id)).lead?.draft?.words.pain).toBe('Mine')
  })

  test('learns of what a colleague has saved, and shows theirs with what it was begun on', async () => {
    const { ana, eve, ben } = all
    const id = lead('Lena Voss')
    const over = { takeOver: { reason: 'Eve is at lunch.' } }
    await ben.post(`/api/v1/leads/${id}/report`, { id: randomUUID(), after: 0, timing: 'May', ...over })
    expect((await draft(eve, id, { no: 1, after: 0, words: words('Mine still') })).json()).toMatchObject({
      revision: 1,
    })
    await app.at('2026-03-02T09:25:00.000Z')
    await draft(ben, id, { no: 0, after: 1, words: { ...words('His'), timing: 'June' } })
    const seen = (await bench(ana, id)).lead
    expect(seen?.draft).toBeNull()
    expect(seen?.others).toMatchObject([
      { member: { name: 'Ben Bauer' }, base: { revision: 1, timing: 'May' }, words: { timing: 'June' } },
      { member: { name: 'Eve Larsen' }, base: null, words: { pain: 'Mine still' } },
    ])
  })

  test('is forgotten with the person, and nothing is written on who has ended', async () => {
    const { firm, eve } = all
    const { wired } = app
    const id = lead('Pim Visser')
    const prospect = (await bench(eve, id)).lead?.detail.prospect.id ?? ''
    await draft(eve, id, { no: 0, after: 0, words: words('He said that his pump leaks.') })
    const { workspace, admin } = firm
    await erase(wired.parts, { workspace, prospect, by: admin.id, at: await wired.parts.clock.now() })
    const { rows } = await wired.pool.query('select words from report_draft where lead = $1', [id])
    expect(rows).toEqual([])
    const ended = { id: randomUUID(), outcome: 'junk', told: { how: 'not told', because: 'junk' } }
    await eve.post(`/api/v1/leads/${lead('Zoe Martin')}/resolution`, ended)
    expect(
      (await draft(eve, lead('Zoe Martin'), { no: 0, after: 0, words: words('More') })).json(),
    ).toMatchObject({
      code: 'lead_resolved',
    })
  })
})
