import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { PersistenceReport } from '#contract/persistence.ts'
import { LeadPermissions } from '#contract/privacy.ts'
import type { Id } from '#domain/ledger.ts'
import { test, type App, type Firm } from '../app.ts'
import { withoutIds } from '../without-ids.ts'
import { kim, worldOf, type World } from './world.ts'

const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }

/** The buyer on their own page: what they say, and what it says then. */
const buyerOn = (app: App, token: string) => ({
  page: async (note = '') => (await app.server.inject(`/r/${token}${note}`)).body,
  say: async (act: string, fields: Record<string, string> = {}) => {
    const payload = new URLSearchParams(fields).toString()
    const answer = await app.server.inject({
      method: 'POST',
      url: `/r/${token}/${act}`,
      headers: html,
      payload,
    })
    return { ...answer, to: String(answer.headers.location).replace(`/r/${token}`, ''), body: answer.body }
  },
})
const detailOf = async ({ me, ids }: Pick<World, 'me' | 'ids'>, lead: Id = ids.lead) =>
  LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
const eventsOf = async (world: World, type: string) =>
  (await detailOf(world)).events.filter((event) => event.type === type)
const answered = async ({ me, ids }: World) => {
  await me.post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
  const call = { id: randomUUID(), channel: 'call', result: 'answered', earlyBecause: 'They asked for it.' }
  await me.post(`/api/v1/leads/${ids.lead}/touches`, call)
}
const ended = async ({ me, ids }: World, outcome: string) => {
  const { touches } = await detailOf({ me, ids })
  const told = { how: 'touch', touch: touches[0]?.id }
  const answer = await me.post(`/api/v1/leads/${ids.lead}/resolution`, { id: randomUUID(), outcome, told })
  expect(answer.statusCode).toBe(201)
}
const openCommitments = (detail: Awaited<ReturnType<typeof detailOf>>) =>
  detail.commitments.filter(({ state }) => state === 'open').map(({ kind }) => kind)

describe('what a buyer tells us on their page', () => {
  test('where they are, how to reach them, and what we had wrong: each is kept, and shown again', async ({
    app,
  }) => {
    const world = await worldOf(app, 'Acme')
    const buyer = buyerOn(app, world.ids.token)
    await answered(world)
    expect(await buyer.page()).toMatch(/Do you sell pumps\?[\s\S]*k…@buyer\.example/)

    const call = await buyer.say('call', { phone: '+44 20 7946 0042', when: 'After lunch' })
    expect(call.to).toBe('?done=call')
    const called = await detailOf(world)
    expect(openCommitments(called)).toContain('respond')
    expect(called.prospect.phone).toBe('+442079460042')
    expect((await eventsOf(world, 'BuyerAskedToTalk')).at(-1)).toMatchObject({
      ...{ by: 'buyer', private: { said: 'Please call me: After lunch' } },
    })

    expect((await buyer.say('readiness', { readiness: 'deciding', wants: 'An offer.' })).to).toBe(
      '?done=readiness',
    )
    expect((await buyer.say('readiness', { readiness: 'elsewhere' })).to).toBe('?problem=nothing')
    const wishes = { way: 'mail', hours: 'mornings', language: 'de' }
    expect((await buyer.say('wishes', wishes)).to).toBe('?done=reach')
    expect((await eventsOf(world, 'WishesTold')).at(-1)?.data).toMatchObject({
      channels: ['mail'],
      language: 'de',
    })
    const german = await buyer.page()
    expect(german).toMatch(/<html lang="de">[\s\S]*value="mail"\s+checked[\s\S]*value="mornings"\s+selected/)

    const corrected = await buyer.say('corrections', { name: 'Kim Lee-Brown', email: 'kim@new.example' })
    expect(corrected.to).toBe('?done=asked')
    const { prospect, events, corrections } = await detailOf(world)
    expect(corrections.map(({ by, fields }) => [by, ...fields])).toEqual([
      ['buyer', 'phone'],
      ['buyer', 'name'],
    ])
    expect(withoutIds(JSON.stringify(corrections))).not.toMatch(/Kim|0042/)
    expect([prospect.name, prospect.email]).toEqual(['Kim Lee-Brown', kim.email])
    expect(events.at(-1)).toMatchObject({ type: 'NoteAdded', by: 'buyer' })
    expect(JSON.stringify(events.at(-1))).toContain('kim@new.example')
    expect((await buyer.say('corrections')).to).toBe('?problem=nothing')
    const page = withoutIds(await buyer.page())
    for (const hidden of [kim.email, 'kim@new.example', '7946', '0042']) expect(page).not.toContain(hidden)
  })

  test('“ask me in March” comes back in March, with the same owner; asked for sooner, it is back at once', async ({
    app,
  }) => {
    const world = await worldOf(app, 'Acme')
    const buyer = buyerOn(app, world.ids.token)
    await answered(world)
    expect((await buyer.say('later', { on: '2026-03-01' })).to).toBe('?problem=day')
    expect((await buyer.say('later', { on: '2027-03-01' })).to).toBe('')
    expect(await buyer.page()).toContain('Monday, 1 March 2027')
    await app.at('2027-02-28T23:59:00.000Z')
    await app.sweep()
    expect((await detailOf(world)).lead.status).toBe('resolved')
    await app.at('2027-03-01T00:00:00.000Z')
    await app.sweep()
    const back = await detailOf(world)
    expect([back.lead.status, back.lead.owner?.id, openCommitments(back)]).toEqual([
      ...['open', world.firm.admin.id],
      ['respond'],
    ])
    await buyer.say('later', { on: '2027-09-01' })
    await buyer.say('call', { phone: '+44 20 7946 0042' })
    expect((await detailOf(world)).lead.status).toBe('open')
    await buyer.say('later', { on: '2027-10-01' })
    await buyer.say('withdrawal', { said: 'Never mind.' })
    expect((await detailOf(world)).resolution).toMatchObject({ outcome: 'withdrawn' })
    await app.at('2027-10-02T00:00:00.000Z')
    await app.sweep()
    expect((await detailOf(world)).lead.status).toBe('resolved')
  })

  test('whether the answer helped is asked once, after the end', async ({ app }) => {
    const world = await worldOf(app, 'Acme')
    const buyer = buyerOn(app, world.ids.token)
    await answered(world)
    expect((await buyer.say('rating', { helped: 'yes' })).to).toBe('')
    await ended(world, 'declined by us')
    expect(await buyer.page()).toContain('Did you get an answer that helped?')
    expect((await buyer.say('rating', { helped: 'no', said: 'It took long.' })).to).toBe('?done=no')
    expect(await buyer.page()).not.toContain('Did you get an answer that helped?')
    await buyer.say('rating', { helped: 'yes' })
    expect((await eventsOf(world, 'AnswerRated')).map(({ data }) => data)).toEqual([{ helped: false }])
  })
})

