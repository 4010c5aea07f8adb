import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { Checked, Draft, PlaybookShelf, Rejudged } from '#contract/playbook.ts'
import { Teams } from '#contract/workspace.ts'
import { askingAs, test, type App } from '../app.ts'
import { memberIn } from './world.ts'

const url = '/api/v1/playbook'
const inquiry = { name: 'Kim', company: 'Northwind', employees: '51-200', country: 'GB' }

async function acme(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const shelf = PlaybookShelf.parse((await me.get(url)).json())
  const keep = async (text: string, draft?: string) =>
    Draft.parse(
      (draft === undefined
        ? await me.post(`${url}/drafts`, { id: randomUUID(), text })
        : await me.put(`${url}/drafts/${draft}`, { text })
      ).json(),
    )
  const sign = ({ id, digest, accept }: Draft, role: string, as = me) =>
    as.post(`${url}/drafts/${id}/signatures`, { role, digest, accepted: accept })
  const ask = async (email: string) => {
    await firm.submit(await firm.form('contact'), { ...inquiry, email })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    const id = items.find(({ prospect }) => prospect.email === email)?.id
    return LeadDetail.parse((await me.get(`/api/v1/leads/${id}`)).json())
  }
  return { firm, me, shelf, text: shelf.inForce.text, keep, sign, ask }
}
type Draft = ReturnType<(typeof Draft)['parse']>

/** Nobody goes anywhere. */
const still = { left: 0, begun: 0, replanned: 0, late: 0, moved: [] }

const quicker = (text: string) => text.replaceAll('hand-raisers in profile', 'our kind of people')
/** And it thanks them in words of its own. */
const warmer = (text: string) =>
  quicker(text)
    .replace('name: our kind of people', 'name: our kind of people\n    acknowledge: welcome')
    .replace(
      /^templates:.*$/m,
      `templates:
  welcome: { purpose: answer, in: { en: { subject: "Welcome to {firm}", text: "Dear {name}, lovely that you ask, {company}." } } }`,
    )

