import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { EarlyTouches } from '#contract/early-touches.ts'
import { Queue } from '#contract/lead.ts'
import { Objectives } from '#contract/objectives.ts'
import { PlaybookShelf } from '#contract/playbook.ts'
import { Outbox } from '#contract/workspace.ts'
import { erase } from '#app/erase.ts'
import { projectAll } from '#store/response/project.ts'
import { askingAs, test, type App } from '../app.ts'
import { activated } from './activated.ts'
import { memberIn } from './world.ts'

const inquiry = { name: 'Kim', company: 'Northwind', employees: '51-200', country: 'GB' }

/** Three who asked at nine; the window opens at three minutes past, and nine of ten are to be answered by a quarter past. */
async function acme(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const form = await firm.form('contact')
  for (const name of ['Ann', 'Ben', 'Cem'])
    await firm.submit(form, { ...inquiry, name, email: `${name}@buyer.example` })
  await app.convey()
  const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
  const leadOf = (name: string) => {
    const card = items.find(({ prospect }) => prospect.name === name)
    if (!card) throw new Error('They asked.')
    return card
  }
  const { pool, parts } = app.wired
  const objectives = async () => {
    await projectAll({ pool, clock: parts.clock, playbooks: parts.playbooks })
    return Objectives.parse((await me.get('/api/v1/objectives')).json()).items
  }
  const early = async (more = '') =>
    EarlyTouches.parse((await me.get(`/api/v1/early-touches${more}`)).json()).items
  return { firm, form, me, leadOf, objectives, early }
}

test('an objective stands where today put it: in time, too late, still waiting, and waiting past it', async ({
  app,
}) => {
  const { firm, form, me, leadOf, objectives } = await acme(app)
  const about = { of: 'hand-raisers in profile', wanted: 0.9, within: '15m', calendar: 'office' }
  const sinceFriday = { since: '2026-02-27T17:30:00.000Z' }
  await expect.poll(objectives).toEqual([
    {
      ...about,
      ...sinceFriday,
      inTime: 0,
      missed: 0,
      overdue: 0,
      share: null,
      met: null,
      waiting: 3,
      waitingPast: 0,
    },
  ])
  const call = (name: string) =>
    me.post(`/api/v1/leads/${leadOf(name).id}/touches`, {
      id: randomUUID(),
      channel: 'call',
      result: 'answered',
    })
  await app.at('2026-03-02T09:10:00.000Z')
  await call('Ann')
  await expect.poll(objectives).toMatchObject([{ inTime: 1, missed: 0, share: 1, met: true, waiting: 2 }])
  await app.at('2026-03-02T09:20:00.000Z')
  await call('Ben')
  await expect
    .poll(objectives)
    .toMatchObject([{ inTime: 1, missed: 2, overdue: 1, share: 1 / 3, met: false, waiting: 1 }])
  await app.at('2026-03-03T08:00:00.000Z')
  await expect
    .poll(objectives)
    .toMatchObject([
      { since: '2026-03-02T17:30:00.000Z', inTime: 0, missed: 0, share: null, waiting: 1, waitingPast: 1 },
    ])

  // Ten minutes before closing they have five minutes of the next morning; whose time that decides is that morning's.
  await app.at('2026-03-03T17:20:00.000Z')
  const ask = async (name: string) => {
    await firm.submit(form, { ...inquiry, name, email: `${name}@buyer.example` })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    return items.find(({ prospect }) => prospect.name === name)?.id ?? ''
  }
  const answer = (lead: string) =>
    me.post(`/api/v1/leads/${lead}/touches`, { id: randomUUID(), channel: 'call', result: 'answered' })
  const [soon] = [await ask('Dan'), await ask('Eva')]
  await app.at('2026-03-03T17:25:00.000Z')
  await answer(soon)
  await expect.poll(objectives).toMatchObject([{ inTime: 1, missed: 0, waiting: 2, waitingPast: 1 }])
  await app.at('2026-03-03T19:00:00.000Z')
  const late = await ask('Fay')
  await app.at('2026-03-04T09:05:00.000Z')
  const morning = { since: '2026-03-03T17:30:00.000Z', share: null, waiting: 3, waitingPast: 1 }
  await expect.poll(objectives).toMatchObject([morning])
  await app.at('2026-03-04T09:06:00.000Z')
  await answer(late)
  await expect
    .poll(objectives)
    .toMatchObject([{ inTime: 1, missed: 1, overdue: 1, share: 0.5, waiting: 2, waitingPast: 2 }])
})