describe('what is theirs', () => {
  test('is given and deleted only to whoever knows what they gave us; then nothing of it is left', async ({
    app,
  }) => {
    const world = await worldOf(app, 'Acme')
    const buyer = buyerOn(app, world.ids.token)
    const stranger = await buyer.say('data', { who: 'lou@buyer.example' })
    expect([stranger.statusCode, stranger.to, stranger.body]).toEqual([303, '?problem=who', ''])
    const mine = await buyer.say('data', { who: ' KIM@buyer.example' })
    expect(mine.headers['content-disposition']).toContain('attachment')
    const document: { person: { email: string }; submissions: unknown[] } = JSON.parse(mine.body)
    expect([document.person.email, document.submissions.length]).toEqual([kim.email, 1])

    expect((await buyer.say('erasure', { who: 'lou@buyer.example', sure: 'yes' })).to).toBe('?problem=who')
    expect((await buyer.say('erasure', { who: kim.email })).to).toBe('?problem=nothing')
    expect(await buyer.page()).toContain('Do you sell pumps?')
    expect((await buyer.say('erasure', { who: kim.email, sure: 'yes' })).to).toBe('')
    const after = await buyer.page()
    expect(after).toContain('There is nothing here any more')
    expect(after).not.toMatch(/Do you sell pumps|buyer\.example|<form/)
    const detail = await detailOf(world)
    expect(detail.resolution).toMatchObject({ outcome: 'withdrawn' })
    expect(withoutIds(JSON.stringify(detail))).not.toContain('Kim')
    expect((await buyer.say('data', { who: kim.email })).to).toBe('?problem=who')
  })

  test('an address that is passed on brings somebody who is known to come from them', async ({ app }) => {
    const world = await worldOf(app, 'Acme')
    const buyer = buyerOn(app, world.ids.token)
    await answered(world)
    await ended(world, 'declined by us')
    const passed =
      /href="http:\/\/handraise\.test(\/f\/[^"?]+\?ref=[\w-]+)"/.exec(await buyer.page())?.[1] ?? ''
    const form = await app.server.inject(passed)
    const hidden = [...form.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    const lou = { name: 'Lou Parker', email: 'lou@parker.example', message: 'Kim sent me.' }
    await app.server.inject({
      ...{ method: 'POST', url: `/f/${world.ids.form}`, headers: html },
      payload: new URLSearchParams({ ...fields, ...lou }).toString(),
    })
    await app.convey()
    const { items } = Queue.parse((await world.me.get('/api/v1/leads')).json())
    const theirs = items.find(({ prospect }) => prospect.name === 'Lou Parker')
    const detail = await detailOf(world, theirs?.id)
    expect(detail.events[0]?.data['referredBy']).toBe(world.ids.lead)
    expect(JSON.stringify(detail.submissions)).not.toContain('_handraise')

    await buyer.say('rating', { helped: 'yes' })
    await world.firm.submit(world.ids.form, { ...kim, message: 'Something new.' })
    await app.convey()
    const report = async () =>
      PersistenceReport.parse((await world.me.get('/api/v1/reports/persistence')).json())
    const now = await report()
    expect(now.returned).toEqual([{ outcome: 'declined by us', ended: 1, returned: 1, referred: 1 }])
    expect(now.helped).toMatchObject({ ended: 1, said: 1, helped: { n: 1, of: 1 } })
    expect(now.followed).toMatchObject({ leads: 3, underWay: 2, never: { n: 0, of: 1 } })
    expect(now.attempts.slice(0, 2)).toEqual([
      { attempts: 0, leads: 2, spoke: 0 },
      { attempts: 1, leads: 1, spoke: 1 },
    ])
    await app.at('2026-03-30T09:00:00.000Z')
    await app.sweep()
    expect((await report()).followed).toMatchObject({
      underWay: 0,
      never: { n: 2, of: 3 },
      lightly: { n: 0 },
    })
    const old = await world.me.get('/api/v1/reports/persistence?to=2026-03-01')
    expect(PersistenceReport.parse(old.json()).followed.leads).toBe(0)
  })
})

