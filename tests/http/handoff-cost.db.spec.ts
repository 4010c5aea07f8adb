import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { CostReport } from '#contract/cost.ts'
import { HandoffReport } from '#contract/handoff-report.ts'
import { projectAll } from '#store/response/project.ts'
import { test } from '../app.ts'
import { handedBy, leadFrom, pageOf, say, sellingOn } from './handoff-world.ts'

test('an acceptance counts for what a hand-off costs as long as no rejection of it stands, and so does what a ruling gives back', async ({
  app,
}) => {
  const all = await sellingOn(app)
  const { ana, ben, eve, mia, ids } = all
  const { pool, parts } = app.wired
  const form = randomUUID()
  await ana.post('/api/v1/forms', { id: form, name: 'Fair', kind: 'demo' })
  const counted = async () => {
    await projectAll({ pool, clock: parts.clock, playbooks: parts.playbooks })
    const cost = CostReport.parse((await ana.get('/api/v1/reports/cost?from=2026-03&to=2026-03')).json())
    const sales = HandoffReport.parse((await ana.get('/api/v1/reports/handoff')).json())
    return {
      handed: cost.sources.find(({ name }) => name === 'Fair')?.handed,
      accepted: sales.bySource.find(({ source }) => source === 'Fair')?.accepted.n,
    }
  }
  const untilItIs = (handed: number) => expect.poll(counted).toEqual({ handed, accepted: 2 })
  const accepted = async (name: string) => {
    const handoff = await handedBy(all, await leadFrom(app, { ...all, form }, name), { to: ids.ben })
    expect((await say(ben, `handoffs/${handoff}/acceptances`)).statusCode).toBe(201)
    return handoff
  }
  const [upheld, overturned] = [await accepted('Inga Falk'), await accepted('Otto Rehm')]
  await untilItIs(2)
  const unqualified = { reason: 'not qualified', criterion: 'authority', note: 'She does not sign.' }
  for (const handoff of [upheld, overturned])
    expect((await say(ben, `handoffs/${handoff}/rejections`, unqualified)).statusCode).toBe(201)
  await untilItIs(0)
  const ruled = async (handoff: string, ruling: 'upheld' | 'overturned') => {
    const dispute = randomUUID()
    await say(eve, `handoffs/${handoff}/disputes`, { id: dispute, grounds: 'She signs every order.' })
    const arbiter = (await pageOf(eve, handoff)).offers[0]?.dispute?.arbiter?.id
    const rules = await say(arbiter === ids.ana ? ana : mia, `disputes/${dispute}/ruling`, {
      ruling,
      because: 'The contract tells.',
    })
    expect(rules.statusCode).toBe(201)
  }
  await ruled(upheld, 'upheld')
  await ruled(overturned, 'overturned')
  await untilItIs(1)

  // Rejected without having been accepted, and given back: whoever qualified it was right, and it is Ben's to sell.
  const back = await handedBy(all, await leadFrom(app, { ...all, form }, 'Ulla Brandt'), { to: ids.ben })
  expect((await say(ben, `handoffs/${back}/rejections`, unqualified)).statusCode).toBe(201)
  await untilItIs(1)
  const supplied = async () => {
    const { supply } = HandoffReport.parse((await ana.get('/api/v1/reports/handoff')).json())
    const his = supply.flatMap(({ members }) => members).find(({ member }) => member?.id === ids.ben)
    return his?.periods.reduce((sum, one) => sum + one.accepted, 0)
  }
  const before = await supplied()
  await ruled(back, 'overturned')
  await untilItIs(2)
  expect([before, await supplied()]).toEqual([1, 2])
})