describe('a draft of the playbook', () => {
  test('is in force when marketing and sales have signed it; new leads follow it, older ones keep theirs', async ({
    app,
  }) => {
    const { me, text, keep, sign, ask } = await acme(app)
    const old = await ask('old@buyer.example')
    expect(old.lead.segment).toBe('hand-raisers in profile')
    const draft = await keep(warmer(text))
    expect(draft).toMatchObject({ base: 1, errors: 0, signers: { marketing: { can: { allowed: true } } } })
    const once = Draft.parse((await sign(draft, 'marketing')).json())
    expect(once).toMatchObject({ status: 'open', signatures: [{ role: 'marketing' }] })
    const both = Draft.parse((await sign(draft, 'sales')).json())
    expect(both.status).toBe('active')
    const now = PlaybookShelf.parse((await me.get(url)).json())
    expect(now).toMatchObject({ inForce: { version: 2, digest: draft.digest }, drafts: [] })

    const fresh = await ask('new@buyer.example')
    expect(fresh.lead.segment).toBe('our kind of people')
    const thanks = [old, fresh].map(({ mails: [first] }) => [first?.subject, first?.text])
    expect(thanks).toEqual([
      ['Acme: we have your message', expect.stringContaining('Your message has arrived safely.')],
      ['Welcome to Acme', expect.stringMatching(/^Dear Kim, lovely that you ask,\.\n\n.*\/r\//s)],
    ])
    const kept = LeadDetail.parse((await me.get(`/api/v1/leads/${old.lead.id}`)).json())
    expect(kept.lead.segment).toBe('hand-raisers in profile')

    const preview = Rejudged.parse((await me.post(`${url}/rejudgements`, { apply: false })).json())
    const move = { from: 'hand-raisers in profile', to: 'our kind of people', count: 1, leads: [old.lead.id] }
    expect(preview).toEqual({ ...still, playbook: 2, read: 2, moved: [move] })
    expect((await me.get(`/api/v1/leads/${old.lead.id}`)).json().lead.segment).toBe(move.from)
    await me.post(`${url}/rejudgements`, { apply: true })
    const moved = LeadDetail.parse((await me.get(`/api/v1/leads/${old.lead.id}`)).json())
    expect(moved.lead).toMatchObject({ segment: move.to, commitment: { kind: 'respond' } })
    expect(moved.lead.commitment?.target).toBe(old.lead.commitment?.target)
    expect(Rejudged.parse((await me.post(`${url}/rejudgements`, { apply: true })).json()).moved).toEqual([])
  })

  test('judges anew without keeping anybody waiting for longer than they were told, or from before they asked again', async ({
    app,
  }) => {
    const { firm, me, text, keep, sign, ask } = await acme(app)
    const card = async (id: string) => LeadDetail.parse((await me.get(`/api/v1/leads/${id}`)).json()).lead
    const follow = async (other: string) => {
      const draft = await keep(other)
      for (const side of ['marketing', 'sales']) await sign(draft, side)
      await me.post(`${url}/rejudgements`, { apply: true })
    }
    const [waits, again] = [await ask('waits@buyer.example'), await ask('again@buyer.example')]
    await me.post(`/api/v1/leads/${again.lead.id}/touches`, {
      ...{ id: randomUUID(), channel: 'call', result: 'answered' },
      earlyBecause: 'They rang us.',
    })
    const slower = quicker(text).replace(
      'respond: { notBefore: 3m, target: 15m, limit: 1h, calendar: office }',
      'respond: { notBefore: 3m, target: 2h, limit: 3h, calendar: office }',
    )
    expect(slower).toContain('limit: 3h')
    await app.at('2026-03-02T09:30:00.000Z')
    await follow(slower)
    const told = waits.lead.commitment?.limit
    expect(told).toBe('2026-03-02T10:00:00.000Z')
    expect(await card(waits.lead.id)).toMatchObject({
      ...{ segment: 'our kind of people', commitment: { kind: 'respond', limit: told } },
    })

    await app.at('2026-03-04T11:00:00.000Z')
    await firm.submit(await firm.form('contact'), { ...inquiry, email: 'again@buyer.example' })
    await app.convey()
    const owed = { kind: 'respond', limit: '2026-03-04T14:00:00.000Z' }
    expect(await card(again.lead.id)).toMatchObject({ commitment: owed })
    await app.at('2026-03-04T11:30:00.000Z')
    for (const name of ['people we like', 'people we love']) {
      await follow(slower.replaceAll('our kind of people', name))
      expect(await card(again.lead.id)).toMatchObject({ segment: name, commitment: owed })
    }
  })

  test('forms the teams that it speaks of, under stewards who work here', async ({ app }) => {
    const { me, text, keep, sign } = await acme(app)
    const team = (steward: string) =>
      text.replace(
        /^teams:.*$/m,
        (line) =>
          `${line}\n  night owls: { calendar: office, steward: ${steward}, escalate: [steward, { role: manager, after: 1h }] }`,
      )
    const strange = await keep(team('zoe@acme.example'))
    expect((await sign(strange, 'sales')).json()).toMatchObject({
      code: 'people_unknown',
      details: { emails: ['zoe@acme.example'] },
    })
    const draft = await keep(team('ana@acme.example'))
    await sign(draft, 'sales')
    expect((await sign(draft, 'marketing')).statusCode).toBe(201)
    const { items } = Teams.parse((await me.get('/api/v1/teams')).json())
    expect(items.map(({ name }) => name)).toContain('night owls')
  })

  test('with errors is kept and not signed; nobody signs for a side that is not theirs', async ({ app }) => {
    const { me, text, keep, sign } = await acme(app)
    const broken = text.replace('motion: qualify', 'motion: qualfy')
    const checked = Checked.parse((await me.post(`${url}/checks`, { text: broken })).json())
    expect(checked).toMatchObject({ ok: false, findings: [{ suggestion: 'qualify' }] })
    const draft = await keep(broken)
    expect(draft.signers.sales.can).toMatchObject({ allowed: false, code: 'draft_has_errors' })
    expect((await sign(draft, 'sales')).json()).toMatchObject({ status: 422, code: 'draft_has_errors' })

    for (const odd of ['name: \u0000x', 'name: \ud800x'])
      expect(await keep(odd)).toMatchObject({ text: 'name: \ufffdx', status: 'open', errors: 1 })

    const mended = await keep(quicker(text), draft.id)
    const ben = await memberIn(app, me, { email: 'ben@acme.example', roles: ['manager'] })
    const his = await sign(mended, 'sales', askingAs(app.server, ben))
    expect(his.json()).toMatchObject({ status: 403, code: 'not_signatory' })
    const mia = await memberIn(app, me, { email: 'mia@acme.example', roles: ['marketing'] })
    const hers = askingAs(app.server, mia)
    const place = `${url}/drafts/${draft.id}`
    const first = await hers.put(place, { text: `${mended.text}# mine\n`, on: mended.digest })
    expect(first.statusCode).toBe(201)
    const second = await me.put(place, { text: `${mended.text}# mine too\n`, on: mended.digest })
    expect(second.json()).toMatchObject({ status: 409, code: 'draft_changed' })
    const stale = await sign({ ...mended, digest: '0'.repeat(64) }, 'sales')
    expect(stale.json()).toMatchObject({ status: 409, code: 'draft_changed' })
  })

  test('that another version overtook has to be saved anew', async ({ app }) => {
    const { text, keep, sign } = await acme(app)
    const [one, other] = [await keep(quicker(text)), await keep(`${text}\n# another thought\n`)]
    await sign(one, 'marketing')
    await sign(other, 'marketing')
    const last = await Promise.all([sign(one, 'sales'), sign(other, 'sales')])
    expect(new Set(last.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]))
    const [behind, loser] = last[0].statusCode === 409 ? [last[0], one] : [last[1], other]
    expect(behind.json()).toMatchObject({ code: 'draft_behind' })
    const again = await keep(loser.text, loser.id)
    expect([again.base, again.signatures]).toEqual([2, []])
    expect((await sign(again, 'sales')).statusCode).toBe(201)
    expect((await sign(again, 'sales')).statusCode).toBe(200)
  })
})

describe('judging the open leads again', () => {
  test('by the playbook that they follow moves nobody, also none who first read and then asked', async ({
    app,
  }) => {
    const { firm, me, text, keep, sign } = await acme(app)
    const email = 'ingrid@bergen.example'
    const cards = async () => Queue.parse((await me.get('/api/v1/queue')).json()).items
    await firm.submit(await firm.form('download'), { name: 'Ingrid Solberg', email, country: 'NO' })
    await app.convey()
    await app.at('2026-03-04T09:00:00.000Z')
    await firm.submit(await firm.form('contact'), { ...inquiry, name: 'Ingrid Solberg', email })
    await app.convey()
    const [before, ...others] = await cards()
    expect([before?.segment, others]).toEqual(['hand-raisers in profile', []])
    const judge = async (about: object) => me.post(`${url}/rejudgements`, about)
    const done = Rejudged.parse((await judge({ apply: true })).json())
    expect(done).toEqual({ ...still, playbook: 1, read: 1 })
    expect((await cards())[0]?.commitment).toEqual(before?.commitment)

    // They asked on Wednesday and were told ten o'clock; that they had read something on Monday makes nothing late.
    const slower = await keep(quicker(text).replace('target: 15m, limit: 1h', 'target: 6h, limit: 7h'))
    await sign(slower, 'marketing')
    await sign(slower, 'sales')
    expect((await judge({ apply: true, playbook: 1 })).json()).toMatchObject({ code: 'other_version' })
    const preview = Rejudged.parse((await judge({ apply: false })).json())
    expect(preview).toMatchObject({ playbook: 2, moved: [{ count: 1 }], late: 0 })
    expect((await cards())[0]?.commitment).toEqual(before?.commitment)
    expect((await judge({ apply: true, playbook: 2 })).statusCode).toBe(200)
    const [after] = await cards()
    expect(after).toMatchObject({ segment: 'our kind of people', commitment: { kind: 'respond' } })
    expect([before, after].map((card) => card?.commitment?.limit)).toEqual(
      Array(2).fill('2026-03-04T10:00:00.000Z'),
    )
  })

  test('in the same segment owes the answer by the new window, and says who is late by it at once', async ({
    app,
  }) => {
    const { me, text, keep, sign, ask } = await acme(app)
    const { lead } = await ask('kim@buyer.example')
    await app.at('2026-03-02T09:30:00.000Z')
    const draft = await keep(text.replace('target: 15m, limit: 1h', 'target: 10m, limit: 20m'))
    await sign(draft, 'marketing')
    await sign(draft, 'sales')
    const counts = { ...still, playbook: 2, read: 1, replanned: 1, late: 1 }
    for (const apply of [false, true])
      expect(Rejudged.parse((await me.post(`${url}/rejudgements`, { apply })).json())).toEqual(counts)
    const [card] = Queue.parse((await me.get('/api/v1/queue')).json()).items
    expect(card).toMatchObject({
      ...{ id: lead.id, segment: 'hand-raisers in profile' },
      commitment: { kind: 'respond', limit: '2026-03-02T09:20:00.000Z' },
    })
    const again = Rejudged.parse((await me.post(`${url}/rejudgements`, { apply: true })).json())
    expect(again).toEqual({ ...still, playbook: 2, read: 1 })
  })
})

test('a text that is no playbook is found out, whatever is in it, and the playbook in force stays', async ({
  app,
}) => {
  const { me, shelf } = await acme(app)
  const bomb = Array.from(
    { length: 9 },
    (_, n) => `k${n}: &a${n} [${`*a${n - 1}, `.repeat(n === 0 ? 0 : 9)}x]`,
  )
  const texts: readonly (readonly [text: string, code: string])[] = [
    ['', 'type-mismatch'],
    ['name: [Half', 'bad-yaml'],
    ['name: \uFFFD', 'bad-yaml'],
    ['name: Nobody\0\nsegments: []', 'bad-yaml'],
    [String.raw`name: "Nobody\0"`, 'bad-yaml'],
    [String.raw`name: "\ud800"`, 'bad-yaml'],
    ['name: \ud800', 'bad-yaml'],
    ['a: '.repeat(5_000), 'too-large'],
    [bomb.join('\n'), 'too-large'],
    [`# ${'x'.repeat(1024 * 1024)}`, 'too-large'],
    ['name: !!js/function "x"', 'bad-yaml'],
  ]
  const answers = []
  for (const [text, code] of texts) {
    const checked = Checked.parse((await me.post(`${url}/checks`, { text })).json())
    expect([checked.ok, checked.findings.map((finding) => finding.code)]).toEqual([
      false,
      expect.arrayContaining([code]),
    ])
    answers.push((await me.post(`${url}/drafts`, { id: randomUUID(), text })).statusCode)
  }
  expect(new Set(answers)).toEqual(new Set([201]))
  expect(PlaybookShelf.parse((await me.get(url)).json()).inForce).toEqual(shelf.inForce)
})

test('the starter that a firm begins with is the one of this repository', async ({ app }) => {
  const { text } = await acme(app)
  expect(text.split('\n').length).toBe(readFileSync('playbooks/starter.yaml', 'utf8').split('\n').length)
})
