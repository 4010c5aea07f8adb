import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { HandoffPage } from '#contract/handoff.ts'
import { Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { addressIn, meetingWorld, post, timesOn, type MeetingWorld } from './appointments-world.ts'
import { memberIn } from './world.ts'

// One firm for all of it: each test has leads of its own.
let world: MeetingWorld
beforeAll(async () => {
  world = await meetingWorld()
  return world.close
})

describe('what comes too late, twice, or at no time', () => {
  test('is told in a sentence, and nothing is lost', async () => {
    const { all, leadOf, of, looking, press, agreedWith } = world
    const lead = await leadOf('Ines Rocha')
    const url = `/api/v1/leads/${lead}/appointments`
    expect(await post(all.ben, url, { start: '2026-03-01T10:00:00Z' })).toMatchObject({
      ...{ status: 422, code: 'appointment_past', next: expect.stringMatching(/ahead/) },
    })
    const zone = 'Europe/Berlin'
    expect(await post(all.ben, url, { start: '2026-03-29T02:30', zone })).toMatchObject({
      ...{ status: 422, code: 'no_such_time', details: { local: '2026-03-29T02:30', zone } },
    })
    expect(await of(lead)).toEqual([])

    // Clicked twice: the same request. In two tabs: another one, for the same hour of the same person.
    const id = randomUUID()
    const said = { start: '2026-10-25T02:30', zone, host: all.ids.tim }
    const twice = await Promise.all([1, 2].map(() => post(all.ben, url, { id, ...said })))
    expect(new Set(twice.map(({ status }) => status))).toEqual(new Set([200, 201]))
    expect(await post(all.ben, url, said)).toMatchObject({ status: 409, code: 'member_busy' })
    const moves = `/api/v1/appointments/${id}/moves`
    expect(await post(all.ben, moves, { after: 0, start: '2026-03-29T02:30' })).toMatchObject({
      ...{ status: 422, code: 'no_such_time' },
    })
    expect(await of(lead)).toMatchObject([{ id, start: '2026-10-25T00:30:00.000Z', revision: 0 }])
    // The clocks show it twice that night; the second time is an hour later.
    const later = { after: 0, start: '2026-10-25T02:30', second: true }
    expect(await post(all.ben, moves, later)).toMatchObject({ status: 201 })
    expect(await of(lead)).toMatchObject([{ start: '2026-10-25T01:30:00.000Z', revision: 1 }])

    // Two tabs of a buyer: what the old one asks for says that it has changed, and changes nothing.
    const { lead: other, page } = await agreedWith('Tomas Vrba', { start: '2026-03-26T15:00:00Z' })
    const [first = '', second = ''] = timesOn(await looking(page))
    expect(await press(`${page}/times`, { start: first, after: '0' })).toContain('note=moved')
    const stale = await press(`${page}/times`, { start: second, after: '0' })
    expect(stale).toContain('note=over')
    expect(await looking(stale)).toContain('the appointment has changed meanwhile')
    expect(await press(`${page}/cancellation`, { after: '0' })).toContain('note=over')
    expect(await of(other)).toMatchObject([{ status: 'agreed', start: first, revision: 1 }])
  })

  test('a buyer who presses twice, or in two tabs, has one appointment', async () => {
    const { of, looking, press, agreedWith } = world
    const { lead, page } = await agreedWith('Lena Petrova', { start: '2026-03-27T11:00:00Z' })
    expect(await press(`${page}/cancellation`, { after: '0' })).toContain('note=cancelled')
    const [start = '', another = ''] = timesOn(await looking(page))
    const answers = await Promise.all(
      [start, start, another].map((wanted) => press(`${page}/times`, { start: wanted })),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('note=agreed')
    expect((await of(lead)).map(({ status }) => status).toSorted()).toEqual(['agreed', 'cancelled'])
  })
})

describe('an appointment that they miss', () => {
  test('brings them a courteous word with new times, and gives back the turn that it was', async () => {
    const { app, all, delivered, of, leadOf } = world
    const handed = async (name: string) => {
      const lead = await leadOf(name)
      const id = randomUUID()
      const override = { reason: 'They buy today.' }
      expect(await post(all.mia, `/api/v1/leads/${lead}/handoffs`, { id, override })).toMatchObject({
        status: 201,
      })
      const [offer] = HandoffPage.parse((await all.mia.get(`/api/v1/handoffs/${id}`)).json()).offers
      return { lead, id, offer }
    }
    await app.at('2026-03-16T10:00:00.000Z')
    const { lead, id, offer } = await handed('Yara Nassar')
    const theirs = offer?.to?.id === all.ids.ben ? all.ben : all.tim
    expect(await post(theirs, `/api/v1/handoffs/${id}/acceptances`, {})).toMatchObject({ status: 201 })
    const meeting = randomUUID()
    const start = { id: meeting, start: '2026-03-17T10:00:00Z' }
    expect(await post(theirs, `/api/v1/leads/${lead}/appointments`, start)).toMatchObject({ status: 201 })
    await app.at('2026-03-17T11:00:00.000Z')
    await delivered()
    const results = `/api/v1/appointments/${meeting}/results`
    expect(await post(theirs, results, { result: 'missed by them' })).toMatchObject({ status: 201 })
    expect(await of(lead)).toMatchObject([{ status: 'missed by them' }])
    const [letter] = await delivered()
    expect(letter).toMatchObject({
      to: 'yara@nassar.example',
      subject: expect.stringContaining('Shall we find another time?'),
    })
    expect(letter?.text).toMatch(/http:\/\/handraise\.test\/a\/\S+/)
    // Without it the next turn would be the other's.
    const { offer: next } = await handed('Otis Brandl')
    expect(next).toMatchObject({ to: { id: offer?.to?.id }, because: 'a turn given back' })
    expect((await handed('Ines Moreau')).offer?.to?.id).not.toBe(offer?.to?.id)
  })
})

describe('a prospect who does not come', () => {
  test('gives the turn back to whoever waited for them, as long as the prospect says nothing else', async () => {
    const { app, all, leadOf, delivered, press } = world
    const { workspace, admin } = all.firm
    const ana = all.firm.as(admin)
    // Who qualifies alone has every turn of the team.
    const { items } = Teams.parse((await ana.get('/api/v1/teams')).json())
    const teams = items.filter(({ name }) => name === 'qualifiers').map(({ id }) => id)
    await memberIn(app, ana, { email: 'uma@acme.example', name: 'Uma Berg', roles: ['qualifier'], teams })
    const lead = await leadOf('Viggo Lund')
    const read = async <Row extends object>(text: string) =>
      (await app.wired.inWorkspace(workspace, (client) => client.query<Row>(text, [lead]))).rows
    const [turn] = await read<{ member: Id }>('select member from turn where lead = $1')
    const standing = async () =>
      (await read('select member from turn_credit where lead = $1 and not withdrawn')).length
    await delivered()
    const id = randomUUID()
    const agreed = { id, host: turn?.member, start: '2026-03-24T10:00:00Z' }
    expect(await post(ana, `/api/v1/leads/${lead}/appointments`, agreed)).toMatchObject({ status: 201 })
    const mail = (await delivered()).find(({ to }) => to === 'viggo@lund.example')
    const page = addressIn(mail?.text ?? '')
    await app.at('2026-03-24T11:00:00.000Z')
    const result = { result: 'missed by them' }
    expect(await post(ana, `/api/v1/appointments/${id}/results`, result)).toMatchObject({ status: 201 })
    expect(await standing()).toBe(1)
    await press(`${page}/answers`, { result: 'missed by us' })
    expect(await standing()).toBe(0)
    await press(`${page}/answers`, { result: 'missed by them' })
    expect(await standing()).toBe(1)
    const told = await read<{ type: string }>(
      `select type from event where data like '%' || $1::text || '%' and type in ('TurnCredited', 'CreditWithdrawn') order by seq`,
    )
    expect(told.map(({ type }) => type)).toEqual(['TurnCredited', 'CreditWithdrawn', 'TurnCredited'])
  })
})
