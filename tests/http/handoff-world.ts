import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { HandoffPage } from '#contract/handoff.ts'
import { LeadPage } from '#contract/lead.ts'
import { Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import type { App, Asking, Firm } from '../app.ts'
import { kim, memberIn } from './world.ts'

export type Selling = {
  readonly firm: Firm
  readonly form: Id
  readonly ana: Asking
  readonly eve: Asking
  readonly ben: Asking
  readonly ids: Readonly<Record<'ana' | 'eve' | 'ben' | 'tim' | 'mia', Id>>
  readonly tim: Asking
  readonly mia: Asking
  readonly pool: Id
}

/** Eve qualifies, Ben and Tim sell, Mia is their manager; Kim asks, and Eve has spoken with her. */
export async function sellingOn(app: App): Promise<Selling> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const ana = firm.as(firm.admin)
  const teams = Teams.parse((await ana.get('/api/v1/teams')).json()).items
  const team = teams.find(({ name }) => name === 'account managers')
  if (!team) throw new Error('The starter has such a team.')
  const join = (email: string, name: string, role: string, of: readonly Id[] = []) =>
    memberIn(app, ana, { email: `${email}@acme.example`, name, roles: [role], teams: of })
  const eve = await join('eve', 'Eve Larsen', 'qualifier')
  const ben = await join('ben', 'Ben Bauer', 'representative', [team.id])
  const tim = await join('tim', 'Tim Okafor', 'representative', [team.id])
  const mia = await join('mia', 'Mia Brandt', 'manager')
  const form = await firm.form()
  return {
    ...{ firm, form, ana, pool: team.id },
    ...{ eve: firm.as(eve), ben: firm.as(ben), tim: firm.as(tim), mia: firm.as(mia) },
    ids: { ana: firm.admin.id, eve: eve.id, ben: ben.id, tim: tim.id, mia: mia.id },
  }
}

/** Somebody asks, and Eve has spoken with them. */
export async function leadFrom(app: App, { firm, form, eve }: Selling, name: string): Promise<Id> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@${name.split(' ')[1]?.toLowerCase()}.example`
  await firm.submit(form, { ...kim, name, email })
  await app.convey()
  const queue = LeadPage.parse((await firm.as(firm.admin).get('/api/v1/leads')).json())
  const card = queue.items.find(({ prospect }) => prospect.name === name)
  if (!card) throw new Error(`${name} was to be in the queue.`)
  const touch = { id: randomUUID(), channel: 'call', result: 'answered', earlyBecause: 'She rang us.' }
  expect((await eve.post(`/api/v1/leads/${card.id}/touches`, touch)).statusCode).toBe(201)
  return card.id
}

export const report = (over: object = {}) => ({
  id: randomUUID(),
  after: 0,
  criteria: ['need', 'authority', 'timing'].map((criterion) => ({ criterion, verdict: 'met' })),
  pain: 'The line stands still.',
  ...over,
})

export async function handedBy({ eve }: Pick<Selling, 'eve'>, lead: Id, to: object): Promise<Id> {
  await eve.post(`/api/v1/leads/${lead}/report`, report())
  const id = randomUUID()
  const answer = await eve.post(`/api/v1/leads/${lead}/handoffs`, { id, ...to })
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  return id
}
export const pageOf = async (who: Asking, id: Id) =>
  HandoffPage.parse((await who.get(`/api/v1/handoffs/${id}`)).json())
export const say = (who: Asking, url: string, body: object = {}) =>
  who.post(`/api/v1/${url}`, { id: randomUUID(), ...body })
