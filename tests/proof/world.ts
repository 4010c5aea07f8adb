import { createHmac, hash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'
import { carryOut, type Outcome } from '#app/carry-out.ts'
import { found } from '#app/found.ts'
import type { Parts } from '#app/parts.ts'
import { playbooks } from '#app/playbooks.ts'
import { noOutsideCalendars } from '#app/appointment-ports.ts'
import { representativesByRouting } from '#app/representatives.ts'
import type { Asking } from '#app/streams.ts'
import { receive } from '#app/receive.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { letters } from '#mail/letters.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { starterFor } from '#playbook/starter.ts'
import { connectionFor, type Database, type EmbeddedDatabase } from '#postgres/database.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { canonicalText } from '#store/canonical-text.ts'
import { makePool } from '#store/connect.ts'
import { keepSubmissions } from '#store/intake.ts'
import { inWorkspace, ledgerOn } from '#store/ledger.ts'
import { outboxOn } from '#store/outbox.ts'
import { openFormOn } from '#store/views/open-form.ts'
import { nobodyLooks } from '../world.ts'

/** Monday 2 March 2026, in the morning. */
const START = '2026-03-02T09:00:00.000Z'
const SECRET = 'only for tests'

export type Buyer = {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  readonly message?: string
  readonly test?: boolean
}
export type World = Awaited<ReturnType<typeof worldOn>>

export function poolsOf(database: Database) {
  const poolAs = (role: 'owner' | 'app' | 'system') =>
    makePool(connectionFor(database, role, { max: 4 }), () => undefined)
  return { owner: poolAs('owner'), app: poolAs('app'), system: poolAs('system') }
}

/** A firm at work on a real database: one admin, the starter playbook, one form, a clock that is moved by hand. */
export async function worldOn(database: EmbeddedDatabase, { queue = false } = {}) {
  const pools = poolsOf(database)
  if (queue) await runMigrations({ pgPool: pools.owner })
  let now: Instant = START
  const parts = partsOn(pools.app, { now: () => now, queue })
  const workspace = randomUUID()
  const [ana, form] = [randomUUID(), randomUUID()]
  await foundAcme(parts, { workspace, ana, at: now })
  const act = (...askings: readonly Asking[]): Promise<readonly Outcome[]> =>
    parts.ledger.transaction(workspace, (tx) => carryOut(tx, askings, parts))
  const asked = { at: now, by: ana }
  await act({
    kind: 'form',
    stream: form,
    command: { ...asked, type: 'MakeForm', name: 'Contact', kind: 'contact' },
  })
  const keep = keepSubmissions(pools.app, ({ raw }) => hash('sha256', raw, 'buffer'))
  const submit = async (buyer: Buyer): Promise<Id> => {
    const open = await openFormOn(pools.app, parts, form)
    if (!open) throw new Error('The form was made.')
    const { submission } = await receive(parts, keep, { form: open, arrival: arrivalOf(buyer) })
    return submission
  }
  return {
    ...{ database, pools, parts, workspace, ana, form, act, submit },
    now: () => now,
    pass: (minutes: number) => {
      now = instantOf(epochMsOf(now) + minutes * 60_000)
    },
    convey: () => conveyAll(parts),
    settled: () => settled(pools.system),
    rows: <Row extends object>(text: string, ...values: readonly unknown[]) =>
      inWorkspace(pools.app, workspace, async (client) => (await client.query<Row>(text, [...values])).rows),
    /** Somebody with all rights, and no scruples: triggers don't run for them. */
    tamper: (...statements: readonly string[]) =>
      asSuperuser(database, database.name, async (client) => {
        await client.query('set search_path = handraise; set session_replication_role = replica')
        for (const statement of statements) await client.query(statement)
      }),
    close: async () => {
      await Promise.all(
        Object.values(pools)
          .filter(({ ended }) => !ended)
          .map((pool) => pool.end()),
      )
    },
  }
}

/** Transactions of other databases of the same server hold the order of commits up as well; they are short. */
export async function settled(system: Pool): Promise<void> {
  for (;;) {
    const { rows } = await system.query(
      'select from event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1',
    )
    if (rows.length === 0) return
    await pause(5)
  }
}

function partsOn(pool: Pool, { now, queue }: { now: () => Instant; queue: boolean }): Parts {
  const mac = (text: string) => createHmac('sha256', SECRET).update(text).digest('hex')
  return {
    ledger: ledgerOn(pool),
    clock: { mode: 'manual', now: async () => now() },
    newId: randomUUID,
    briefs: { look: {}, countryOfNumber: () => undefined },
    playbooks: playbooks(),
    representatives: representativesByRouting,
    outsideCalendars: noOutsideCalendars,
    appointmentUrl: (_, appointment) => `http://acme.example/a/${appointment}`,
    letters,
    mailer: { configured: queue, send: async ({ id }) => ({ sent: `<${id}@acme.example>` }) },
    outbox: outboxOn(pool),
    isPersonal: () => false,
    isDisposable: () => false,
    screening: nobodyLooks(mac),
    registrableDomain: (host) => host,
    applyFieldMap: (canonical) => canonical,
    textDigest: (text) => text,
    statusUrl: (_, submission) => `http://acme.example/r/${submission}`,
    replyAddress: () => undefined,
    nurtureUrl: () => 'http://localhost/n/token',
    unsubscribeUrl: (_, lead, mail) => `http://acme.example/unsubscribe/${lead}/${mail}`,
    suppressionKey: (_, about) => hash('sha256', about, 'buffer'),
    suppressionKeys: (_, address) => [hash('sha256', address, 'buffer')],
    leadUrl: (lead) => `http://acme.example/leads/${lead}`,
    handoffUrl: (handoff) => `http://acme.example/handoffs/${handoff}`,
    heldUrl: () => 'http://acme.example/held',
    morningUrl: () => 'http://acme.example/morning',
    digest: ({ kind, stream, command }) => {
      const { at: _, ...said } = command
      return mac(canonicalText([kind, stream, said]))
    },
  }
}

async function foundAcme(parts: Parts, about: { workspace: Id; ana: Id; at: Instant }): Promise<void> {
  const { workspace, ana, at } = about
  const text = starterFor(await readFile('playbooks/starter.yaml', 'utf8'), { admin: 'ana@acme.example' })
  const { playbook } = await checkPlaybook(text)
  if (!playbook) throw new Error('The starter playbook is well-formed.')
  const { holidays } = await expandCalendars(playbook, { fromYear: 2026, toYear: 2027 })
  await found(parts, {
    workspace,
    name: 'Acme',
    admin: { id: ana, email: 'ana@acme.example', name: 'Ana', user: randomUUID() },
    playbook: { playbook, text, digest: hash('sha256', text), holidays },
    at,
  })
}

function arrivalOf({ test = false, message, ...person }: Buyer): Parameters<typeof receive>[2]['arrival'] {
  return {
    canonicalAt: (times) => ({
      ...{ source: 'Contact', provider: 'html', providerId: null, ...times, person, organisation: {} },
      ...(message && { message }),
      ...{ kind: 'contact', campaign: {}, consent: [], answers: [], test },
    }),
    raw: Buffer.from(new URLSearchParams({ ...person, ...(message && { message }) }).toString()),
    contentType: 'application/x-www-form-urlencoded',
    key: randomUUID(),
    address: '192.0.2.7',
  }
}
