import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import { carryOut } from '#app/carry-out.ts'
import { erase } from '#app/erase.ts'
import { Backtest, type BacktestResult } from '#contract/backtest.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { Draft } from '#contract/playbook.ts'
import { Tried } from '#contract/playbook-desk.ts'
import { test, type App, type Asking } from '../app.ts'
import { starterText } from '../world.ts'

const url = '/api/v1/playbook'
/** Thursday; on the Sunday the clocks go forward in London. */
const BEGINNING = Date.parse('2026-03-26T10:00:00.000Z')
const MINUTE = 60_000

const signals = `signals:
  installed: { kind: product, shows: comparing }
`
/** Who was lost before and whose firm asks in many voices is known by what lay before, not by what came after. */
const pasts = `  - name: lost before
    when: [lost before]
    motion: respond
    team: inside sales
    respond: { target: 4h, limit: 1wd, calendar: office }
  - name: many voices
    when: [many voices]
    motion: respond
    team: account managers
    respond: { target: 2h, limit: 4h, calendar: office }
`
const inForce = `${signals}${starterText.replaceAll(/[a-z]+@acme/g, 'ana@acme')}`
  .replace(
    '  asked to talk:',
    '  lost before: history.outcome == "lost" && history.touches >= 1 && history.days < 30\n  many voices: account.leads >= 1\n  asked to talk:',
  )
  .replace('  - name: customers who ask\n', `${pasts}  - name: customers who ask\n`)
const trials = `  - name: trials
    when: [tries it]
    motion: qualify
    team: qualifiers
    respond: { notBefore: { signal: installed, orAfter: 2wd }, target: 3wd, limit: 4wd, calendar: office }
  - name: friends of ours
    when: [came back]
    motion: respond
    team: account managers
    respond: { target: 30m, limit: 1h, calendar: office }
`
/** Another profile, another window, trials that are waited for, and those who come back go elsewhere. */
const draft = inForce
  .replace('company.employees >= 50', 'company.employees >= 200')
  .replace('target: 15m, limit: 1h', 'target: 30m, limit: 3h')
  .replace(
    '  asked to talk:',
    '  tries it: form.kind == "trial"\n  came back: prospect.returning\n  asked to talk:',
  )
  .replace('  - name: customers who ask\n', `${trials}  - name: customers who ask\n`)

/** What happens in those days: who asks for what, and what is done about the one before. */
const names = [
  ...['Olga Petrova', 'Henrik Dahl', 'Ingrid Solberg', 'Rosa Diaz', 'Yusuf Demir', 'Kim Park'],
  ...['Noor Haddad', 'Tomas Novak', 'Aoife Byrne', 'Luis Romero'],
]
const happening = fc.record({
  after: fc.integer({ min: 20, max: 900 }),
  who: fc.nat({ max: names.length - 1 }),
  kind: fc.constantFrom('contact', 'contact', 'download', 'trial'),
  employees: fc.constantFrom(undefined, '11-50', '51-200', '201-500'),
  country: fc.constantFrom('GB', 'FR', undefined),
  next: fc.constantFrom('nothing', 'call', 'end', 'end', 'signal'),
  about: fc.nat({ max: 3 }),
})
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never
const emailOf = (who: number) =>
  `${names[who]?.split(' ')[0]?.toLowerCase()}@${who % 2 === 0 ? `firm${who}.example` : 'gmail.com'}`

