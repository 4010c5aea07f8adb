import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { sendMorningSheets } from '#app/morning-sheets.ts'
import { findNeglect } from '#app/neglect/find-neglect.ts'
import { CostReport } from '#contract/cost.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { Management, MyNumbers, NeglectReport, Questions } from '#contract/neglect.ts'
import { PersistenceReport } from '#contract/persistence.ts'
import type { Id } from '#domain/ledger.ts'
import { projectAll } from '#store/response/project.ts'
import { appOn, type App, type Asking, type Firm } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { kim, memberIn } from './world.ts'

type Office = {
  readonly firm: Firm
  readonly form: Id
  readonly ana: Asking
  readonly eve: Asking
  readonly tim: Asking
  readonly mia: Asking
  readonly ids: Readonly<Record<'ana' | 'eve' | 'tim' | 'mia', Id>>
}

// One firm for all of it: each test has leads of its own, and the clock goes on from one to the next.
let app: App
let all: Office
beforeAll(async () => {
  const database = await freshDatabase()
  app = await appOn(database)
  all = await office()
  return async () => {
    await app.close()
    await dropDatabase(database)
  }
})

async function office(): Promise<Office> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const ana = firm.as(firm.admin)
  const join = (email: string, name: string, role: string) =>
    memberIn(app, ana, { email: `${email}@acme.example`, name, roles: [role] })
  const [eve, tim, mia] = [
    await join('eve', 'Eve Larsen', 'qualifier'),
    await join('tim', 'Tim Okafor', 'representative'),
    await join('mia', 'Mia Brandt', 'manager'),
  ]
  const form = await firm.form()
  return {
    ...{ firm, form, ana, eve: firm.as(eve), tim: firm.as(tim), mia: firm.as(mia) },
    ids: { ana: firm.admin.id, eve: eve.id, tim: tim.id, mia: mia.id },
  }
}

/** Somebody asks, and Eve accepts them. */
async function leadOf(name: string): Promise<Id> {
  const { firm, form, eve, ana } = all
  const [given = '', family = ''] = name.toLowerCase().split(' ')
  await firm.submit(form, { ...kim, name, email: `${given}@${family}.example` })
  await app.convey()
  const page = LeadPage.parse((await ana.get('/api/v1/leads')).json())
  const card = page.items.find(({ prospect }) => prospect.name === name)
  if (!card) throw new Error(`${name} was to be in the list.`)
  expect((await say(eve, card.id, 'acceptances')).statusCode).toBe(201)
  return card.id
}
const say = (who: Asking, lead: Id, noun: string, body: object = {}) =>
  who.post(`/api/v1/leads/${lead}/${noun}`, { id: randomUUID(), ...body })
const later = async (instant: string) => {
  await app.at(instant)
  await findNeglect(app.wired.parts)
}
const sheetOf = async (who: Asking) => MorningSheet.parse((await who.get('/api/v1/me/morning-sheet')).json())
/** What the morning's mail to somebody says, after whoever's day has begun has got theirs. */
async function mailTo(name: string) {
  const { parts, changeIn } = app.wired
  await sendMorningSheets(parts, await parts.clock.now())
  const { rows } = await changeIn(all.firm.workspace, (client) =>
    client.query<{ subject: string; text: string }>(
      `select n.subject, n.text from notice n join member m on m.id = n.member
        where n.purpose = 'morning sheet' and m.email = $1 order by n.queued_at desc limit 1`,
      [`${name}@acme.example`],
    ),
  )
  return rows[0]
}
const asked = async (who: Asking) => Questions.parse((await who.get('/api/v1/me/questions')).json()).items
const managed = async (who: Asking = all.mia) =>
  Management.parse((await who.get('/api/v1/management')).json())
const ended = { outcome: 'lost', told: { how: 'not told', because: 'no permission' } }

