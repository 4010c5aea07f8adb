import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findNeglect } from '#app/neglect/find-neglect.ts'
import { commands } from '#cli/commands.ts'
import { main } from '#cli/main.ts'
import type { Wiring } from '#cli/wiring.ts'
import { LeadPage } from '#contract/lead.ts'
import { Teams } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { routes } from '#http/routes.ts'
import { projectAll } from '#store/response/project.ts'
import { appOn, type App, type Asking } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { guideFrom, patternOf } from '../journeys/walk.ts'
import { kim, memberIn } from './world.ts'

// Six situations in one firm; each page types its command, and shows what it says it shows.
let app: App
let settings: Readonly<Record<string, string>>
let people: Readonly<Record<'ana' | 'eve' | 'ben' | 'tim' | 'mia', { readonly id: Id; readonly as: Asking }>>
beforeAll(async () => {
  const database = await freshDatabase()
  app = await appOn(database)
  settings = await sixSituations()
  return async () => {
    await app.close()
    await dropDatabase(database)
  }
})

async function sixSituations(): Promise<Readonly<Record<string, string>>> {
  const firm = await app.found('Acme', 'ana@acme.example')
  const ana = firm.as(firm.admin)
  const join = async (name: string, role: string) => {
    const [given = ''] = name.toLowerCase().split(' ')
    const member = await memberIn(app, ana, { email: `${given}@acme.example`, name, roles: [role] })
    return { id: member.id, as: firm.as(member) }
  }
  const eve = await join('Eve Larsen', 'qualifier')
  const ben = await join('Ben Bauer', 'representative')
  const tim = await join('Tim Okafor', 'representative')
  const mia = await join('Mia Brandt', 'manager')
  people = { ana: { id: firm.admin.id, as: ana }, eve, ben, tim, mia }
  const form = await firm.form()
  const say = async (who: Asking, url: string, body: object = {}, status: readonly number[] = [201]) => {
    const answer = await who.post(`/api/v1/${url}`, { id: randomUUID(), ...body })
    expect([url, status.includes(answer.statusCode) ? '' : answer.body]).toEqual([url, ''])
  }
  /** Asked, qualified, handed to one of the two. */
  const handed = async (name: string, to: { id: Id; as: Asking }, report: object = {}) => {
    const [given = '', family = ''] = name.toLowerCase().split(' ')
    await firm.submit(form, { ...kim, name, email: `${given}@${family}.example`, company: family })
    await app.convey()
    const { items } = LeadPage.parse((await ana.get('/api/v1/leads')).json())
    const lead = items.find(({ prospect }) => prospect.name === name)?.id ?? ''
    const call = { channel: 'call', result: 'answered', earlyBecause: 'She rang us.' }
    await say(eve.as, `leads/${lead}/touches`, call)
    const criteria = ['need', 'authority', 'timing'].map((criterion) => ({ criterion, verdict: 'met' }))
    await say(eve.as, `leads/${lead}/report`, { after: 0, criteria, pain: 'It leaks.', ...report })
    const handoff = randomUUID()
    await say(eve.as, `leads/${lead}/handoffs`, { id: handoff, to: to.id })
    return { lead, handoff }
  }
  const taken = async (name: string, by: { id: Id; as: Asking }, report: object = {}) => {
    const about = await handed(name, by, report)
    await say(by.as, `handoffs/${about.handoff}/receipts`, { receipt: 'notified' })
    await say(by.as, `handoffs/${about.handoff}/receipts`, { receipt: 'opened' })
    await say(by.as, `handoffs/${about.handoff}/acceptances`)
    return about
  }
  const lost = { outcome: 'lost', told: { how: 'not told', because: 'no permission' }, because: 'none given' }
  /** Ended without a word, where nobody may write to them. */
  const lose = async (who: Asking, lead: Id) => {
    const wording = 'Please write to us no more.'
    await say(who, `leads/${lead}/permissions`, { permission: 'mail', given: false, wording })
    await say(who, `leads/${lead}/resolution`, lost)
  }
  const meeting = async (lead: Id, host: { id: Id; as: Asking }, start: string) => {
    const id = randomUUID()
    const when = { start, minutes: 30, host: host.id, place: 'phone' }
    await say(host.as, `leads/${lead}/appointments`, { id, ...when })
    return id
  }

  const thrown = await taken('Kim Lee', tim)
  await lose(tim.as, thrown.lead)
  const ahead = await taken('Noor Haddad', tim, { appointment: '2026-03-05T10:00:00.000Z' })
  await say(tim.as, `leads/${ahead.lead}/touches`, {
    channel: 'call',
    result: 'answered',
    earlyBecause: 'Before we meet.',
  })
  await lose(tim.as, ahead.lead)
  const travelling = await taken('Ivo Brandl', ben)
  const missed = await meeting(travelling.lead, ben, '2026-03-03T10:00:00.000Z')
  const wasted = await taken('Ines Costa', tim)
  const held = await meeting(wasted.lead, tim, '2026-03-03T12:00:00.000Z')
  const received = await taken('Omar Said', tim)
  const rejected = await handed('Rosa Diaz', ben)
  const reason = { reason: 'not qualified', criterion: 'authority', note: 'She does not sign.' }
  await say(ben.as, `handoffs/${rejected.handoff}/rejections`, reason)
  const dispute = randomUUID()
  await say(eve.as, `handoffs/${rejected.handoff}/disputes`, {
    id: dispute,
    grounds: 'She signs every order herself.',
  })
  const ruling = { ruling: 'overturned', because: 'The contract names her.' }
  await say(ana, `disputes/${dispute}/ruling`, ruling, [201, 403])
  await say(mia.as, `disputes/${dispute}/ruling`, ruling, [201, 403, 409])
  await app.at('2026-03-03T13:00:00.000Z')
  await say(ben.as, `appointments/${missed}/results`, {
    result: 'missed by us',
    said: 'I was on a train without a signal.',
  })
  await app.at('2026-03-04T13:00:00.000Z')
  await findNeglect(app.wired.parts)
  return { APPOINTMENT: held, HANDOFF: received.handoff }
}

