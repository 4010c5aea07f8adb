import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareBrief } from '#app/briefs/prepare-brief.ts'
import { erase } from '#app/erase.ts'
import { HandoffReport } from '#contract/handoff-report.ts'
import { Handoffs, Precedents, ReportPage } from '#contract/handoff.ts'
import { LeadDetail } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import { projectAll } from '#store/response/project.ts'
import { appOn, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { handedBy, leadFrom, pageOf, report, say, sellingOn, type Selling } from './handoff-world.ts'

// One firm for all of it: each test has a lead of its own, and the clock goes on from one to the next.
let app: App
let all: Selling
beforeAll(async () => {
  const database = await freshDatabase()
  app = await appOn(database)
  all = await sellingOn(app)
  return async () => {
    await app.close()
    await dropDatabase(database)
  }
})

const leadOf = (name: string): Promise<Id> => leadFrom(app, all, name)
const handedTo = (lead: Id, to: object): Promise<Id> => handedBy(all, lead, to)

describe('a hand-off', () => {
  test('is refused with what is missing, offered, opened and accepted, each with its time', async () => {
    const lead = await leadOf('Kim Lee')
    const { ben, eve, ids } = all
    const early = await say(eve, `leads/${lead}/handoffs`, { to: ids.ben })
    expect(early.json()).toMatchObject({
      ...{ status: 422, code: 'handoff_lacks' },
      details: { criteria: ['need', 'authority'], more: 1, parts: ['report'] },
    })
    const handoff = await handedTo(lead, { to: ids.ben })
    expect(Handoffs.parse((await ben.get('/api/v1/handoffs')).json()).items).toMatchObject([
      { id: handoff, prospect: 'Kim Lee', state: 'open', limit: '2026-03-02T13:00:00.000Z' },
    ])
    await app.at('2026-03-02T09:20:00.000Z')
    await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'notified' })
    await app.at('2026-03-02T09:25:00.000Z')
    await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'opened' })
    await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'opened' })
    await app.at('2026-03-02T09:30:00.000Z')
    const meanwhile = LeadDetail.parse((await eve.get(`/api/v1/leads/${lead}`)).json())
    expect(meanwhile.commitments.filter(({ state }) => state === 'open')).toMatchObject([
      { kind: 'acceptance', owedBy: { id: ids.ben } },
      { kind: 'outcome', owedBy: { id: ids.ana } },
    ])
    const accepted = await say(ben, `handoffs/${handoff}/acceptances`)
    expect(accepted.statusCode).toBe(201)
    const page = await pageOf(eve, handoff)
    expect(page.offers).toMatchObject([
      {
        state: 'accepted',
        at: '2026-03-02T09:00:00.000Z',
        receipts: [
          { receipt: 'notified', at: '2026-03-02T09:20:00.000Z', member: { id: ids.ben } },
          { receipt: 'opened', at: '2026-03-02T09:25:00.000Z', member: { id: ids.ben } },
        ],
        accepted: { at: '2026-03-02T09:30:00.000Z', member: { id: ids.ben } },
      },
    ])
    const { lead: card } = LeadDetail.parse((await ben.get(`/api/v1/leads/${lead}`)).json())
    expect(card).toMatchObject({
      owner: { id: ids.ben },
      commitment: { kind: 'contact' },
      submittedAt: page.submittedAt,
    })
    expect(card.submittedAt).toBe('2026-03-02T09:00:00.000Z')
  })

  test('offered to a team is accepted by one of sixty-four who ask at once, and the others hear by whom', async () => {
    const lead = await leadOf('Noor Haddad')
    const { ana, ben, tim, pool } = all
    const handoff = await handedTo(lead, { pool })
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => say(index % 2 ? ben : tim, `handoffs/${handoff}/acceptances`)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    const refused = answers.filter(({ statusCode }) => statusCode === 409)
    expect(refused).toHaveLength(32)
    const { owner } = LeadDetail.parse((await ana.get(`/api/v1/leads/${lead}`)).json()).lead
    for (const answer of refused)
      expect(answer.json()).toMatchObject({ code: 'handoff_taken', details: { member: owner?.id } })
  })

  test('that nobody accepts goes to the next, a manager is told, and who comes too late hears it', async () => {
    const lead = await leadOf('Ivo Brandl')
    const { ben, tim, eve, mia, ids } = all
    const handoff = await handedTo(lead, { to: ids.ben })
    await app.at('2026-03-02T13:30:00.000Z')
    await app.sweep()
    const page = await pageOf(eve, handoff)
    expect(page.offers).toMatchObject([
      { to: { id: ids.ben }, state: 'passed on', passedOn: { because: 'not accepted in time' } },
      { to: { id: ids.tim }, state: 'open', because: 'by turn' },
    ])
    const climbs = LeadDetail.parse((await mia.get(`/api/v1/leads/${lead}`)).json()).events.filter(
      ({ type, data }) => type === 'CommitmentClimbed' && data['level'] === 1,
    )
    expect(climbs.map(({ data }) => data['to'])).toContain(ids.mia)
    expect((await say(ben, `handoffs/${handoff}/acceptances`)).json()).toMatchObject({
      code: 'handoff_moved_on',
      details: { because: 'not accepted in time' },
    })
    await say(ben, `handoffs/${handoff}/receipts`, { receipt: 'opened' })
    expect((await pageOf(eve, handoff)).offers).toMatchObject([
      { receipts: [{ receipt: 'opened', at: '2026-03-02T13:30:00.000Z', late: true }] },
      { state: 'open', receipts: [] },
    ])
    expect((await say(tim, `handoffs/${handoff}/acceptances`)).statusCode).toBe(201)
  })
})

