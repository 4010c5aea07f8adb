import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { carryOut } from '#app/carry-out.ts'
import { retain } from '#app/retention.ts'
import { recordMail } from '#app/send-mail.ts'
import type { Asking } from '#app/streams.ts'
import { wordKinds } from '#domain/prospect/words.ts'
import { LeadDetail } from '#contract/lead.ts'
import { RetentionShown } from '#contract/privacy.ts'
import { connectionFor } from '#postgres/database.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { makePool } from '#store/connect.ts'
import { rebuild } from '#store/rebuild.ts'
import { dueWords } from '#store/words.ts'
import { verify } from '#store/verify.ts'
import { test as base, appOn, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { starterText } from '../world.ts'
import { activated } from './activated.ts'
import { firmWithMailbox, leadsOf, mail } from './mailbox-world.ts'

/** Words that stand nowhere else, and what would be left of each. */
const words = {
  ...{ theirs: 'Xylophonic', attached: 'Vexillology', ours: 'Gossamer', noted: 'Quagmire' },
  ...{ visited: 'Zephyrine', recorded: 'Obelisk', aside: 'Marzipan' },
}
const day = (count: number): string =>
  new Date(Date.parse('2026-03-02T09:00:00.000Z') + count * 86_400_000).toISOString()
const keeping = `signals: { visited pricing: { kind: page }, installed: { kind: product } }
retention: { mails: 30d, visits: 10d, calls: 20d, resolved: 1095d }
${starterText}`

type Database = Parameters<typeof appOn>[0]
const test = base.extend('database', async ({}, { onCleanup }): Promise<Database> => {
  const database = await freshDatabase()
  onCleanup(async () => {
    await dropDatabase(database)
  })
  return database
})

/** Somebody who wrote, was written to, was rung up and was seen on our pages; and a mail of nobody's. */
async function knownWell(app: App) {
  const { firm, me, post } = await firmWithMailbox(app)
  await activated(app, firm, keeping)
  await post(mail({ Subject: 'Pumps' }, 'Do you sell pumps?'))
  const [found] = await leadsOf(me)
  const lead = found?.lead.id ?? ''
  const ask = (noun: string, body: object) =>
    me.post(`/api/v1/leads/${lead}/${noun}`, { id: randomUUID(), ...body })
  await ask('touches', {
    ...{ channel: 'call', result: 'no answer', said: words.noted, earlyBecause: 'They asked.' },
  })
  await ask('mails', { subject: words.ours, text: words.ours, earlyBecause: 'They asked.' })
  await ask('notes', { text: 'Has a pond.' })
  const at = await app.wired.parts.clock.now()
  const call = { call: randomUUID(), direction: 'out', startedAt: at, member: firm.admin.id } as const
  const asking: Asking = {
    ...{ kind: 'lead', stream: lead },
    command: {
      type: 'WitnessCall',
      at,
      by: 'system',
      ...call,
      ended: { seconds: 60, recording: words.recorded },
    },
  }
  await app.wired.parts.ledger.transaction(firm.workspace, (tx) => carryOut(tx, [asking], app.wired.parts))
  for (const signal of ['visited pricing', 'installed'])
    await me.post('/api/v1/signals', {
      ...{ id: randomUUID(), signal, lead, consent: true, values: { page: words.visited } },
    })
  const boundary = 'b2'
  const parts = [
    `--${boundary}\r\nContent-Type: text/plain\r\n\r\n${words.theirs}`,
    `--${boundary}\r\nContent-Type: text/plain; name=plan.txt\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\n${words.attached}`,
  ]
  await post(
    mail(
      {
        ...{ Subject: `Re: ${words.ours}`, 'In-Reply-To': `<${found?.mails[0]?.id}@handraise.test>` },
        'Content-Type': `multipart/mixed; boundary=${boundary}`,
      },
      `${parts.join('\r\n')}\r\n--${boundary}--`,
    ),
  )
  await post(mail({ From: 'Mailer <no-reply@robot.example>', 'Auto-Submitted': 'auto-replied' }, words.aside))
  const detail = async () => LeadDetail.parse((await me.get(`/api/v1/leads/${lead}`)).json())
  const goOver = (apply = true) => retain(app.wired.parts, { workspace: firm.workspace, apply })
  return { firm, me, lead, post, detail, goOver }
}

/** Which of the words stand in any row of any table, as text or as bytes. */
const wordsLeft = (database: Database): Promise<readonly string[]> =>
  asSuperuser(database, database.name, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'handraise'::regnamespace`,
    )
    const traces = Object.entries(words).flatMap(([what, word]) =>
      [word, Buffer.from(word).toString('hex')].map((trace) => [what, trace] as const),
    )
    const all = tables.map(({ name }) => `select t::text as row from ${name} t`).join(' union all ')
    const { rows } = await client.query<{ what: string }>(
      `select distinct what from (${all}) every_row join unnest($1::text[], $2::text[]) as w (what, trace) on position(trace in row) > 0`,
      [traces.map(([what]) => what), traces.map(([, trace]) => trace)],
    )
    const left = rows.map(({ what }) => what)
    return left.toSorted()
  })

describe('words with a period of their own', () => {
  test('go when it is over, while the person stays; every proof holds, and the screen says since when', async ({
    database,
  }) => {
    const app = await appOn(database)
    const { detail, goOver, me, firm, lead } = await knownWell(app)
    const all = Object.keys(words).toSorted()
    expect(await wordsLeft(database)).toEqual(all)
    await app.at(day(9))
    expect((await goOver()).words.every(({ due, forgotten }) => due + forgotten === 0)).toBe(true)

    await app.at(day(11))
    const dry = RetentionShown.parse((await me.get('/api/v1/retention')).json())
    // Once with the person and once with their lead.
    expect(dry.words).toMatchObject([
      { due: 0 },
      { what: 'visits', days: 10, due: 2, forgotten: 0 },
      { due: 0 },
    ])
    expect(await wordsLeft(database)).toEqual(all)
    expect((await goOver()).words).toMatchObject([{}, { what: 'visits', due: 2, forgotten: 2 }, {}])
    const visits = (await detail()).events.filter(({ type }) => type === 'LeadSignalled')
    expect(visits).toMatchObject([{ goneSince: day(11) }, { private: { values: { page: words.visited } } }])
    expect(visits[0]?.private).toBeUndefined()

    await app.at(day(31))
    // Two at once do it once.
    const both = await Promise.all([goOver(), goOver()])
    const gone = both.flatMap((one) => one.words.map(({ forgotten }) => forgotten))
    const shown = await detail()
    const told = shown.events.filter(({ type }) => type === 'WordsForgotten')
    expect(gone.reduce((sum, one) => sum + one, 0)).toBe(
      told.slice(1).reduce((sum, { data }) => sum + (data['seqs'] as readonly number[]).length, 0),
    )
    // What the product told of is no visit, and what we wrote has not left us yet.
    expect(await wordsLeft(database)).toEqual(['ours', 'visited'])
    expect(shown.received).toMatchObject([{ subject: null, text: null, goneSince: day(31), attachments: [] }])
    expect(shown.prospect).toMatchObject({ name: 'Kim Lee', email: 'kim@buyer.example' })
    expect(shown.submissions[0]?.message).toBe('Do you sell pumps?')
    expect(shown.events.find(({ type }) => type === 'NoteAdded')?.private).toEqual({ text: 'Has a pond.' })
    expect((await goOver()).words.every(({ due }) => due === 0)).toBe(true)

    const ours = shown.mails.find(({ text }) => text === words.ours)
    const result = { sent: '<one@acme.example>', evidence: 'witnessed', again: false } as const
    const sent = { workspace: firm.workspace, lead, mail: ours?.id ?? '', by: 'system', result }
    await recordMail(app.wired.parts, sent)
    expect((await goOver()).words).toMatchObject([{ what: 'mails', due: 1, forgotten: 1 }, {}, {}])
    expect((await detail()).mails.find(({ id }) => id === ours?.id)).toMatchObject({
      ...{ to: null, subject: null, text: null, goneSince: day(31) },
    })
    // Whoever ends our mails by an old one is heard, whatever it said.
    const { pathname } = new URL(app.served.parts.unsubscribeUrl(firm.workspace, lead, ours?.id ?? ''))
    await app.server.inject({ method: 'POST', url: pathname })
    const looked = await me.post('/api/v1/stopped-addresses/lookups', { email: 'kim@buyer.example' })
    expect(looked.json()).toMatchObject({ stopped: { because: 'unsubscribed' } })
    await provesItself(database, firm.workspace)
    await looksAtNothingElse(app, firm.workspace)
    await app.close()
  })
})

/** The indexes say word for word what is asked: else every turn would read the whole ledger. */
const looksAtNothingElse = (app: App, workspace: string): Promise<void> =>
  app.wired.inWorkspace(workspace, async (client) => {
    await client.query('set local enable_seqscan = off; set local enable_bitmapscan = off')
    for (const [what, index] of Object.entries({ mails: 'mail', visits: 'visit', calls: 'call' } as const)) {
      const text = dueWords(wordKinds.find((kind) => kind === what) ?? 'mails')
      const { rows } = await client.query(`explain ${text}`, [workspace, day(0), [], 10])
      expect(JSON.stringify(rows)).toContain(`event_${index}_words`)
    }
  })

async function provesItself(database: Database, workspace: string): Promise<void> {
  const pool = (role: 'owner' | 'system') =>
    makePool(connectionFor(database, role, { max: 4 }), () => undefined)
  const pools = { owner: pool('owner'), system: pool('system') }
  const wrong = async () => (await verify(pools.system, { workspace })).broken.map(({ what }) => what)
  const as = (statement: string) =>
    asSuperuser(database, database.name, async (client) => {
      await client.query('set search_path = handraise; set session_replication_role = replica')
      await client.query(statement)
    })
  try {
    expect(await wrong()).toEqual([])
    expect(await rebuild(pools)).toMatchObject({ ok: true })
    // Nothing else may go on that pretext, nor may it come back.
    await as(`update event set private = null, salt = null where type = 'NoteAdded'`)
    expect(await wrong()).toEqual(['Its private part was taken away, and nobody was erased.'])
  } finally {
    await Promise.all(Object.values(pools).map((each) => each.end()))
  }
}
