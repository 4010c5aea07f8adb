import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as documents from '#contract/cli.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { DeclinesShown } from '#contract/step.ts'
import { Books, ClockState, Rebuilt, Verification } from '#contract/proof.ts'
import { Drafted } from '#contract/playbook.ts'
import { CanonicalSubmission, Receipt } from '#contract/submission.ts'
import { KeyMade, MemberAdded } from '#contract/workspace.ts'
import {
  handraise,
  ownFolder,
  standingHandraise,
  startServer,
  stopServer,
  type Server,
} from '../handraise.ts'
import { aPlaybookOnItsRoad } from './playbook-road.ts'
import { whoIsWho } from './who-is-who.ts'

const kim = {
  name: 'Kim Park',
  email: 'kim@northwind.example',
  company: 'Northwind',
  employees: '51-200',
  country: 'GB',
  message: 'Will you call back?',
}
const playbook = 'playbooks/starter.yaml'

describe('each command answers with its document', () => {
  let server: Server
  const standing = standingHandraise()
  let remove: () => Promise<void>
  let settings: Record<string, string> = {}
  const file = (name: string) => join(settings['HANDRAISE_DATA'] ?? '', '..', name)

  /** Runs a command with --json and reads its one line by the schema of its document. */
  async function asked<Schema extends z.ZodType>(
    schema: Schema,
    args: readonly string[],
    about: { input?: string; exit?: number } = {},
  ): Promise<z.infer<Schema>> {
    const { code, stdout, stderr } = await standing.handraise([...args, '--json'], settings, about.input)
    expect(`${stderr} exit ${code}`).toMatch(new RegExp(`exit ${about.exit ?? 0}$`))
    expect(stdout.split('\n').length).toBe(2)
    return schema.parse(JSON.parse(stdout))
  }
  async function told(args: readonly string[], input?: string) {
    const { code, stderr } = await standing.handraise([...args, '--json'], settings, input)
    return { exit: code, said: documents.Told.parse(JSON.parse(stderr)) }
  }
  const first = async () => (await asked(Queue, ['queue'])).items[0]?.id ?? ''

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    settings = { HANDRAISE_DATA: join(own.folder, 'data') }
    server = await startServer({ ...settings, HANDRAISE_CLOCK: 'manual' })
    await writeFile(file('kim.json'), JSON.stringify(kim))
  })
  afterAll(async () => {
    await standing.end()
    await stopServer(server)
    await remove()
  })

  test('start says that it is ready, in one line', () => {
    documents.Ready.parse(server.ready)
    expect(server.said().length).toBe(1)
  })

  test('before there is a workspace, time may be set anywhere, and nothing else is done', async () => {
    const { now, mode } = await asked(ClockState, ['clock', 'set', '2026-03-02T10:00:00+01:00'])
    expect([now, mode]).toEqual(['2026-03-02T09:00:00.000Z', 'manual'])
    expect(await told(['queue'])).toMatchObject({ exit: 3, said: { code: 'no_workspace' } })
  })

  test('setup makes the workspace once', async () => {
    const call = ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin']
    expect(await told(call, 'short')).toMatchObject({ exit: 2, said: { code: 'password_unfit' } })
    await asked(documents.SetupDone, call, { input: 'correct horse battery\n' })
    expect(await told(call, 'correct horse battery')).toMatchObject({
      exit: 3,
      said: { code: 'setup_done' },
    })
  })

  test('members, keys and forms are made, with addresses that lead to the running server', async () => {
    const call = ['member', 'add', 'ben@acme.example', '--name', 'Ben', '--role', 'qualifier']
    const { invitation } = await asked(MemberAdded, [...call, '--team', 'qualifiers'])
    expect(invitation.startsWith(`${server.ready.url}/join/`)).toBe(true)
    expect(await told(call)).toMatchObject({ exit: 3, said: { code: 'email_taken' } })
    expect(await told(['member', 'add', 'x@acme.example', '--role', 'king'])).toMatchObject({ exit: 2 })
    const { key } = await asked(KeyMade, ['key', 'add', '--scope', 'read'])
    const answer = await fetch(`${server.ready.url}/api/v1/queue`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(answer.status).toBe(200)
    const form = await asked(documents.FormAdded, ['form', 'add', 'Contact', 'us', '--kind', 'contact'])
    expect(form.url.startsWith(`${server.ready.url}/f/`)).toBe(true)
    expect(form.snippet).toContain(`action="${form.url}"`)
    expect(await told(['form', 'add', 'Contact', '--kind', 'nonsense'])).toMatchObject({ exit: 2 })
  })

  test('a submission is a lead when submit returns, and sending it again changes nothing', async () => {
    const call = ['submit', 'Contact us', file('kim.json'), '--id', 'kim-1']
    const receipt = await asked(Receipt, call)
    expect(receipt.next.by).toBe('2026-03-02T10:00:00.000Z')
    expect(await asked(Receipt, call)).toEqual(receipt)
    const { items } = await asked(Queue, ['queue'])
    expect(items.map(({ prospect, tries }) => [prospect.email, tries])).toEqual([[kim.email, 0]])
    expect(await told(['submit', 'No such form', file('kim.json')])).toMatchObject({
      exit: 3,
      said: { code: 'no_such_form' },
    })
  })

  test("the queue is everybody's, or a member's; leads can be listed and shown", async () => {
    const lead = await first()
    expect((await asked(Queue, ['queue', '--member', 'ben@acme.example'])).items.length).toBe(1)
    expect((await asked(Queue, ['lead', 'list', '--status', 'resolved'])).items).toEqual([])
    expect((await asked(Queue, ['lead', 'list', '--segment', 'hand-raisers in profile'])).items.length).toBe(
      1,
    )
    expect((await asked(LeadDetail, ['lead', 'show', lead])).events.length).toBeGreaterThan(3)
    expect(await told(['lead', 'show', 'nonsense'])).toMatchObject({
      exit: 3,
      said: { code: 'no_such_lead' },
    })
    expect(await told(['queue', '--member', 'nobody'])).toMatchObject({
      exit: 3,
      said: { code: 'no_such_member' },
    })
  })

  test('the day begins with a sheet, a no has its words, and a signal that nobody named is refused', async () => {
    const sheet = await asked(MorningSheet, ['morning', '--member', 'ana@acme.example'])
    expect(sheet.parts.map(({ part }) => part)).toEqual(['slipped', 'due', 'came back', 'waiting'])
    const { items } = await asked(DeclinesShown, ['lead', 'declines', await first()])
    expect(items.find(({ name }) => name === 'too small')?.text).toMatch(
      /^Dear Kim Park,\n\nthank you for asking us\. What we offer .+\n\nA ready-made product .+\n\nShould you know .+http/s,
    )
    const signal = ['signal', 'installed it', '--email', kim.email]
    expect(await told(signal)).toMatchObject({ exit: 3, said: { code: 'no_such_signal' } })
    expect(await told([...signal, '--lead', await first()])).toMatchObject({ exit: 2 })
  })

  test('time moves on and what is late climbs, each step once', async () => {
    const { swept, now } = await asked(ClockState, ['clock', 'advance', 'PT75M'])
    expect([now, swept]).toEqual(['2026-03-02T10:15:00.000Z', { due: 1, climbed: 1 }])
    expect((await asked(ClockState, ['clock', 'advance', 'PT1M'])).swept).toEqual({ due: 0, climbed: 0 })
    expect((await asked(ClockState, ['clock'])).now).toBe('2026-03-02T10:16:00.000Z')
    expect(await told(['clock', 'set', '2026-03-02T10:00:00Z'])).toMatchObject({
      exit: 3,
      said: { code: 'clock_backwards' },
    })
    expect(await told(['clock', 'set', 'noon'])).toMatchObject({ exit: 2 })
  })

  test('what members do is done once, refused with a reason, and read from a file or standard input', async () => {
    const lead = await first()
    const ben = ['--as', 'ben@acme.example']
    const accepted = await asked(documents.LeadDone, ['lead', 'do', lead, 'accept', '-', ...ben], {
      input: '{}',
    })
    expect(accepted).toMatchObject({ outcome: 'happened', events: [{ type: 'LeadAccepted' }] })
    const id = '0b0f8f2e-6d5e-4b5a-9a53-0a8c1f1f7a11'
    await writeFile(file('note.json'), JSON.stringify({ id, text: 'They prefer mornings.' }))
    const note = ['lead', 'do', lead, 'note', file('note.json'), ...ben]
    const noted = await asked(documents.LeadDone, note)
    expect(await asked(documents.LeadDone, note)).toEqual(noted)
    const { refusal } = (await asked(documents.LeadDone, ['lead', 'do', lead, 'accept', '-'], {
      input: '{}',
      exit: 3,
    })) as { refusal: { code: string } }
    expect(refusal.code).toBe('already_accepted')
    expect(await told(['lead', 'do', lead, 'note', '-'], '{"txt":"x"}')).toMatchObject({
      exit: 2,
      said: { code: 'bad_request' },
    })
    expect(await told(['lead', 'do', lead, 'dance', '-'], '{}')).toMatchObject({ exit: 2 })
  })

  test('bodies are understood without being kept, or refused', async () => {
    const canonical = await asked(CanonicalSubmission, ['intake', 'parse', 'api', file('kim.json')])
    expect(canonical).toMatchObject({ person: { email: kim.email }, organisation: { country: 'GB' } })
    const form = await asked(CanonicalSubmission, ['intake', 'parse', 'html', '-'], {
      input: 'name=Kim+Park&email=kim%40northwind.example',
    })
    expect(form.person).toMatchObject({ name: 'Kim Park', email: kim.email })
    expect(await told(['intake', 'parse', 'api', '-'], '{"broken')).toMatchObject({
      exit: 3,
      said: { code: 'unreadable_body' },
    })
    expect(await told(['intake', 'parse', 'pigeon', '-'])).toMatchObject({ exit: 2 })
  })

  test('a playbook is checked, tried, explained and reckoned with', async () => {
    expect(await asked(documents.PlaybookChecked, ['playbook', 'check', playbook])).toMatchObject({
      ok: true,
    })
    const broken = await asked(documents.PlaybookChecked, ['playbook', 'check', '-'], {
      input: 'name: x\nsegmnts: []\n',
      exit: 1,
    })
    expect(broken.findings.map(({ code }) => code)).toContain('unknown-key')
    const at = ['--at', '2026-03-02T09:00:00Z']
    const tried = await asked(documents.PlaybookExplained, [
      'playbook',
      'try',
      playbook,
      file('kim.json'),
      ...at,
    ])
    expect(tried).toMatchObject({
      segment: 'hand-raisers in profile',
      windows: { limit: '2026-03-02T10:00:00.000Z' },
    })
    const explained = await asked(documents.PlaybookExplained, ['playbook', 'explain', await first()])
    // A lead keeps no readiness that nobody knew.
    const { readiness, ...kept } = tried
    expect(readiness?.stage).toBe('unknown')
    expect(explained).toEqual(kept)
    const friday = ['--calendar', 'office', '--from', '2026-03-06T17:00:00Z']
    expect(
      await asked(documents.TimeReckoned, ['playbook', 'time', playbook, ...friday, '--add', 'PT1H']),
    ).toEqual({
      at: '2026-03-09T09:30:00.000Z',
    })
    expect(
      await asked(documents.TimeReckoned, [
        'playbook',
        'time',
        playbook,
        ...friday,
        '--to',
        '2026-03-09T10:00:00Z',
      ]),
    ).toEqual({ elapsed: 'PT65H', covered: 'PT1H30M' })
    expect(
      await told([
        'playbook',
        'time',
        playbook,
        '--calendar',
        'moon',
        '--from',
        '2026-03-06T17:00:00Z',
        '--add',
        '1h',
      ]),
    ).toMatchObject({ exit: 2 })
  })

  test('the ledger can be counted, verified and rebuilt, and a person can have what we hold of them', async () => {
    expect(await asked(Books, ['books'])).toMatchObject({ ok: true, violations: [] })
    expect(await asked(Verification, ['verify'])).toMatchObject({ ok: true, broken: [] })
    expect(await asked(Rebuilt, ['rebuild'])).toMatchObject({ ok: true })
    const { stdout, code } = await handraise(['export', 'person', kim.email, '--json'], settings)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ submissions: [expect.anything()], leads: [expect.anything()] })
  })

  test('a command about a workspace that is not there says which there are', async () => {
    const call = ['queue', '--workspace', '0b0f8f2e-6d5e-4b5a-9a53-0a8c1f1f7a12']
    expect(await told(call)).toMatchObject({ exit: 3, said: { code: 'no_such_workspace' } })
  })

  test('a person can be forgotten, and is then unknown', async () => {
    const copy = file('monday.backup')
    const kept = await asked(documents.BackedUp, ['backup', copy, '--keep-days', '7'])
    expect(kept).toMatchObject({ ok: true, lastDay: '2026-03-09' })
    const found = await asked(documents.Erased, ['erase', 'KIM@northwind.example'])
    expect([found.leads, found.submissions]).toEqual([1, 1])
    expect(found.backups).toMatchObject([{ file: copy, lastDay: '2026-03-09', there: true }])
    expect((await asked(documents.BackupsListed, ['backup', 'list'])).items).toEqual(found.backups)
    expect(await told(['erase', kim.email])).toMatchObject({ exit: 3, said: { code: 'no_such_email' } })
    expect((await asked(Queue, ['queue'])).items).toEqual([])
  })

  test('a member who has left can be forgotten, and a draft of the playbook is kept', async () => {
    const zoe = await asked(MemberAdded, [
      'member',
      'add',
      'zoe@acme.example',
      '--name',
      'Zoe',
      '--role',
      'manager',
    ])
    expect(await told(['member', 'erase', zoe.member])).toMatchObject({ said: { code: 'member_active' } })
    const draft = await asked(Drafted, ['playbook', 'draft', playbook])
    expect(draft.errors).toBe(0)
    const unsigned = await told(['playbook', 'sign', draft.draft, '--role', 'sales', '--as', zoe.member])
    expect(unsigned).toMatchObject({ exit: 3, said: { code: 'not_signatory' } })
  })

  aPlaybookOnItsRoad({ asked, told, file, kim })

  whoIsWho({ asked, told, file })

  test('the doctor looks at everything, also beside a running server', async () => {
    const { code, stdout } = await handraise(['doctor', '--json'], settings)
    const { ok, checks } = documents.Diagnosis.parse(JSON.parse(stdout))
    expect(code).toBe(ok ? 0 : 1)
    expect(checks.map((check) => check.code)).toEqual(
      expect.arrayContaining(['node', 'data', 'database', 'roles', 'clock', 'mail', 'web']),
    )
    expect(checks.filter((check) => !check.ok && check.next === undefined)).toEqual([])
  })

  test('without --json the same is said to a person', async () => {
    const { stdout } = await handraise(['clock'], settings)
    expect(stdout).toBe('2026-03-02T10:17:00.000Z (moved by hand)\n')
    const { stderr, code } = await handraise(['clock', 'set', '2026-03-01T00:00:00Z'], settings)
    expect([stderr, code]).toEqual(['Time does not go back. Choose a later moment.\n', 3])
  })
})