describe('a rejection', () => {
  const unqualified = { reason: 'not qualified', criterion: 'authority', note: 'She does not sign.' }

  test('is disputed, overturned and a precedent; the words go with whoever they are about', async () => {
    const lead = await leadOf('Omar Said')
    const { ana, ben, eve, ids } = all
    const handoff = await handedTo(lead, { to: ids.ben })
    const bare = await say(ben, `handoffs/${handoff}/rejections`, { reason: 'not qualified' })
    expect(bare.json()).toMatchObject({ code: 'rejection_lacks', details: { needs: ['criterion', 'note'] } })
    await say(ben, `handoffs/${handoff}/rejections`, unqualified)
    const dispute = randomUUID()
    const grounds = 'She signs every order herself.'
    await say(eve, `handoffs/${handoff}/disputes`, { id: dispute, grounds })
    const page = await pageOf(eve, handoff)
    const arbiter = page.offers[0]?.dispute?.arbiter?.id === ids.ana ? ana : all.mia
    expect(page.can).toMatchObject({ rule: { allowed: false }, answer: { allowed: true } })
    expect((await pageOf(arbiter, handoff)).can.rule).toEqual({ allowed: true })
    expect(page.definition).toMatchObject({
      playbook: 1,
      criteria: [{ name: 'need', required: true }, {}, {}, {}],
    })
    expect(page.touches).toMatchObject([{ channel: 'call', result: 'answered' }])
    await say(ben, `disputes/${dispute}/statements`, { words: 'Her husband said he decides.' })
    const ruling = { ruling: 'overturned', because: 'The contract names her.' }
    expect((await say(ben, `disputes/${dispute}/ruling`, ruling)).statusCode).toBe(403)
    expect((await say(arbiter, `disputes/${dispute}/ruling`, ruling)).statusCode).toBe(201)
    const { lead: card } = LeadDetail.parse((await ben.get(`/api/v1/leads/${lead}`)).json())
    expect(card).toMatchObject({ owner: { id: ids.ben }, commitment: { kind: 'contact' } })
    const found = async (q: string) =>
      Precedents.parse((await eve.get(`/api/v1/precedents?q=${encodeURIComponent(q)}`)).json()).items
    expect(await found('contract husband')).toMatchObject([
      {
        ...{ handoff, ruling: 'overturned', next: 'back', reason: 'not qualified', criterion: 'authority' },
        said: [
          { as: 'rejects', by: { id: ids.ben }, words: unqualified.note },
          { as: 'disputes', by: { id: ids.eve }, words: grounds },
          { as: 'answers', by: { id: ids.ben }, words: 'Her husband said he decides.' },
          { as: 'rules', words: ruling.because },
        ],
      },
    ])
    expect(await found('contract wife')).toEqual([])
    const at = await app.wired.parts.clock.now()
    const { workspace } = all.firm
    await erase(app.wired.parts, { workspace, prospect: card.prospect.id, by: ids.ana, at })
    expect(await found('contract')).toEqual([])
    expect(await found('authority')).toMatchObject([
      { handoff, words: null, said: [{ words: null }, { words: null }, { words: null }, { words: null }] },
    ])
  })

  test('climbs where nobody rules, and stands where nobody disputes it', async () => {
    const lead = await leadOf('Rosa Diaz')
    const { ben, eve, ids, ana } = all
    const handoff = await handedTo(lead, { to: ids.ben })
    await say(ben, `handoffs/${handoff}/rejections`, unqualified)
    await say(eve, `handoffs/${handoff}/disputes`, { grounds: 'She does.' })
    await app.at('2026-03-10T12:00:00.000Z')
    await app.sweep()
    const { events } = LeadDetail.parse((await ana.get(`/api/v1/leads/${lead}`)).json())
    const ruling = events.findLast(({ type, data }) => type === 'CommitmentMade' && data['kind'] === 'ruling')
    const climbed = events.filter(
      ({ type, data }) => type === 'CommitmentClimbed' && data['commitment'] === ruling?.data['id'],
    )
    expect(climbed.map(({ data }) => data['level'])).toEqual([1, 2])

    const second = await leadOf('Jill Moran')
    const other = await handedTo(second, { to: ids.ben })
    await say(ben, `handoffs/${other}/rejections`, unqualified)
    await app.at('2026-03-20T09:00:00.000Z')
    await app.sweep()
    expect((await pageOf(eve, other)).offers).toMatchObject([{ state: 'left' }])
    expect((await say(eve, `handoffs/${other}/disputes`, { grounds: 'Yes.' })).json()).toMatchObject({
      code: 'dispute_too_late',
    })
  })
})

