import { randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { describe, expect } from 'vitest'
import type { Asking } from '#app/streams.ts'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { Instant } from '#domain/time/instant.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import type { Database } from '#postgres/database.ts'
import { inWorkspace, viewIn } from '#store/ledger.ts'
import { cardRows } from '#store/views/cards.ts'
import { queuedLeads } from '#store/views/queue.ts'
import { waitingFor } from '#store/views/workbench.ts'
import { playbookText } from '../cadence/world.ts'
import { test } from '../database.ts'
import { ask, foundFirm, openForm, processOn, submit, type Firm, type Process } from '../world.ts'

type Asked = {
  readonly text: string
  readonly values: readonly unknown[]
  readonly named: boolean
  readonly waited: boolean
}

/** Notes what a process asks of its database from now on, and where it has had to wait for all answers before. */
function listenTo({ pool }: Process): Asked[] {
  const asked: Asked[] = []
  const heard = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    let outstanding = 0
    const query = client.query.bind(client) as (...all: unknown[]) => unknown
    const listening = (...all: unknown[]): unknown => {
      const [question] = all as [string | { text: string; name?: string; values?: readonly unknown[] }]
      const answer = query(...all)
      if (!(answer instanceof Promise)) return answer
      const { text, name, values = [] } = typeof question === 'string' ? { text: question } : question
      asked.push({ text, values, named: name !== undefined, waited: outstanding === 0 })
      outstanding++
      const settled = () => outstanding--
      answer.then(settled, settled)
      return answer
    }
    client.query = listening as typeof client.query
  })
  return asked
}

/** What one batch asks that makes leads of these senders: from its beginning to its commit. */
async function askedFor(database: Database, firm: Firm, senders: readonly string[]) {
  const process = await processOn(database)
  const form = await openForm(process, firm.forms.contact)
  await Promise.all(senders.map((email) => submit(process, form, { fields: { email } })))
  await process.close()
  const fresh = await processOn(database)
  const asked = listenTo(fresh)
  await conveyAll(fresh.parts)
  await fresh.close()
  return asked.slice(asked.findIndex(isBegin), asked.findIndex(({ text }) => text === 'commit') + 1)
}
const isBegin = ({ text }: Asked): boolean => text.startsWith('begin')

const strangers = (many: number, of: string): readonly string[] =>
  Array.from({ length: many }, (_, n) => `kim${n}@${of}${n}.example`)

const anAccount = (at: Instant): Asking => ({
  ...{ kind: 'account', stream: randomUUID() },
  command: { type: 'DescribeAccount', at, by: 'system', name: 'Initech', domains: ['initech.example'] },
})

/** What one command asks about the lead of this sender. */
async function askedOf(
  database: Database,
  firm: Firm,
  { email, command }: { email: string; command: (at: Instant) => LeadCommand },
) {
  const process = await processOn(database)
  const { parts, pool } = process
  const lead = await inWorkspace(pool, firm.workspace, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select l.id from lead l join prospect p on p.id = l.prospect where p.email = $1',
      [email],
    )
    return rows[0]?.id ?? ''
  })
  const asked = listenTo(process)
  const asking: Asking = { kind: 'lead', stream: lead, command: command(await parts.clock.now()) }
  const [outcome] = await ask(process, firm, [asking])
  await process.close()
  expect(outcome).toMatchObject({ outcome: 'happened' })
  return asked
}

const called =
  (by: string) =>
  (at: Instant): LeadCommand => ({
    ...{ type: 'LogTouch', at, by, touch: randomUUID() },
    ...{ channel: 'call', direction: 'out', result: 'no answer' },
  })

const answered = (at: Instant): LeadCommand => ({
  ...{ type: 'ReceiveMail', at, by: 'buyer' },
  received: { mail: randomUUID(), class: 'human_reply', found: 'person' },
  said: { from: 'kim@initech.example', subject: 'Pumps', text: 'Do they come in red?' },
})

const texts = (asked: readonly Asked[]): readonly string[] => asked.map(({ text }) => text)
const waits = (asked: readonly Asked[]): number => asked.filter(({ waited }) => waited).length

const looksThroughFirm = ({ text }: Asked): boolean =>
  text.includes('json_agg') && text.includes('mail_domain = wanted.domain')
const looksAtPeople = ({ text }: Asked): boolean => text.includes('unnest($2::uuid[]) as wanted (lead)')