async function lived(app: App, happenings: readonly Happening[]) {
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const body = { id: randomUUID(), text: inForce }
  const { id, digest, accept } = Draft.parse((await me.post(`${url}/drafts`, body)).json())
  for (const role of ['marketing', 'sales']) {
    const signed = await me.post(`${url}/drafts/${id}/signatures`, { role, digest, accepted: accept })
    expect(signed.statusCode).toBe(201)
  }
  const forms = new Map<string, string>()
  for (const kind of ['contact', 'download', 'trial']) forms.set(kind, await firm.form(kind))
  const signalled: { who: number; at: number }[] = []
  let now = BEGINNING
  for (const [index, { after, who, kind, next, about, ...said }] of happenings.entries()) {
    now += after * MINUTE
    await app.at(new Date(now).toISOString())
    if (index === 3) await customer(app, firm)
    const asks = {
      ...said,
      name: names[who],
      email: emailOf(who),
      message: 'We would like to talk about pumps.',
    }
    await firm.submit(forms.get(kind) ?? '', asks)
    await app.convey()
    now += 7 * MINUTE
    await app.at(new Date(now).toISOString())
    const cards = await leadsOf(me)
    const card = cards[about % cards.length]
    if (next === 'signal') {
      const signal = { id: randomUUID(), signal: 'installed', email: emailOf(who) }
      expect((await me.post('/api/v1/signals', signal)).statusCode).toBeLessThan(300)
      signalled.push({ who, at: now })
    } else if (card && next !== 'nothing') await answer(me, card.id, next)
  }
  return { firm, me, now: now + 90 * MINUTE, signalled }
}

/** By then, and not before, somebody told us of an organisation of theirs. */
async function customer({ wired: { parts } }: App, { workspace }: { workspace: string }): Promise<void> {
  const said = { name: 'Firm', domains: ['firm0.example'], relationship: 'customer' }
  const command = { ...said, type: 'DescribeAccount', at: await parts.clock.now(), by: 'import' } as const
  await parts.ledger.transaction(workspace, (tx) =>
    carryOut(tx, [{ kind: 'account', stream: randomUUID(), command }], parts),
  )
}

const leadsOf = async (me: Asking) => LeadPage.parse((await me.get('/api/v1/leads')).json()).items

async function answer(me: Asking, lead: string, next: 'call' | 'end'): Promise<void> {
  const touch = randomUUID()
  const call = { id: touch, channel: 'call', result: 'answered', earlyBecause: 'They were at the door.' }
  await me.post(`/api/v1/leads/${lead}/touches`, call)
  const told = { how: 'touch', touch }
  if (next === 'end')
    await me.post(`/api/v1/leads/${lead}/resolution`, {
      id: randomUUID(),
      outcome: 'lost',
      told,
      reason: 'No budget.',
    })
}

async function backtested(me: Asking, text: string): Promise<BacktestResult> {
  const id = randomUUID()
  const since = new Date(BEGINNING).toISOString()
  expect((await me.post(`${url}/backtests`, { id, since, text })).statusCode).toBe(201)
  for (;;) {
    const { state, result } = Backtest.parse((await me.get(`${url}/backtests/${id}`)).json())
    if (state !== 'running' && !result) throw new Error(`It ended as ${state}.`)
    if (result) return result
    await pause(50)
  }
}

/** One lead by itself: tried with the draft, and told as it was. */
async function alone(
  me: Asking,
  lead: string,
  { now, signalled }: { now: number; signalled: readonly { who: number; at: number }[] },
) {
  const detail = LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
  const given = detail.events.find(({ type }) => type === 'LeadJudged')?.data
  const tried = Tried.parse((await me.post(`${url}/tries`, { text: draft, lead })).json())
  const { submittedAt } = detail.lead
  const answers = detail.touches
    .flatMap(({ happenedAt, member }) => (member ? [Date.parse(happenedAt)] : []))
    .toSorted((a, b) => a - b)
  const ended = detail.resolution?.at
  const until = answers[0] ?? (ended === undefined ? now : Date.parse(ended))
  const theirs = signalled.filter(({ who }) => emailOf(who) === detail.prospect.email)
  const waits =
    tried.segment === 'trials' ? theirs.map(({ at }) => Math.max(at, Date.parse(submittedAt))) : []
  return {
    ...{ answered: answers[0], until, isOver: answers[0] !== undefined || ended !== undefined },
    from: String(given?.['segment']),
    became: detail.resolution?.outcome ?? 'still open',
    ...{
      to: tried.segment,
      team: tried.team,
      isOwed: tried.motion === 'respond' || tried.motion === 'qualify',
    },
    opens: Math.min(Date.parse(tried.windows.notBefore), ...waits),
    target: Date.parse(tried.windows.target),
    limit: Date.parse(tried.windows.limit),
    hour: hourOf(submittedAt),
  }
}
type Alone = Awaited<ReturnType<typeof alone>>

const hourOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length

const inWords = (...words: readonly (string | number | null)[]) => words.join(' · ')
/** What a backtest says of all, as sentences that can be compared. */
const saidBy = ({ moved, missed, load }: BacktestResult): readonly string[] => [
  ...moved.flatMap(({ from, to, outcomes }) =>
    Object.entries(outcomes).map(([became, times]) => inWords('moved', from, to, became, times)),
  ),
  ...missed.map(({ segment, team, owed, answered, early, pastTarget, pastLimit, undecided }) =>
    inWords('missed', segment, team, owed, answered, early, pastTarget, pastLimit, undecided),
  ),
  ...load.flatMap(({ team, weekday, hour, leads }) =>
    leads === 0
      ? []
      : [inWords('load', team, `${days[weekday - 1]}, ${String(hour).padStart(2, '0')}`, leads)],
  ),
]

/** The same by counting them one by one. */
function countedFrom(leads: readonly Alone[]): readonly string[] {
  const moves = Map.groupBy(
    leads.filter(({ from, to }) => from !== to),
    ({ from, to, became }) => inWords('moved', from, to, became),
  )
  const owed = leads.filter(({ isOwed }) => isOwed)
  return [
    ...[...moves].map(([way, those]) => inWords(way, those.length)),
    ...[...Map.groupBy(owed, ({ to, team }) => inWords('missed', to, team))].map(([segment, those]) =>
      inWords(
        ...[segment, those.length, count(those, ({ answered }) => answered !== undefined)],
        count(those, ({ answered, opens }) => answered !== undefined && answered < opens),
        count(those, ({ until, target }) => until > target),
        count(those, ({ until, limit }) => until > limit),
        count(those, ({ until, limit, isOver }) => until <= limit && !isOver),
      ),
    ),
    ...[...Map.groupBy(owed, ({ team, hour }) => inWords('load', team, hour))].map(([hour, those]) =>
      inWords(hour, those.length),
    ),
  ]
}

test('a backtest counts what comes out when each lead is tried by itself, and the playbook in force moves nobody', async ({
  app,
}) => {
  const how = { after: 30, who: 0, next: 'nothing', about: 0, employees: '201-500', country: 'GB' } as const
  // Whoever reads first and then asks is where the question put them, and counts by how they came.
  const happenings: readonly Happening[] = [
    ...[{ ...how, kind: 'download' } as const, { ...how, kind: 'contact' } as const],
    ...fc.sample(happening, { numRuns: 26, seed: 20_260_326 }),
  ]
  const { firm, me, now, signalled } = await lived(app, happenings)
  await app.at(new Date(now).toISOString())
  const cards = await leadsOf(me)
  expect(cards.length).toBeGreaterThan(12)

  const itself = await backtested(me, inForce)
  expect(itself).toMatchObject({ leads: cards.length, stayed: cards.length, moved: [] })

  const leads = await Promise.all(cards.map(({ id }) => alone(me, id, { now, signalled })))
  const [gone] = cards
  if (!gone) throw new Error('Somebody asked.')
  const prospect = gone.prospect.id
  const at = await app.wired.parts.clock.now()
  await erase(app.wired.parts, { workspace: firm.workspace, prospect, by: firm.admin.id, at })
  const left = leads.filter((_, index) => cards[index]?.prospect.id !== prospect)
  const result = await backtested(me, draft)
  expect(result).toMatchObject({ leads: cards.length, forgotten: cards.length - left.length })
  expect(result.moved.length).toBeGreaterThan(1)
  expect(new Set(saidBy(result))).toEqual(new Set(countedFrom(left)))
})