test('a report is saved as it is written; a page that is older than what stands overwrites nothing', async () => {
  const { eve } = all
  const lead = await leadOf('Tara Singh')
  const url = `/api/v1/leads/${lead}/report`
  const first = report()
  expect((await eve.post(url, first)).statusCode).toBe(201)
  expect((await eve.post(url, first)).statusCode).toBe(200)
  expect((await eve.post(url, report({ after: 1, pain: 'Two lines.' }))).statusCode).toBe(201)
  expect((await eve.post(url, report({ after: 1, pain: 'No line.' }))).json()).toMatchObject({
    ...{ status: 409, code: 'report_stale', details: { revision: 2 } },
  })
  expect(ReportPage.parse((await eve.get(url)).json())).toMatchObject({
    report: { revision: 2, pain: 'Two lines.' },
    missing: null,
  })
})

test('what sales thinks of it is counted by source and pair, with what was promised, as events come and change', async () => {
  const { ana, ben, mia, ids, pool } = all
  const feedback = async (more = '') => {
    const { parts, pool: connections } = app.wired
    await projectAll({ pool: connections, clock: parts.clock, playbooks: parts.playbooks })
    return HandoffReport.parse((await ana.get(`/api/v1/reports/handoff${more}`)).json())
  }
  // The projector follows below whatever else is being written in the same server.
  const untilIt = (matches: object) => expect.poll(() => feedback()).toMatchObject(matches)
  const lead = await leadOf('Nils Holm')
  const id = randomUUID()
  const override = { reason: 'They buy today.' }
  expect((await say(mia, `leads/${lead}/handoffs`, { id, to: ids.ben, override })).statusCode).toBe(201)
  await say(ben, `handoffs/${id}/acceptances`)
  const rating = { useful: false, wrong: ['phone'], class: 'student' }
  await say(ben, `handoffs/${id}/ratings`, rating)
  await untilIt({
    totals: {
      ...{ rated: { n: 1 }, useful: { n: 0, of: 1 } },
      ...{ classes: [{ word: 'student', n: 1 }], wrong: [{ word: 'phone', n: 1 }] },
      broken: { thin: { n: 1 }, wrongData: { n: 1, of: 1 }, wrongClass: { n: 1, of: 1 } },
    },
  })
  const rated = await feedback()
  const { offered, reasons } = rated.totals
  expect(rated.bySource).toHaveLength(1)
  expect(rated.bySource[0]).toMatchObject({ offered, reasons })
  // The last word counts, and only once.
  await say(ben, `handoffs/${id}/ratings`, { useful: true, wrong: [] })
  await untilIt({ totals: { offered, useful: { n: 1, of: 1 }, classes: [], wrong: [] } })
  const again = await feedback()
  const pairs = again.byPair.filter(({ representative }) => representative?.id === ids.ben)
  expect(pairs.reduce((sum, one) => sum + one.offered, 0)).toBe(
    again.byRepresentative.find(({ representative }) => representative?.id === ids.ben)?.offered,
  )
  expect((await feedback(`?team=${pool}&segment=no%20such`)).totals.offered).toBe(0)
  const old = await feedback('?from=2026-01-05&to=2026-02-02')
  expect(old).toMatchObject({ from: '2026-01-05', to: '2026-02-02', totals: { offered: 0 } })
  // A whole report with a thin brief is thin as well, as it was when it was offered.
  const { thin } = again.totals.broken
  const away = { ...app.wired.parts, briefs: { ...app.wired.parts.briefs, look: {} } }
  for (const [name, brief] of [
    ['Ola Lind', true],
    ['Uwe Kern', false],
  ] as const) {
    const next = await leadOf(name)
    if (brief) await prepareBrief(away, { workspace: all.firm.workspace, lead: next })
    await handedTo(next, { to: ids.ben })
  }
  await untilIt({ totals: { broken: { thin: { n: thin.n + 1, of: thin.of + 2 } } } })
  const week = again.supply[0]?.members.find(({ member }) => member?.id === ids.ben)
  expect(week?.periods.at(-1)).toMatchObject({ since: '2026-03-16', accepted: 1 })
})

test('a hand-off goes to the next at once when whoever had it leaves, and its ruling to another arbiter', async () => {
  const lead = await leadOf('Lena Fuchs')
  const { ana, eve, tim, ids } = all
  const handoff = await handedTo(lead, { to: ids.ben })
  await say(ana, `members/${ids.ben}/deactivation`)
  expect((await pageOf(eve, handoff)).offers).toMatchObject([
    { passedOn: { because: 'has left' } },
    { to: { id: ids.tim }, state: 'open' },
  ])
  await say(tim, `handoffs/${handoff}/rejections`, { reason: 'wrong data', note: 'No such firm.' })
  await say(eve, `handoffs/${handoff}/disputes`, { grounds: 'It is in the register.' })
  const arbiter = (await pageOf(eve, handoff)).offers[1]?.dispute?.arbiter?.id ?? ''
  const rest = arbiter === ids.ana ? all.mia : ana
  expect([ids.ana, ids.mia]).toContain(arbiter)
  if (arbiter === ids.mia) await say(rest, `members/${arbiter}/deactivation`)
  else await say(ana, `members/${ids.mia}/deactivation`)
  expect((await pageOf(eve, handoff)).offers[1]?.dispute?.arbiter?.id).toBe(ids.ana)
})
