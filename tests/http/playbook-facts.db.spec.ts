import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { carryOut } from '#app/carry-out.ts'
import { Backtest } from '#contract/backtest.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { Draft, Rejudged } from '#contract/playbook.ts'
import { Tried } from '#contract/playbook-desk.ts'
import { test, type Asking } from '../app.ts'
import { starterText } from '../world.ts'

const url = '/api/v1/playbook'
const segment = `  - name: known in every way
    when: [known in every way]
    motion: respond
    team: inside sales
    respond: { target: 4h, limit: 1wd, calendar: office }
`
const known = [
  ...['history.leads == 1', 'history.outcome == "lost"', 'history.days == 2', 'history.touches == 1'],
  ...['account.leads == 1', '!account.owned', 'account.relationship == "customer"', 'account.tier == "gold"'],
  ...['company.region == "GB-LND"', 'company.postcode == "N1 9GU"', 'language == "en"', '!email.disposable'],
].join(' && ')
const text = starterText
  .replaceAll(/[a-z]+@acme/g, 'ana@acme')
  .replace('terms:', 'facts:\n  account.tier: { type: text, words: [gold, silver] }\nterms:')
  .replace('  asked to talk:', `  known in every way: ${known}\n  asked to talk:`)
  .replace('  - name: customers who ask\n', `${segment}  - name: customers who ask\n`)

const message = 'We would like to talk about pumps for our two sites.'
const olga = { name: 'Olga Petrova', email: 'olga@petrova-foods.example', country: 'GB', message }
const henrik = { name: 'Henrik Dahl', email: 'henrik@petrova-foods.example', country: 'GB', message }

const leadsOf = async (me: Asking) => LeadPage.parse((await me.get('/api/v1/leads')).json()).items

test('what a playbook may say of a person, their firm and their past is known when they ask again, and to whoever looks back', async ({
  app,
}) => {
  await app.at('2026-03-02T10:00:00.000Z')
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const { parts } = app.wired
  const drafted = await me.post(`${url}/drafts`, { id: randomUUID(), text })
  const { id, digest, accept } = Draft.parse(drafted.json())
  for (const role of ['marketing', 'sales'])
    await me.post(`${url}/drafts/${id}/signatures`, { role, digest, accepted: accept })
  const said = { name: 'Petrova Foods', domains: ['petrova-foods.example'], relationship: 'customer' }
  const fields = { tier: 'gold' }
  const command = {
    ...said,
    fields,
    type: 'DescribeAccount',
    at: await parts.clock.now(),
    by: 'import',
  } as const
  await parts.ledger.transaction(firm.workspace, (tx) =>
    carryOut(tx, [{ kind: 'account', stream: randomUUID(), command }], parts),
  )
  const form = await firm.form('contact')

  await firm.submit(form, olga)
  await app.convey()
  const [first] = await leadsOf(me)
  expect(first?.segment).toBe('customers who ask')
  const touch = randomUUID()
  await me.post(`/api/v1/leads/${first?.id}/touches`, {
    ...{ id: touch, channel: 'call', result: 'answered', earlyBecause: 'They were at the door.' },
  })
  await me.post(`/api/v1/leads/${first?.id}/resolution`, {
    ...{ id: randomUUID(), outcome: 'lost', told: { how: 'touch', touch }, reason: 'No budget.' },
  })
  await app.at('2026-03-03T09:00:00.000Z')
  await firm.submit(form, henrik)
  await app.convey()
  await app.at('2026-03-04T11:00:00.000Z')
  await firm.submit(form, { ...olga, state: 'LND', postcode: 'N1 9GU' })
  await app.convey()

  const [again, colleague] = await leadsOf(me)
  expect(colleague).toMatchObject({ segment: 'customers who ask', prospect: { email: henrik.email } })
  expect(again).toMatchObject({ segment: 'known in every way', prospect: { email: olga.email } })
  const detail = LeadDetail.parse((await me.get(`/api/v1/leads/${again?.id}`)).json())
  expect(detail.trace.find(({ values }) => 'history.leads' in values)).toMatchObject({
    verdict: 'true',
    values: { 'history.leads': 1, 'history.outcome': 'lost', 'history.days': 2, 'account.leads': 1 },
  })

  // Nothing that has happened since is mistaken for their past.
  await app.at('2026-03-09T11:00:00.000Z')
  const preview = Rejudged.parse((await me.post(`${url}/rejudgements`, { apply: false })).json())
  expect(preview.moved).toEqual([])
  const tried = Tried.parse((await me.post(`${url}/tries`, { text, lead: again?.id })).json())
  expect(tried.segment).toBe('known in every way')
  const test = randomUUID()
  await me.post(`${url}/backtests`, { id: test, since: '2026-03-01T00:00:00.000Z', text })
  for (;;) {
    const { state, result } = Backtest.parse((await me.get(`${url}/backtests/${test}`)).json())
    if (state !== 'running') {
      expect(result).toMatchObject({ leads: 3, stayed: 3, moved: [] })
      return
    }
    await pause(50)
  }
})