describe('a lead that lies', () => {
  test('is asked about, shown to managers after a working day, and passed to somebody else', async () => {
    const lead = await leadOf('Kim Lee')
    const { ana, eve, tim, ids, mia } = all
    await later('2026-03-06T09:00:00.000Z')
    expect(await asked(eve)).toEqual([])
    await later('2026-03-10T10:00:00.000Z')
    const [question] = await asked(eve)
    expect(question).toMatchObject({
      ...{ lead, signal: 'held without a step', state: 'asked', explainBy: '2026-03-11T10:00:00.000Z' },
      sentence: 'Nothing has been done for the prospect since it was accepted, and nothing is planned.',
      can: { explain: { allowed: true }, settle: { allowed: false } },
    })
    expect((await managed()).questions).toEqual([])
    await later('2026-03-11T09:30:00.000Z')
    const [hers, page] = [await mailTo('eve'), await sheetOf(eve)]
    expect(hers?.subject).toMatch(/^This morning: a question to you, /)
    expect(hers?.text).toMatch(/Held without a step\n.*to be explained or put right by .*\n {2}http/)
    expect(hers?.text).not.toMatch(/Kim|Lee/)
    expect(page.questions).toMatchObject({
      count: 1,
      items: [{ lead, name: 'Kim Lee', signal: question?.signal }],
    })
    // Until then nobody else sees it.
    expect((await mailTo('mia'))?.subject).not.toMatch(/word|question/)
    expect((await sheetOf(mia)).comeUp).toEqual({ count: 0, oldest: null })
    await later('2026-03-11T10:00:00.000Z')
    expect(await sheetOf(mia)).toMatchObject({
      ...{ questions: { count: 0 }, comeUp: { count: 1, oldest: '2026-03-11T10:00:00.000Z' } },
      team: [{ member: ids.eve, name: 'Eve Larsen' }],
    })
    expect(await sheetOf(tim)).toMatchObject({ comeUp: { count: 0 }, team: [] })
    await ana.put('/api/v1/discretion', { persons: 'themselves' })
    expect((await sheetOf(mia)).team).toMatchObject([{ member: null, name: '' }])
    await ana.put('/api/v1/discretion', { persons: 'managers' })
    expect((await managed()).questions).toMatchObject([
      {
        ...{ lead, state: 'shown', shownBecause: 'not explained in time', member: { id: ids.eve } },
        worth: { cost: null, expected: { from: 'nothing', needed: 30 } },
        can: { settle: { allowed: true }, reassign: { allowed: true } },
      },
    ])
    await app.at('2026-03-12T09:30:00.000Z')
    expect((await mailTo('mia'))?.subject).toMatch(/, 1 for your word$/)
    expect((await say(mia, lead, 'assignments', { to: ids.tim, reason: 'It waits.' })).statusCode).toBe(201)
    expect((await managed()).questions).toEqual([])
    const { events } = LeadDetail.parse((await mia.get(`/api/v1/leads/${lead}`)).json())
    expect(
      events
        .filter(({ type }) => type.startsWith('Neglect'))
        .map(({ data }) => data['how'] ?? data['because'] ?? data['signal']),
    ).toEqual(['held without a step', 'not explained in time', 'reassigned'])
  })

  test('is explained in the person’s own words, which a manager accepts, or doesn’t', async () => {
    const lead = await leadOf('Noor Haddad')
    const { eve, mia, tim } = all
    await later('2026-03-20T10:00:00.000Z')
    const question = (await asked(eve)).find((one) => one.lead === lead)?.id
    const words = 'She asked me to wait for her board.'
    expect((await say(tim, lead, 'explanations', { question, words })).json()).toMatchObject({
      code: 'question_not_yours',
    })
    expect((await say(eve, lead, 'explanations', { question, words })).statusCode).toBe(201)
    expect(await asked(eve)).toEqual([])
    expect((await managed()).questions).toMatchObject([{ state: 'explained', explanation: words }])
    expect((await say(eve, lead, 'verdicts', { question, how: 'explained' })).json()).toMatchObject({
      code: 'settling_needs_manager',
    })
    await say(mia, lead, 'verdicts', { question, how: 'not accepted' })
    expect((await managed()).questions).toMatchObject([{ state: 'shown', shownBecause: 'not accepted' }])
    await say(mia, lead, 'verdicts', { question, how: 'explained', words: 'We spoke about it.' })
    expect((await managed()).questions).toEqual([])
    await later('2026-03-21T10:00:00.000Z')
    expect(await asked(eve)).toEqual([])
  })

  test('that was put right needs no word', async () => {
    const lead = await leadOf('Ivo Brandl')
    const { eve } = all
    await later('2026-03-30T10:00:00.000Z')
    expect((await asked(eve)).map((one) => one.lead)).toContain(lead)
    await say(eve, lead, 'touches', { channel: 'call', result: 'no answer', earlyBecause: 'Late.' })
    expect((await asked(eve)).map((one) => one.lead)).not.toContain(lead)
  })
})

describe('a lead that was given up', () => {
  test('without a contact is asked about at once, and goes on when a manager says so', async () => {
    const lead = await leadOf('Omar Said')
    const { eve, mia } = all
    expect((await say(eve, lead, 'resolution', ended)).json()).toMatchObject({ code: 'prospect_reachable' })
    const forbids = { permission: 'mail', given: false, wording: 'No mail, please.' }
    expect((await say(eve, lead, 'permissions', forbids)).statusCode).toBe(201)
    expect((await say(eve, lead, 'resolution', ended)).statusCode).toBe(201)
    await findNeglect(app.wired.parts)
    const mine = async () => (await asked(eve)).filter((one) => one.lead === lead)
    expect(await mine()).toMatchObject([
      {
        lead,
        signal: 'ended untouched',
        sentence: 'It ended as lost, and no contact with the prospect is written down.',
      },
    ])
    expect((await say(eve, lead, 'reopenings', { reason: 'So.' })).json()).toMatchObject({
      code: 'settling_needs_manager',
    })
    expect((await say(mia, lead, 'reopenings', { reason: 'Given up too soon.' })).statusCode).toBe(201)
    expect(await mine()).toEqual([])
    expect(LeadDetail.parse((await mia.get(`/api/v1/leads/${lead}`)).json()).lead).toMatchObject({
      status: 'open',
      owner: { id: all.ids.eve },
    })
  })
})