describe('what members know of somebody', () => {
  test('a permission that they heard, and an address that is nobody else’s', async ({ app }) => {
    const world = await worldOf(app, 'Acme')
    const { me, ids, firm } = world
    await firm.submit(ids.form, { name: 'Lou Parker', email: 'lou@parker.example', message: 'Hello.' })
    await app.convey()
    const heard = { permission: 'call', given: true, wording: 'Ring me, by all means.' }
    const said = await me.post(`/api/v1/leads/${ids.lead}/permissions`, { id: randomUUID(), ...heard })
    expect(said.statusCode).toBe(201)
    const shown = LeadPermissions.parse((await me.get(`/api/v1/leads/${ids.lead}/permissions`)).json())
    expect(shown.changes).toMatchObject([{ ...heard, how: 'member', byName: 'Admin of Acme' }])
    const correct = async (details: object) =>
      (await me.post(`/api/v1/prospects/${ids.prospect}/corrections`, { id: randomUUID(), ...details }))
        .statusCode
    expect(await correct({ email: 'lou@parker.example' })).toBe(409)
    expect(await correct({ email: 'kim@new.example', phone: '', because: 'It came back.' })).toBe(201)
    const { prospect, corrections } = await detailOf(world)
    expect(prospect.email).toBe('kim@new.example')
    expect(corrections).toMatchObject([
      {
        byName: 'Admin of Acme',
        fields: ['email'],
        because: 'It came back.',
        at: '2026-03-02T09:00:00.000Z',
      },
    ])
    await firm.submit(ids.form, {
      name: 'Kim Lee',
      email: 'kim@new.example',
      message: 'From my new address.',
    })
    await app.convey()
    expect((await detailOf(world)).submissions).toHaveLength(2)
  })
})

describe('somebody who had said no and asks again by themselves', () => {
  test('is answered on that lead, and on no other; saying no again stops that too', async ({ app }) => {
    const world = await worldOf(app, 'Acme')
    const { me, ids, firm } = world
    await me.post(`/api/v1/leads/${ids.lead}/stop`, { id: randomUUID(), said: 'Leave me in peace.' })
    const first = await writeTo(world, ids.lead)
    expect(first).toMatchObject({ status: 409, code: 'lead_resolved' })

    await firm.submit(ids.form, { ...kim, message: 'I do need pumps after all.' })
    await app.convey()
    const { items } = Queue.parse((await me.get('/api/v1/leads')).json())
    const again = items.find(({ id, prospect }) => id !== ids.lead && prospect.name === kim.name)?.id ?? ''
    expect((await writeTo(world, again)).status).toBe(201)
    expect(await permissionsOf(app, firm, ids.prospect)).toEqual([
      ['PermissionWithdrawn', 'any contact', 'member'],
      ['PermissionGiven', 'an answer', 'own inquiry'],
    ])
    const elsewhere = {
      id: randomUUID(),
      name: kim.name,
      email: kim.email,
      channel: 'call',
      words: 'They rang.',
    }
    await me.post(`/api/v1/leads/${again}/stop`, { id: randomUUID() })
    expect((await me.post('/api/v1/submissions', elsewhere)).statusCode).toBe(201)
    await app.convey()
    const heard = Queue.parse((await me.get('/api/v1/leads')).json()).items.find(
      ({ id, prospect }) => ![ids.lead, again].includes(id) && prospect.name === kim.name,
    )
    expect(await writeTo(world, heard?.id ?? '')).toEqual({ status: 422, code: 'address_stopped' })
  })
})

async function writeTo({ me }: Pick<World, 'me'>, lead: Id) {
  const mail = { id: randomUUID(), subject: 'Pumps', text: 'We do.', earlyBecause: 'They asked for it.' }
  const answer = await me.post(`/api/v1/leads/${lead}/mails`, mail)
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code }
}

async function permissionsOf(app: App, { workspace }: Firm, prospect: Id) {
  const { rows } = await app.wired.inWorkspace(workspace, (client) =>
    client.query<{ type: string; data: string }>(
      `select type, data from event where stream = $1 and type like 'Permission%' order by seq`,
      [prospect],
    ),
  )
  return rows.map(({ type, data }) => {
    const { permission, how }: { permission: string; how: string } = JSON.parse(data)
    return [type, permission, how]
  })
}
