import { hash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import pino from 'pino'
import { carryOut } from '#app/carry-out.ts'
import { sweep } from '#app/sweep.ts'
import { readConfig } from '#config/config.ts'
import { routes } from '#http/routes.ts'
import { serverFor } from '#http/server.ts'
import type { Served } from '#http/served.ts'
import { conveyAll, startConveyor } from '#jobs/conveyor.ts'
import { DAY_MS } from '#domain/time/calendar.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { backtestRow } from '#store/views/backtest/shown.ts'
import { throwAway } from '#tests/thrown-away.ts'
import { assemble } from '../../src/assemble.ts'
import { fillPast } from './fill-past.ts'
import { importThread } from '../../src/import-thread.ts'
import { importDesk } from '../../src/import-desk.ts'
import { mornings } from './fill-mornings.ts'
import { fillPlans } from './fill-plans.ts'
import { fillCommitments } from './fill.ts'
import { fillPeople, identifyPeople } from './fill-people.ts'
import { fillNeglect } from './fill-neglect.ts'
import { fillReports } from './fill-reports.ts'
import { shareTurns, turnsDealt } from './share-turns.ts'
import { takeMails } from './take-mails.ts'

type Options = { readonly conveyor: boolean; readonly data: string }
const options: Options = JSON.parse(process.argv[2] ?? '{}')
const reading = readConfig({ HANDRAISE_DATA: options.data, HANDRAISE_PORT: '0' })
if (!reading.ok) throw new Error('The bench has a configuration.')
const url = 'http://127.0.0.1:4000'
const assembled = await assemble({ ...reading.config, limits: false }, 'server', () => url)
const { parts, pool } = assembled

const made = await assembled.foundWorkspace({
  workspace: 'Bench',
  name: 'Ana',
  email: 'ana@bench.example',
  password: randomBytes(12).toString('hex'),
})
const form = parts.newId()
const key = `hr_${randomBytes(32).toString('base64url')}`
const at = await parts.clock.now()
await parts.ledger.transaction(made.workspace, (tx) =>
  carryOut(
    tx,
    [
      {
        kind: 'form',
        stream: form,
        command: { type: 'MakeForm', at, by: 'system', name: 'Contact', kind: 'contact' },
      },
      {
        kind: 'workspace',
        stream: made.workspace,
        command: {
          type: 'MakeKey',
          at,
          by: made.member,
          key: parts.newId(),
          name: 'bench',
          scope: 'write',
          digest: hash('sha256', key),
        },
      },
    ],
    parts,
  ),
)

let conveyor = options.conveyor ? startConveyor(parts, console.error) : undefined
const quiet = pino({ level: 'silent' })
const servedWith = (keep: Served['keep']): Served => ({
  ...assembled,
  keep,
  inWorkspace: assembled.inWorkspace,
  wake: () => conveyor?.wake(),
  setup: { needed: async () => false, allows: () => false, found: assembled.foundWorkspace },
  url,
  version: 'bench',
  limits: false,
  trustProxy: false,
  webFolder: options.data,
  postgres: 'embedded',
  imports: importDesk(assembled),
  driftMs: () => 0,
})
const listen = async (served: Served): Promise<[string, () => Promise<void>]> => {
  const server = await serverFor(served, routes, quiet)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return [`http://127.0.0.1:${port}`, () => server.close()]
}
const [real, closeReal] = await listen(servedWith(assembled.keep))
const [nothing, closeNothing] = await listen(
  servedWith(async ({ id, body }) => ({ submission: id, body, repeated: false })),
)
const { rows } = await pool.query<{ server_version: string }>('show server_version')
process.send?.({ real, nothing, form, key, postgres: rows[0]?.server_version })

let tested: { readonly id: string; readonly began: number; seconds: number } | undefined

/** What a bench may ask of this process, one message at a time. */
const asked: Readonly<Record<string, (message: Record<string, unknown>) => Promise<unknown>>> = {
  conveyor: async ({ conveyor: on }) => {
    if (on) conveyor ??= startConveyor(parts, console.error)
    else {
      await conveyor?.stop()
      conveyor = undefined
    }
    return {}
  },
  joinTeam: async ({ joinTeam }) => {
    const member = parts.newId()
    const asked = { at: await parts.clock.now(), by: 'system' } as const
    await parts.ledger.transaction(made.workspace, async (tx) => {
      const team = (await tx.people()).teams.find(({ name }) => name === joinTeam)
      if (!team) throw new Error('The starter playbook has this team.')
      await carryOut(
        tx,
        [
          {
            kind: 'member',
            stream: member,
            command: {
              ...asked,
              type: 'AddMember',
              email: 'ben@bench.example',
              name: 'Ben',
              roles: ['qualifier'],
            },
          },
        ],
        parts,
      )
      await carryOut(
        tx,
        [{ kind: 'team', stream: team.id, command: { ...asked, type: 'JoinTeam', member } }],
        parts,
      )
    })
    return { member }
  },
  shareTurns: async () => {
    await shareTurns(parts, made.workspace)
    return {}
  },
  turnsDealt: () => turnsDealt(parts, (work) => assembled.inWorkspace(made.workspace, work)),
  imports: async () => {
    await importThread(assembled, url, console.error).look()
    return {}
  },
  takeMails: async ({ takeMails: mails, atOnce }) =>
    takeMails(assembled, {
      ...{ workspace: made.workspace, mails: Number(mails) },
      ...(typeof atOnce === 'number' && { atOnce }),
    }),
  conveyAll: async () => ({ carried: await conveyAll(parts) }),
  fillPeople: async ({ fillPeople: to, from, many }) =>
    fillPeople(parts, {
      ...{ workspace: made.workspace, from: Number(from), to: Number(to), many: Number(many) },
    }),
  identify: async ({ identify, many, of, looks }) =>
    identifyPeople(parts, {
      ...{ workspace: made.workspace, by: identify === 'name' ? 'name' : 'address' },
      ...{ many: Number(many), of: Number(of), looks: Number(looks) },
    }),
  sweep: async () => {
    const began = performance.now()
    const swept = await sweep(parts)
    return { ...swept, ms: performance.now() - began }
  },
  fill: async ({ fill, due }) =>
    fillCommitments(parts, {
      workspace: made.workspace,
      form,
      leads: Number(fill),
      due: Number(due ?? 0),
    }),
  fillPlans: async ({ fillPlans: leads, due }) =>
    fillPlans(parts, { workspace: made.workspace, form, leads: Number(leads), due: Number(due) }),
  steps: async () => {
    const { rows } = await assembled.inWorkspace(made.workspace, (client) =>
      client.query<{ steps: number }>(
        "select count(*)::int as steps from commitment where workspace = $1 and kind = 'touch' and state = 'open'",
        [made.workspace],
      ),
    )
    return { steps: rows[0]?.steps ?? 0 }
  },
  mornings: async ({ mornings: members, each }) => {
    const { rows } = await assembled.inWorkspace(made.workspace, (client) =>
      client.query<{ id: string }>(
        "select id from lead where workspace = $1 and status = 'open' order by id limit $2",
        [made.workspace, Number(members) * Number(each)],
      ),
    )
    return mornings(parts, {
      ...{ workspace: made.workspace, members: Number(members), leads: rows.map(({ id }) => id) },
    })
  },
  fillPast: async ({ fillPast: leads }) =>
    fillPast((work) => assembled.changeIn(made.workspace, work), {
      ...{ workspace: made.workspace, form, leads: Number(leads) },
    }),
  backtest: async () => {
    const now = await parts.clock.now()
    const { text } = await parts.ledger.transaction(made.workspace, async (tx) => ({
      text: (await tx.playbook((await tx.playbookInForce()) ?? 0))?.text ?? '',
    }))
    const asOf = epochMsOf(now)
    const period = { since: asOf - 100 * DAY_MS, until: asOf, asOf }
    tested = { id: parts.newId(), began: performance.now(), seconds: 0 }
    const asked = { ...period, workspace: made.workspace, text, handlingMs: 15 * 60_000 }
    return assembled.backtests.begin({ ...asked, id: tested.id, by: 'system', at: now, playbook: 'Bench' })
  },
  backtestNow: async () => {
    const mb = process.memoryUsage().rss / 1_000_000
    const about = tested
    if (!about) return { state: 'none', done: 0, leads: 0, seconds: 0, mb }
    const row = await assembled.inWorkspace(made.workspace, (client) =>
      backtestRow(client, made.workspace, about.id),
    )
    if (row?.state !== 'running' && about.seconds === 0)
      about.seconds = (performance.now() - about.began) / 1_000
    const { state, done = 0, result } = row ?? {}
    return { state, done, leads: result?.leads ?? 0, seconds: about.seconds, mb }
  },
  fillReports: async ({ fillReports: leads, events }) => {
    const owner = assembled.poolAs('owner', 1)
    const about = { workspace: made.workspace, form, member: made.member, leads: Number(leads) }
    const few = typeof events === 'number' ? events : undefined
    return fillReports(owner, { ...about, events: few }).finally(() => owner.end())
  },
  fillNeglect: async () => {
    const owner = assembled.poolAs('owner', 1)
    const about = { workspace: made.workspace, member: made.member }
    return fillNeglect(owner, about).finally(() => owner.end())
  },
  project: async () => {
    const began = performance.now()
    const projected = await assembled.project()
    const ms = performance.now() - began
    // As autovacuum does within a minute.
    const owner = assembled.poolAs('owner', 1)
    for (const table of ['response', 'response_count', 'effort', 'worth_count', 'effort_count'])
      await owner.query(`vacuum analyze ${table}`)
    await owner.end()
    return { ...projected, ms }
  },
  counts: async () => {
    const counted = await assembled.inWorkspace(made.workspace, (client) =>
      client.query(
        'select (select count(*) from submission where workspace = $1) as submissions, (select count(*) from lead where workspace = $1) as leads',
        [made.workspace],
      ),
    )
    return counted.rows[0]
  },
}

process.on('message', (message: Record<string, unknown>) => {
  void (async () => {
    if ('end' in message) {
      await Promise.all([closeReal(), closeNothing()])
      await conveyor?.stop()
      await assembled.close()
      process.exit(0)
    }
    const [name = ''] = Object.keys(message)
    process.send?.((await asked[name]?.(message)) ?? {})
  })()
})

/** Whoever measured has failed, and is gone: neither the database nor its gigabytes are wanted any more. */
process.on('disconnect', () => {
  void assembled
    .close()
    .then(() => throwAway(options.data))
    .finally(() => process.exit(1))
})