describe('numbers', () => {
  test('are seen by the person first, and by managers as the workspace says', async () => {
    const { ana, eve, mia, tim, ids } = all
    const mine = MyNumbers.parse((await eve.get('/api/v1/me/numbers')).json())
    expect(mine.counts).toMatchObject({ asked: 5, explained: 1, shown: 2, repaired: 2, waiting: 1 })
    expect(mine).toMatchObject({ touches: 1, held: 3 })
    const report = async (who: Asking) =>
      NeglectReport.parse((await who.get('/api/v1/reports/neglect')).json())
    expect(await report(mia)).toMatchObject({
      discretion: 'managers',
      byMember: [
        { member: { id: ids.eve }, asked: 5 },
        { member: { id: ids.tim }, asked: 1 },
      ],
      byTeam: [{ asked: 6 }],
    })
    expect((await tim.get('/api/v1/reports/neglect')).statusCode).toBe(403)

    expect((await mia.put('/api/v1/discretion', { persons: 'themselves' })).statusCode).toBe(403)
    await ana.put('/api/v1/discretion', { persons: 'themselves' })
    expect(await report(mia)).toMatchObject({
      discretion: 'themselves',
      byMember: [],
      byTeam: [{ asked: 6 }],
    })
    const persistence = PersistenceReport.parse((await mia.get('/api/v1/reports/persistence')).json())
    expect(persistence.byMember).toEqual([])
    expect((await mia.get(`/api/v1/reports/persistence?member=${ids.eve}`)).json()).toMatchObject({
      code: 'persons_kept_private',
    })
    expect(
      PersistenceReport.parse((await eve.get('/api/v1/reports/persistence')).json()).byMember.map(
        ({ member }) => member,
      ),
    ).toEqual([ids.eve])
    for (const url of [`response?by=member`, `response?member=${ids.eve}`])
      expect((await mia.get(`/api/v1/reports/${url}`)).json()).toMatchObject({ code: 'persons_kept_private' })
    const { key } = (await ana.post('/api/v1/keys', { id: randomUUID(), name: 'CRM', scope: 'write' })).json()
    const headers = { authorization: `Bearer ${key}`, 'handraise-member': ids.eve }
    const byKey = await app.server.inject({ url: '/api/v1/me/numbers', headers })
    expect(byKey.json()).toMatchObject({ code: 'persons_kept_private' })
    await ana.put('/api/v1/discretion', { persons: 'managers' })
    expect((await app.server.inject({ url: '/api/v1/me/numbers', headers })).statusCode).toBe(200)
  })

  test('of what leads cost, by source and segment, never without their counts', async () => {
    const { ana, form, mia } = all
    const costs = [{ from: '2026-03-01', to: '2026-03-31', money: { amount: '400.00', currency: 'EUR' } }]
    expect((await ana.put(`/api/v1/forms/${form}/costs`, { costs })).statusCode).toBe(200)
    await projectAll({
      pool: app.wired.pool,
      clock: app.wired.parts.clock,
      playbooks: app.wired.parts.playbooks,
    })
    const report = CostReport.parse((await mia.get('/api/v1/reports/cost?from=2026-03&to=2026-03')).json())
    expect(report).toMatchObject({
      currency: 'EUR',
      sources: [
        {
          name: 'Contact',
          leads: 4,
          cost: 400,
          perLead: 100,
          perWon: null,
          qualifying: { touches: 1, cost: null },
        },
      ],
    })
    expect(report.segments[0]?.expected).toMatchObject({ from: 'nothing', needed: 30 })
  })

  test('a member whose new leads are paused gets none until they come again', async () => {
    const { mia, eve, ids } = all
    expect(
      (await eve.post(`/api/v1/members/${ids.tim}/pauses`, { id: randomUUID(), paused: true, reason: 'x' }))
        .statusCode,
    ).toBe(403)
    await mia.post(`/api/v1/members/${ids.tim}/pauses`, {
      id: randomUUID(),
      paused: true,
      reason: 'Too much lies there.',
    })
    expect((await managed()).paused).toEqual([{ id: ids.tim, name: 'Tim Okafor' }])
    const people = await app.wired.parts.ledger.transaction(all.firm.workspace, (tx) => tx.people())
    expect(people.members.find(({ id }) => id === ids.tim)).toMatchObject({ onDuty: false, active: true })
    await mia.post(`/api/v1/members/${ids.tim}/pauses`, { id: randomUUID(), paused: false })
    expect((await managed()).paused).toEqual([])
  })
})
