import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { Backtest, Backtests } from '#contract/backtest.ts'
import { LeadPage, Queue } from '#contract/lead.ts'
import { PlaybookShelf } from '#contract/playbook.ts'
import { erase } from '#app/erase.ts'
import { test, type App } from '../app.ts'

const url = '/api/v1/playbook/backtests'
const since = '2026-02-01T00:00:00.000Z'
const inquiry = { name: 'Kim', company: 'Northwind', employees: '51-200', country: 'GB' }

async function acme(app: App) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const { text } = PlaybookShelf.parse((await me.get('/api/v1/playbook')).json()).inForce
  const form = await firm.form('contact')
  const ask = async (email: string, about = {}) => {
    await firm.submit(form, { ...inquiry, ...about, email })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
    const card = items.find(({ prospect }) => prospect.email === email)
    if (!card) throw new Error('They asked.')
    return card
  }
  const begin = (about: object) => me.post(url, { id: randomUUID(), since, ...about })
  const done = async (id: string) => {
    for (;;) {
      const backtest = Backtest.parse((await me.get(`${url}/${id}`)).json())
      if (backtest.state !== 'running') return backtest
      await pause(50)
    }
  }
  return { firm, me, text, ask, begin, done }
}

describe('a backtest', () => {
  test('says who would go elsewhere, what is missed, and leaves the forgotten out', async ({ app }) => {
    const { firm, me, text, ask, begin, done } = await acme(app)
    const answered = await ask('one@buyer.example')
    await ask('two@buyer.example')
    const gone = await ask('three@buyer.example')
    await app.at('2026-03-02T09:10:00.000Z')
    await me.post(`/api/v1/leads/${answered.id}/touches`, {
      ...{ id: randomUUID(), channel: 'call', result: 'answered' },
    })
    const at = await app.wired.parts.clock.now()
    const { workspace } = firm
    await erase(app.wired.parts, { workspace, prospect: gone.prospect.id, by: firm.admin.id, at })
    await app.at('2026-03-04T09:00:00.000Z')

    const draft = text.replaceAll('hand-raisers in profile', 'our kind of people')
    const begun = await begin({ text: draft })
    expect(begun.statusCode).toBe(201)
    const { id } = Backtest.parse(begun.json())
    const { state, progress, result } = await done(id)
    expect(state).toBe('done')
    expect(progress).toMatchObject({ done: 3, total: 3 })
    expect(result).toMatchObject({
      ...{ leads: 3, forgotten: 1, stayed: 0, since, until: '2026-03-04T09:00:00.000Z' },
      moved: [
        {
          ...{ from: 'hand-raisers in profile', to: 'our kind of people' },
          ...{ count: 2, outcomes: { 'still open': 2 } },
        },
      ],
      missed: [
        {
          ...{ segment: 'our kind of people', team: 'qualifiers', owed: 2, answered: 1 },
          ...{ early: 0, pastTarget: 1, pastLimit: 1, undecided: 0 },
        },
      ],
    })
    expect(result?.load.find(({ leads }) => leads > 0)).toMatchObject({ weekday: 1, hour: 9, leads: 2 })
    expect(result?.staffing).toMatchObject([{ of: 'our kind of people', can: 'no', people: 0, needed: 1 }])
    expect(result?.assumptions).not.toEqual([])

    expect(result?.segments.filter(({ had, would }) => had + would > 0)).toEqual([
      { segment: 'our kind of people', motion: 'qualify', team: 'qualifiers', had: 0, would: 2 },
      { segment: 'hand-raisers in profile', motion: null, team: null, had: 2, would: 0 },
    ])
    const { items } = Backtests.parse((await me.get(url)).json())
    expect(items).toMatchObject([
      {
        ...{ id, state: 'done', by: { id: firm.admin.id }, playbook: 'Starter', since, handlingMinutes: 15 },
        textDigest: app.wired.parts.textDigest(draft),
      },
    ])
    const behind = async (more: string) => {
      const ways = 'was=hand-raisers+in+profile&wouldBe=our+kind+of+people'
      const page = await me.get(`/api/v1/leads?backtest=${id}&${ways}${more}`)
      return new Set(LeadPage.parse(page.json()).items.map(({ prospect }) => prospect.email))
    }
    const both = new Set(['one@buyer.example', 'two@buyer.example'])
    expect(await behind('')).toEqual(both)
    expect(await behind('&became=still+open')).toEqual(both)
    expect(await behind('&became=won')).toEqual(new Set())

    const again = await me.post(url, { id, since, text: draft })
    expect([again.statusCode, Backtest.parse(again.json()).state]).toEqual([200, 'done'])
    expect((await me.post(url, { id, since, text })).statusCode).toBe(409)
    const cancelled = await me.delete(`${url}/${id}`)
    expect([cancelled.statusCode, (await done(id)).state]).toEqual([204, 'done'])
  })

  test('takes each lead with what was known when it came, whatever is known of them by now', async ({
    app,
  }) => {
    const { me, text, ask, begin, done } = await acme(app)
    const first = await ask('kim@buyer.example')
    await app.at('2026-03-02T09:10:00.000Z')
    const touch = { id: randomUUID(), channel: 'call', result: 'answered' }
    await me.post(`/api/v1/leads/${first.id}/touches`, touch)
    const resolution = { id: randomUUID(), outcome: 'lost', told: { how: 'touch', touch: touch.id } }
    expect((await me.post(`/api/v1/leads/${first.id}/resolution`, resolution)).statusCode).toBe(201)
    await app.at('2026-03-02T11:00:00.000Z')
    const second = await ask('kim@buyer.example')
    expect(second.id).not.toBe(first.id)
    await app.at('2026-03-02T12:00:00.000Z')

    // By now both leads are of somebody who came back; when the first one came, nobody had met them.
    const draft = text
      .replace('  asked to talk:', '  came back: prospect.returning\n  asked to talk:')
      .replace(
        '  - name: customers who ask\n',
        '  - { name: old friends, when: [came back, asked to talk], motion: respond, team: inside sales, respond: { target: 1h, limit: 2h, calendar: office } }\n  - name: customers who ask\n',
      )
    const { id } = Backtest.parse((await begin({ text: draft })).json())
    const { result } = await done(id)
    expect(result?.moved).toEqual([
      { from: 'hand-raisers in profile', to: 'old friends', count: 1, outcomes: { 'still open': 1 } },
    ])
    const behind = await me.get(
      `/api/v1/leads?backtest=${id}&was=hand-raisers+in+profile&wouldBe=old+friends`,
    )
    expect(LeadPage.parse(behind.json()).items.map((card) => card.id)).toEqual([second.id])
    expect(result).toMatchObject({ leads: 2, stayed: 1, forgotten: 0 })
  })

  test('that is at work can be cancelled, and leaves room for another', async ({ app }) => {
    const { firm, me, text, ask, begin, done } = await acme(app)
    await ask('kim@buyer.example')
    await app.at('2026-03-02T09:10:00.000Z')
    const id = randomUUID()
    const owner = app.wired.poolAs('owner', 1)
    const client = await owner.connect()
    // Whoever holds the leads keeps the thread at its first question, for as long as this takes.
    await client.query('begin; lock table lead in access exclusive mode')
    expect((await begin({ id, text })).statusCode).toBe(201)
    expect(Backtest.parse((await me.get(`${url}/${id}`)).json()).state).toBe('running')
    expect((await begin({ text })).json().code).toBe('backtest_running')
    expect((await me.delete(`${url}/${id}`)).statusCode).toBe(204)
    const { state, result, by } = await done(id)
    expect([state, result, by?.id]).toEqual(['cancelled', null, firm.admin.id])
    await client.query('rollback')
    client.release()
    await owner.end()
    const other = Backtest.parse((await begin({ text })).json())
    expect(await done(other.id)).toMatchObject({ state: 'done', result: { leads: 1 } })
    expect((await done(id)).state).toBe('cancelled')
  })

  test('of what has errors, of no draft, or of a time to come is refused', async ({ app }) => {
    const { text, begin } = await acme(app)
    const broken = await begin({ text: 'name: Nothing' })
    expect([broken.statusCode, broken.json().code]).toEqual([422, 'draft_has_errors'])
    expect((await begin({ draft: randomUUID() })).json().code).toBe('no_such_draft')
    expect((await begin({ text, since: '2027-01-01T00:00:00.000Z' })).json().code).toBe('bad_request')
    expect((await begin({})).json().code).toBe('bad_request')
  })

  test('is one at a time, can be cancelled, and one whose process died has failed', async ({ app }) => {
    const { firm, me, text, begin } = await acme(app)
    const { workspace } = firm
    const id = randomUUID()
    await app.wired.changeIn(workspace, (client) =>
      client.query(
        `insert into backtest (workspace, id, state, digest, asked_at, asked_by) values ($1, $2, 'running', '', now(), 'ana')`,
        [workspace, id],
      ),
    )
    expect((await begin({ text })).json().code).toBe('backtest_running')
    const stateNow = async () => Backtest.parse((await me.get(`${url}/${id}`)).json()).state
    expect(await stateNow()).toBe('running')
    await app.wired.changeIn(workspace, (client) =>
      client.query(`update backtest set heard_at = now() - interval '2 minutes' where id = $1`, [id]),
    )
    expect(await stateNow()).toBe('failed')
    expect((await begin({ text })).statusCode).toBe(201)
    await me.delete(`${url}/${id}`)
    expect(await stateNow()).toBe('cancelled')
  })
})