test('an objective counts on its own clock, whatever calendar they waited by; working days too', async ({
  app,
}) => {
  const { firm, me, leadOf, objectives } = await acme(app)
  const { text } = PlaybookShelf.parse((await me.get('/api/v1/playbook')).json()).inForce
  const two = text
    .replace(
      'calendars:\n',
      'calendars:\n  late: { zone: Europe/London, hours: { mon-fri: ["09:10-17:30"] } }\n',
    )
    .replace(
      /^objectives:\n/m,
      `objectives:
  - { of: hand-raisers in profile, answered: 80%, within: 15m, calendar: late }
  - { of: hand-raisers in profile, answered: 50%, within: 1wd, calendar: late }
`,
    )
  await activated(app, firm, two)
  await app.at('2026-03-02T09:20:00.000Z')
  const call = { channel: 'call', result: 'answered' }
  await me.post(`/api/v1/leads/${leadOf('Ann').id}/touches`, { ...call, id: randomUUID() })
  // At twenty past, five minutes too late by the office, and five too early to be late by those who begin at ten past.
  const inIt = { inTime: 1, missed: 0, waiting: 2, waitingPast: 0 }
  await expect.poll(objectives).toMatchObject([inIt, inIt, { inTime: 0, missed: 3, overdue: 2 }])
  await app.at('2026-03-02T09:26:00.000Z')
  const past = { inTime: 1, missed: 2, overdue: 2, waitingPast: 2 }
  await expect.poll(objectives).toMatchObject([past, inIt, { missed: 3 }])
  await app.at('2026-03-03T08:00:00.000Z')
  const yesterdays = { inTime: 0, missed: 0, waiting: 2, waitingPast: 2 }
  await expect.poll(objectives).toMatchObject([yesterdays, yesterdays, yesterdays])
})

test('who reached out too early is listed for managers, with whom, when, which window, and why', async ({
  app,
}) => {
  const { firm, me, leadOf, early } = await acme(app)
  expect(await early()).toEqual([])
  await app.at('2026-03-02T09:01:00.000Z')
  const because = { call: 'They rang us first.', mail: 'I know them.' }
  const called = { id: randomUUID(), channel: 'call', result: 'answered' }
  const touches = `/api/v1/leads/${leadOf('Ann').id}/touches`
  expect((await me.post(touches, called)).json()).toMatchObject({ code: 'opens_later' })
  expect((await me.post(touches, { ...called, earlyBecause: because.call })).statusCode).toBe(201)
  const letter = { id: randomUUID(), subject: 'Your pumps', text: 'Dear Kim' }
  await me.post(`/api/v1/leads/${leadOf('Ben').id}/mails`, { ...letter, earlyBecause: because.mail })
  // It waits in the outbox, and is seen there already.
  expect((await early()).find(({ waiting }) => waiting)).toMatchObject({
    ...{ touch: letter.id, prospect: 'Ben', channel: 'mail', because: because.mail },
    ...{ member: { id: firm.admin.id }, at: '2026-03-02T09:01:00.000Z' },
  })
  expect(await early(`?member=${firm.admin.id}&to=2026-03-02T09:02:00.000Z`)).toHaveLength(2)
  // The window has opened when the mail leaves; it was written before.
  await app.at('2026-03-02T09:05:00.000Z')
  const outbox = Outbox.parse((await me.get('/api/v1/outbox')).json())
  const waits = outbox.items.find(({ subject }) => subject === letter.subject)
  expect((await me.post(`/api/v1/outbox/${waits?.id}/sent`)).statusCode).toBeLessThan(300)

  const window = {
    notBefore: '2026-03-02T09:03:00.000Z',
    target: '2026-03-02T09:15:00.000Z',
    limit: '2026-03-02T10:00:00.000Z',
  }
  const common = { segment: 'hand-raisers in profile', member: { id: firm.admin.id }, window }
  const byCall = {
    ...common,
    touch: called.id,
    prospect: 'Ann',
    at: '2026-03-02T09:01:00.000Z',
    because: because.call,
  }
  const byMail = {
    ...common,
    touch: letter.id,
    prospect: 'Ben',
    channel: 'mail',
    because: because.mail,
    waiting: false,
  }
  expect(await early()).toMatchObject([byMail, byCall])
  expect(await early(`?member=${firm.admin.id}&to=2026-03-02T09:02:00.000Z`)).toMatchObject([byCall])
  expect(await early('?segment=readers')).toEqual([])

  const { workspace } = firm
  const at = await app.wired.parts.clock.now()
  await erase(app.wired.parts, { workspace, prospect: leadOf('Ann').prospect.id, by: firm.admin.id, at })
  expect((await early()).at(-1)).toMatchObject({ touch: called.id, prospect: '', because: null })

  const ben = await memberIn(app, me, { email: 'ben@acme.example', roles: ['representative'] })
  const his = await askingAs(app.server, ben).get('/api/v1/early-touches')
  expect([his.statusCode, his.json().code]).toEqual([403, 'not_allowed'])
})