/** What a command prints that is typed here, as in a shell. */
async function printed(line: string): Promise<string> {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const argv = words.slice(2).map((word) => settings[word.replace('$', '')] ?? word)
  const said: string[] = []
  const take = (text: string | Uint8Array) => said.push(String(text)) > 0
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take),
    vi.spyOn(process.stderr, 'write').mockImplementation(take),
  ]
  // A command opens the database for itself; here it finds it open.
  const { pool, parts } = app.wired
  const project = () => projectAll({ pool, clock: parts.clock, playbooks: parts.playbooks })
  const opened = { ...app.wired, project, close: () => Promise.resolve() }
  const wiring = { assemble: () => Promise.resolve(opened) } as unknown as Wiring
  await main(argv, wiring).finally(() => spies.forEach((spy) => spy.mockRestore()))
  return said.join('')
}

const excuses = [
  'threw-it-away',
  'waste-of-time',
  'called-ahead',
  'travelling',
  'never-got-it',
  'not-qualified',
]

describe('each excuse meets what answers it', () => {
  test.each(excuses)('%s', async (name) => {
    const [block] = guideFrom(readFileSync(`docs/excuses/${name}.md`, 'utf8')).blocks
    if (!block?.expected) throw new Error('The page shows what it is answered by.')
    expect(await printed(block.code.trim())).toMatch(patternOf(block.expected))
  })
})

/** Every report that there is, as an address and as a command, asked for persons where that can be asked. */
const asked = (name: string) => (name.endsWith('response') ? 'by=member' : '')
const pages = routes
  .map(({ path }) => path)
  .filter((path) => path.startsWith('GET /api/v1/reports/') || path === 'GET /api/v1/early-touches')
  .map((path) => `${path.slice('GET '.length)}?${asked(path)}`)
const typed = commands
  .map(({ name }) => name)
  .filter((name) => name.startsWith('report '))
  .map(
    (name) =>
      `npx handraise ${name} --json${asked(name) === '' ? '' : ` --${asked(name).replace('=', ' ')}`}`,
  )

describe('numbers about persons', () => {
  /** Of whom a report tells: their ids stand in it. Whose leads wait longest is named so that somebody answers them. */
  const toldOf = (report: string) => {
    const { longest: _longest, ...numbers } = JSON.parse(report)
    const said = JSON.stringify(numbers)
    return Object.entries(people).flatMap(([name, { id }]) => (said.includes(id) ? [name] : []))
  }
  const told = async (who: Asking, as = '') => {
    const answers = await Promise.all(pages.map(async (page) => [page, (await who.get(page)).body] as const))
    for (const line of typed) answers.push([line, await printed(`${line}${as}`)])
    return Object.fromEntries(answers.map(([name, report]) => [name, toldOf(report)]))
  }
  const nobody = (of: readonly string[] = []) =>
    Object.fromEntries([...pages, ...typed].map((name) => [name, of]))

  test('are in no report but for the person themselves, where the workspace keeps them so', async () => {
    const { ana, mia, tim, ben } = people
    const [team] = Teams.parse((await ana.as.get('/api/v1/teams')).json()).items
    for (const { id: member } of [tim, ben])
      await ana.as.post(`/api/v1/teams/${team?.id}/members`, { member })
    await printed('npx handraise report response --json')
    const open = await told(mia.as)
    const about = Object.keys(open).filter((name) => open[name]?.length)
    // The six that tell of persons tell of several, both ways.
    expect(about).toHaveLength(12)
    await ana.as.put('/api/v1/discretion', { persons: 'themselves' })
    expect(await told(mia.as)).toEqual(nobody())
    // A pair is both's: who handed something to him is named beside him.
    const his = await told(tim.as, ' --as tim@acme.example')
    const pairs = /handoff/
    const others = Object.entries(his).filter(
      ([name, of]) => !pairs.test(name) && of.some((one) => one !== 'tim'),
    )
    expect(others).toEqual([])
    expect(Object.entries(his).filter(([name, of]) => pairs.test(name) && of.includes('ben'))).toEqual([])
    expect(typed.filter((line) => his[line]?.includes('tim')).length).toBeGreaterThan(2)
    await ana.as.put('/api/v1/discretion', { persons: 'managers' })
    expect(await told(mia.as)).toEqual(open)
  })
})
