import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { AccountList, Availabilities, Availability, FairnessReport, Reassigned } from '#contract/routing.ts'
import { LeadDetail } from '#contract/lead.ts'
import { test } from '../app.ts'
import { memberIn, worldOf } from './world.ts'

describe('members and their leads', () => {
  test('time off, once and every week, is taken and taken back; others’ only by a manager', async ({
    app,
  }) => {
    const { firm, me, ben } = await worldOf(app, 'Acme')
    const asBen = firm.as(ben)
    const id = randomUUID()
    const taken = await asBen.post(`/api/v1/members/${ben.id}/time-off`, {
      ...{ id, from: '2026-03-02T08:00', to: '2026-03-04' },
    })
    expect([taken.statusCode, Availability.parse(taken.json())]).toMatchObject([
      201,
      { there: false, awayUntil: '2026-03-05T00:00:00.000Z', off: [{ id }] },
    ])
    const again = await asBen.post(`/api/v1/members/${ben.id}/time-off`, {
      ...{ id, from: '2026-03-02T08:00', to: '2026-03-04' },
    })
    expect(again.statusCode).toBe(200)
    expect(
      (await asBen.post(`/api/v1/members/${firm.admin.id}/time-off`, { id, days: [1] })).statusCode,
    ).toBe(403)
    expect(
      (await me.post(`/api/v1/members/${ben.id}/time-off`, { id: randomUUID(), days: [5] })).statusCode,
    ).toBe(201)
    expect(
      (await me.post(`/api/v1/members/${ben.id}/time-off`, { id: randomUUID(), to: '2026-01-01' })).json(),
    ).toMatchObject({ code: 'time_off_unclear' })
    expect((await asBen.delete(`/api/v1/members/${ben.id}/time-off/${id}`)).statusCode).toBe(204)
    const { items } = Availabilities.parse((await me.get('/api/v1/availability')).json())
    expect(items.find(({ member }) => member.id === ben.id)).toMatchObject({
      there: true,
      off: [{ weekly: { days: [5], from: '00:00', to: '24:00' } }],
    })
  })

  test('what somebody has is passed on, after a preview, and the buyer’s clock stays', async ({ app }) => {
    const { firm, me, ids } = await worldOf(app, 'Acme')
    const eve = await memberIn(app, me, { email: 'eve@acme.example', name: 'Eve Oak', roles: ['qualifier'] })
    const before = LeadDetail.parse((await me.get(`/api/v1/leads/${ids.lead}`)).json())
    await me.post(`/api/v1/leads/${ids.lead}/assignments`, {
      id: randomUUID(),
      to: eve.id,
      reason: 'Knows pumps.',
    })
    const ask = async (body: object) => {
      const answer = await me.post('/api/v1/reassignments', { from: eve.id, reason: 'Eve is ill.', ...body })
      return Reassigned.parse(answer.json())
    }
    const preview = await ask({})
    expect(preview).toMatchObject({
      applied: false,
      items: [{ lead: ids.lead, from: { id: eve.id }, outcome: 'would happen' }],
    })
    expect(preview.items[0]?.to.id).not.toBe(eve.id)
    const done = await ask({ apply: true, to: firm.admin.id, leads: [ids.lead] })
    expect(done.items).toMatchObject([{ outcome: 'happened', to: { id: firm.admin.id } }])
    expect((await ask({ apply: true })).items).toEqual([])
    const after = LeadDetail.parse((await me.get(`/api/v1/leads/${ids.lead}`)).json())
    expect(after.lead.commitment?.limit).toBe(before.lead.commitment?.limit)
  })

  test('who looks after an account is named here, and whoever has left can’t', async ({ app }) => {
    const { me, ids, ben } = await worldOf(app, 'Acme')
    expect((await me.put(`/api/v1/accounts/${ids.account}/owner`, { member: ben.id })).json()).toMatchObject({
      owner: { id: ben.id },
    })
    expect(AccountList.parse((await me.get('/api/v1/accounts?search=initech')).json()).items).toMatchObject([
      { id: ids.account, owner: { id: ben.id } },
    ])
    expect((await me.put(`/api/v1/accounts/${ids.account}/owner`, { member: null })).json()).toMatchObject({
      owner: null,
    })
    await me.post(`/api/v1/members/${ben.id}/deactivation`)
    expect((await me.put(`/api/v1/accounts/${ids.account}/owner`, { member: ben.id })).json()).toMatchObject({
      code: 'not_a_member',
    })
  })

  test('the report of turns tells what everybody could expect and had', async ({ app }) => {
    const { me } = await worldOf(app, 'Acme')
    const { teams } = FairnessReport.parse((await me.get('/api/v1/reports/fairness')).json())
    expect(teams.length).toBeGreaterThan(0)
    for (const { maxGap } of teams) expect(maxGap).toBeLessThan(1)
  })
})
