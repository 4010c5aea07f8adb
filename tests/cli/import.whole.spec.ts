import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ImportJob, ImportJobs, ImportPreview } from '#contract/import.ts'
import { LeadDetail, LeadPage, Queue } from '#contract/lead.ts'
import { Books, Rebuilt, Verification } from '#contract/proof.ts'
import { Outbox } from '#contract/workspace.ts'
import { accounts, CASES, log, map, past } from './import-files.ts'
import { bare, BIN, handraise, ownFolder, startServer, stopServer, type Server } from '../handraise.ts'
import { killInTheMiddle } from './kill-in-the-middle.ts'

const Imported = z.object({
  ok: z.boolean(),
  ...{ read: z.int(), created: z.int(), joined: z.int(), skipped: z.int(), rejected: z.int() },
  rejectsFile: z.string().nullable(),
  seconds: z.number(),
  adopted: z.int().optional(),
  map: z.unknown().optional(),
})

describe('files of rows', () => {
  let server: Server
  let remove: () => Promise<void>
  let settings: Record<string, string> = {}
  let folder = ''
  let key = ''
  const file = (name: string) => join(folder, name)

  async function asked<Schema extends z.ZodType>(
    schema: Schema,
    args: readonly string[],
    exit = 0,
  ): Promise<z.infer<Schema>> {
    const { code, stdout, stderr } = await handraise([...args, '--json'], settings)
    expect(`${stderr} exit ${code}`).toMatch(new RegExp(`exit ${exit}$`))
    return schema.parse(JSON.parse(stdout))
  }
  async function http(method: string, path: string, body?: unknown): Promise<Response> {
    const raw = body instanceof Uint8Array
    return fetch(`${server.ready.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
        ...(raw && { 'content-type': 'application/octet-stream' }),
      },
      ...(body !== undefined && { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    })
  }
  const totals = async () => {
    const { ok, balance, violations } = await asked(Books, ['books'])
    const sum = (pick: (row: (typeof balance)[number]) => number) =>
      balance.reduce((all, row) => all + pick(row), 0)
    return {
      ok,
      violations,
      received: sum((row) => row.received),
      resolved: sum((row) => row.resolved),
      open: sum((row) => row.open),
    }
  }

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    folder = own.folder
    await mkdir(folder, { recursive: true })
    settings = { HANDRAISE_DATA: file('data') }
    server = await startServer({ ...settings })
    const call = ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin', '--json']
    const { stdout } = await handraise(call, settings, 'correct horse battery\n')
    key = z.object({ key: z.string() }).parse(JSON.parse(stdout)).key
    await writeFile(file('log.csv'), log)
    await writeFile(file('map.yaml'), map)
    await writeFile(file('past.csv'), past)
    await writeFile(file('accounts.csv'), accounts)
  })
  afterAll(async () => {
    await stopServer(server)
    await remove()
  })

  const history = ['import', 'history']
  const withMap = () => [...history, file('log.csv'), '--map', file('map.yaml')]

  test('history killed in the middle and told again is whole, once', async () => {
    const child = spawn(process.execPath, [BIN, ...withMap()], { env: bare(settings), stdio: 'ignore' })
    await killInTheMiddle(child, {
      all: CASES,
      seen: async () => {
        const { balance } = Books.parse(await (await http('GET', '/api/v1/books')).json())
        return balance.reduce((all, row) => all + row.received, 0)
      },
    })
    const again = await asked(Imported, withMap())
    expect(again).toMatchObject({ ok: true, rejected: 0, rejectsFile: null })
    expect(again.created + again.skipped).toBe(CASES)
    expect(again.skipped).toBeGreaterThan(0)
    expect(await asked(Imported, withMap())).toMatchObject({ created: 0, joined: 0, skipped: CASES })
    expect(await totals()).toEqual({ ok: true, violations: [], received: CASES, resolved: 1_125, open: 375 })
  })

  test('what a longer log tells is added', async () => {
    await writeFile(
      file('more.csv'),
      `${log}\n3,CALLED,Ann,2025-02-04T10:00:00+01:00\n3,WON,Ann,2025-02-04T10:00:00+01:00`,
    )
    const more = await asked(Imported, [...history, file('more.csv'), '--map', file('map.yaml')])
    expect(more).toMatchObject({ created: 0, joined: 1, skipped: CASES - 1 })
    expect(await totals()).toMatchObject({ ok: true, resolved: 1_126 })
  })

  test('a map that does not fit is told whole, and nothing is read', async () => {
    await writeFile(
      file('bad.yaml'),
      'source: Old\ncase: Case\ntime: when\nsubmitted: { event: SENT }\ntouch: { when: {} }\nwhat: 1',
    )
    const { code, stderr } = await handraise(
      [...history, file('log.csv'), '--map', file('bad.yaml'), '--json'],
      settings,
    )
    expect(code).toBe(3)
    const said = z
      .object({ code: z.literal('map_broken'), title: z.string() })
      .parse(JSON.parse(stderr)).title
    for (const word of ['touch.when', 'what']) expect(said).toContain(word)
    await writeFile(file('strange.yaml'), map.replace('case: case', 'case: Number'))
    const strange = await handraise(
      [...history, file('log.csv'), '--map', file('strange.yaml'), '--json'],
      settings,
    )
    expect(strange.stderr).toContain('There is no column \\"Number\\". The file has: case, event, who, when.')
  })

  test('accounts are known again, and answer the playbook when somebody of theirs asks', async () => {
    const rejectsFile = file('accounts.rejected.csv')
    const call = ['import', 'accounts', file('accounts.csv'), '--rejects', rejectsFile]
    const counts = { read: 3, created: 2, rejected: 1, rejectsFile }
    expect(await asked(Imported, call, 1)).toMatchObject(counts)
    expect(await readFile(rejectsFile, 'utf8')).toContain('free mail provider')
    const { items: listed } = ImportJobs.parse(await (await http('GET', '/api/v1/imports')).json())
    expect(listed[0]).toMatchObject({ kind: 'accounts', file: 'accounts.csv', state: 'done', total: 3 })
    expect(listed[0]).toMatchObject({ created: 2, rejected: 1 })
    const turnedAway = await (await http('GET', `/api/v1/imports/${listed[0]?.id}/rejects.csv`)).text()
    expect(turnedAway).toBe(await readFile(rejectsFile, 'utf8'))
    expect(await asked(Imported, call, 1)).toMatchObject({ created: 0, joined: 0, skipped: 2 })
    await writeFile(
      file('kim.json'),
      JSON.stringify({ name: 'Kim', email: 'kim@mail.northwind.test', message: 'Hello' }),
    )
    await handraise(['form', 'add', 'Contact', '--kind', 'contact'], settings)
    await handraise(['submit', 'Contact', file('kim.json')], settings)
    const { items } = await asked(Queue, ['queue'])
    expect(items.map(({ segment }) => segment)).toEqual(['customers who ask'])
  })

  test('past leads are guessed from their columns; open ones can be adopted', async () => {
    const call = ['import', 'leads', file('past.csv'), '--rejects', file('past.rejected.csv')]
    const done = await asked(Imported, call, 1)
    expect(done).toMatchObject({ read: 3, created: 2, rejected: 1 })
    expect(done.map).toMatchObject({
      submitted: 'Created',
      case: 'Lead ID',
      times: { format: 'd/M/yyyy H:mm' },
    })
    const rejected = await readFile(file('past.rejected.csv'), 'utf8')
    expect(rejected).toContain('"""when?"" is no time (column ""Created"")."')
    expect(await asked(Imported, [...call, '--adopt', 'open'], 1)).toMatchObject({
      created: 0,
      skipped: 2,
      adopted: 1,
    })
    const { items } = await asked(Queue, ['queue'])
    const lou = items.find(({ prospect }) => prospect.email === 'lou@pumps.example')
    expect(lou).toMatchObject({ submittedAt: '2025-02-13T10:00:00.000Z', historical: false })
    expect((await totals()).violations).toEqual([])
  })

  test('a past lead is worked on by nobody until it is adopted', async () => {
    const { stdout } = await handraise(['export', 'leads', '--format', 'jsonl'], settings)
    const rows = stdout
      .trim()
      .split('\n')
      .map((line): { lead: string; historical: boolean; status: string } => JSON.parse(line))
    const open = rows.find(({ historical, status }) => historical && status === 'open')
    const id = crypto.randomUUID()
    const refused = await http('POST', `/api/v1/leads/${open?.lead}/acceptances`, { id })
    expect(await refused.json()).toMatchObject({ status: 409, code: 'lead_historical' })
    expect((await http('POST', `/api/v1/leads/${open?.lead}/adoption`, { id })).status).toBe(201)
    expect((await http('POST', `/api/v1/leads/${open?.lead}/adoption`, { id })).status).toBe(200)
    const detail = LeadDetail.parse(await (await http('GET', `/api/v1/leads/${open?.lead}`)).json())
    expect(detail.lead).toMatchObject({ historical: false, can: { accept: { allowed: true } } })
    expect((await totals()).violations).toEqual([])
  })

  test('who is on a suppression list gets no mail', async () => {
    await writeFile(
      file('stop.csv'),
      'Address;Reason\nmax@quiet.example;asked not to\n*.silent.example;competitor\nnobody;\n',
    )
    const call = ['import', 'suppressions', file('stop.csv'), '--rejects', file('stop.rejected.csv')]
    expect(await asked(Imported, call, 1)).toMatchObject({ created: 2, rejected: 1 })
    expect(await asked(Imported, call, 1)).toMatchObject({ created: 0, skipped: 2 })
    const { stdout } = await handraise(['export', 'suppressions'], settings)
    expect(stdout).toMatch(/asked not to/)
    expect(stdout).not.toMatch(/quiet|silent/)
  })

  test('members are invited once', async () => {
    await writeFile(
      file('people.csv'),
      'E-mail,Name,Role,Team\nben@acme.example,Ben,"qualifier, manager",qualifiers\neve@acme.example,Eve,boss,\n',
    )
    const call = ['import', 'members', file('people.csv'), '--rejects', file('people.rejected.csv')]
    expect(await asked(Imported, call, 1)).toMatchObject({ created: 1, rejected: 1 })
    expect(await asked(Imported, call, 1)).toMatchObject({ created: 0, skipped: 1 })
    const outbox = Outbox.parse(await (await http('GET', '/api/v1/outbox')).json())
    const invited = outbox.items.filter(({ purpose }) => purpose === 'invitation')
    expect(invited.map(({ to }) => to)).toEqual(['ben@acme.example'])
  })

  test('over HTTP a file comes in parts, is looked at, and taken by a thread of its own', async () => {
    const id = crypto.randomUUID()
    const bytes = Buffer.from(log.replaceAll(/^(\d+),/gm, 'x$1,'))
    const about = { id, kind: 'history', file: 'log of x.csv', bytes: bytes.length }
    expect((await http('POST', '/api/v1/imports', about)).status).toBe(201)
    const early = await http('POST', `/api/v1/imports/${id}/start`, { map })
    expect(await early.json()).toMatchObject({ code: 'import_incomplete' })
    const size = 64 * 1024
    for (let no = 0; no * size < bytes.length; no++)
      expect(
        (await http('PUT', `/api/v1/imports/${id}/parts/${no}`, bytes.subarray(no * size, (no + 1) * size)))
          .status,
      ).toBe(204)
    const preview = ImportPreview.parse(await (await http('GET', `/api/v1/imports/${id}/preview`)).json())
    expect(preview).toMatchObject({
      columns: ['case', 'event', 'who', 'when'],
      delimiter: ',',
      encoding: 'utf-8',
    })
    expect(preview.map).toMatchObject({ case: 'case', time: 'when' })
    const bad = await http('POST', `/api/v1/imports/${id}/start`, {
      map: map.replace('time: when', 'time: hour'),
    })
    expect(await bad.json()).toMatchObject({ code: 'map_broken', errors: [{ field: 'time' }] })
    expect(
      (await http('POST', `/api/v1/imports/${id}/start`, { map: `${map}\ntimes: { format: iso }` })).status,
    ).toBe(200)
    const done = await ended(id)
    expect(done).toMatchObject({
      state: 'done',
      total: CASES,
      taken: CASES,
      created: CASES,
      rejected: 0,
      failed: null,
    })
    expect((await totals()).ok).toBe(true)
    expect((await http('POST', `/api/v1/imports/${id}/stop`, {})).status).toBe(200)
    expect((await http('DELETE', `/api/v1/imports/${id}`)).status).toBe(204)
  })

  async function ended(id: string): Promise<ImportJob> {
    for (;;) {
      const job = ImportJob.parse(await (await http('GET', `/api/v1/imports/${id}`)).json())
      if (job.state === 'done' || job.state === 'failed') return job
      await pause(100)
    }
  }

  test('exports defuse what a spreadsheet would compute, and leave the list of leads to the living', async () => {
    await writeFile(
      file('mal.json'),
      JSON.stringify({ name: '=cmd()', email: 'mal@evil.example', message: '+1 "x"\n@home' }),
    )
    await handraise(['submit', 'Contact', file('mal.json')], settings)
    const { stdout } = await handraise(['export', 'submissions', '--form', 'Contact'], settings)
    expect(stdout).toContain(`'=cmd()`)
    expect(stdout).toContain(`"'+1 ""x""\n@home"`)
    const csv = await http('GET', '/api/v1/exports/queue?format=csv&bom=true')
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="queue-.*\.csv"$/)
    expect([...new Uint8Array(await csv.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const page = LeadPage.parse(await (await http('GET', '/api/v1/leads')).json())
    expect(page.items.every(({ historical }) => !historical)).toBe(true)
    const old = LeadPage.parse(await (await http('GET', '/api/v1/leads?history=only')).json())
    expect(old.items.length).toBe(50)
    expect(old.items.every(({ historical }) => historical)).toBe(true)
  })

  test('and everything is proved: the chains, and the rows made anew', async () => {
    expect(await asked(Verification, ['verify'])).toMatchObject({ ok: true, broken: [] })
    const rebuilt = await asked(Rebuilt, ['rebuild'])
    expect(rebuilt.tables.filter(({ different }) => different > 0)).toEqual([])
  })
})