describe('what one batch asks of the database', () => {
  test('are as many questions, with hardly more waits, for a hundred senders as for two', async ({ db }) => {
    const process = await processOn(db.database)
    const firm = await foundFirm(process)
    await process.close()
    const few = await askedFor(db.database, firm, strangers(2, 'few'))
    const many = await askedFor(db.database, firm, strangers(100, 'many'))
    expect(few.length).toBeGreaterThan(10)
    expect(texts(many).toSorted()).toEqual(texts(few).toSorted())
    // What goes out together may be answered one by one, so that they differ by a few; a wait for each sender would be a hundred.
    expect(waits(many)).toBeLessThan(2 * waits(few))
  })

  test('goes by one key at a time, even as it is planned on the first day', async ({ db }) => {
    const process = await processOn(db.database)
    const firm = await foundFirm(process, playbookText)
    await ask(process, firm, [anAccount(await process.parts.clock.now())])
    await process.close()
    const first = await askedFor(db.database, firm, ['kim@initech.example', ...strangers(2, 'firm')])
    const again = await askedFor(db.database, firm, ['kim@initech.example'])
    const pressed = await askedOf(db.database, firm, {
      email: 'kim0@firm0.example',
      command: called(firm.members.eve),
    })
    const named = new Set(texts([...first, ...again, ...pressed].filter((asked) => asked.named)))
    // Whether there is any account at all needs no key.
    named.delete('select 1 from account where workspace = $1 limit 1')
    expect([...first, ...again].filter(looksThroughFirm)).toEqual([])
    expect(pressed.filter(looksThroughFirm)).toHaveLength(1)
    expect(pressed.filter(looksAtPeople)).toHaveLength(2)
    const mail = await askedOf(db.database, firm, { email: 'kim1@firm1.example', command: answered })
    expect(mail.filter((asked) => looksThroughFirm(asked) || looksAtPeople(asked))).toEqual([])
    const whole: Record<string, readonly string[]> = {}
    for (const text of named) whole[text] = readWhole(await planOf(db.app, firm, text))
    expect(Object.fromEntries(Object.entries(whole).filter(([, tables]) => tables.length > 0))).toEqual({})
  })
})

describe('what a queue asks of the database', () => {
  test('goes by the member and by their leads, even as it is planned on the first day', async ({ db }) => {
    const process = await processOn(db.database)
    const firm = await foundFirm(process)
    const form = await openForm(process, firm.forms.contact)
    await Promise.all(strangers(3, 'firm').map((email) => submit(process, form, { fields: { email } })))
    await conveyAll(process.parts)
    const { pool } = process
    const asked = listenTo(process)
    const asOf = await process.parts.clock.now()
    const seen = new Set<string>()
    for (const member of Object.values(firm.members)) {
      const cards = await viewIn(pool, firm.workspace, async (client) => {
        await waitingFor(client, firm.workspace, { member, asOf })
        const ids = await queuedLeads(client, firm.workspace, { member, asOf })
        return cardRows(client, firm.workspace, { ids, asOf })
      })
      for (const { id } of cards) seen.add(id)
    }
    expect(seen.size).toBe(3)
    const named = new Map(asked.filter((each) => each.named).map(({ text, values }) => [text, values]))
    expect(named.size).toBe(4)
    for (const [text, values] of named) {
      const plan = await viewIn(pool, firm.workspace, async (client) => {
        const { rows } = await client.query<Explained>(`explain (format json) ${text}`, [...values])
        return planIn(rows)
      })
      expect({ text, whole: readWhole(plan) }).toEqual({ text, whole: [] })
    }
    await process.close()
  })
})

/** As a command's transaction plans it, to be kept for as long as its connection lives. */
async function planOf(app: Pool, { workspace }: Firm, text: string): Promise<Plan> {
  const client = await app.connect()
  try {
    await client.query(
      `begin; set local enable_seqscan = off; set local enable_bitmapscan = off;
       select set_config('handraise.workspace', '${workspace}', true)`,
    )
    return planIn((await client.query<Explained>(`explain (generic_plan, format json) ${text}`)).rows)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }

function planIn(rows: readonly Explained[]): Plan {
  const [explained] = rows.flatMap((row) => row['QUERY PLAN'])
  if (!explained) throw new Error('A plan was to be explained.')
  return explained.Plan
}

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Plan[]
}

/** What a firm sets up itself is small; trusts are as many as were taught. */
const small: ReadonlySet<string> = new Set(['workspace', 'member', 'team', 'playbook', 'trust'])

const isScan = (plan: Plan): boolean => plan['Node Type'].endsWith('Scan')

/** The tables of which a plan reads all that the workspace has: no condition of its index names more than that. */
function readWhole(plan: Plan): readonly string[] {
  const { 'Relation Name': table, 'Index Cond': condition = '', Plans: plans = [] } = plan
  const byKey = /\((?!workspace = )\w+ = /.test(condition)
  return [
    ...(table === undefined || small.has(table) || byKey || !isScan(plan) ? [] : [table]),
    ...plans.flatMap(readWhole),
  ]
}
