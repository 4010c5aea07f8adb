import { moveTime } from '#app/move-time.ts'
import { recordMail } from '#app/send-mail.ts'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { Id } from '#domain/ledger.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { addCovered } from '#domain/time/covered.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carried } from '../carried.ts'
import { movingWith } from '../clock.ts'
import { Failure } from '../exit.ts'
import { send } from '../submit.ts'
import type { Opened, Reading } from '../wiring.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { fateFrom, type Fate } from './fates.ts'
import { inquiryFrom, type Inquiry } from './inquiry.ts'
import { calls, farewells, replies } from './replies.ts'
import type { World } from './world.ts'

const SEED = 20_260_302
export const INQUIRIES = 120
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const AGAIN_SHARE = 0.08
/** The youngest inquiries nobody has had time for yet. */
const FRESH = 8

type Stage = {
  readonly opened: Opened
  readonly reading: Reading
  readonly world: World
  readonly office: Calendar
  readonly chance: Chance
  readonly end: Instant
  /** What is still to happen, by time. */
  readonly agenda: { at: Instant; act: () => Promise<void> }[]
}
type Case = { readonly lead: Id; readonly owner: Id; readonly to: string }

/** Plays the firm's story up to `end`, through the very doors and decisions that real people use. */
export async function play(
  about: Pick<Stage, 'opened' | 'reading' | 'world' | 'office' | 'end'> & {
    start: Instant
    tell: (share: number) => void
  },
): Promise<void> {
  const { start, tell, ...rest } = about
  const stage: Stage = { ...rest, chance: chanceFrom(SEED), agenda: [] }
  for (const [index, at] of momentsOf(stage, start).entries()) {
    const inquiry = inquiryFrom(stage.chance, index + 1)
    const fate: Fate = index >= INQUIRIES - FRESH ? { is: 'untouched' } : fateFrom(stage.chance)
    plan(stage, at, () => arrive(stage, inquiry, fate))
  }
  const [from, to] = [epochMsOf(start), epochMsOf(stage.end)]
  for (let next = take(stage); next; next = take(stage)) {
    await moveTime(movingWith(stage.opened), next.at)
    await next.act()
    tell((epochMsOf(next.at) - from) / (to - from))
  }
  await moveTime(movingWith(stage.opened), stage.end)
}

/** Two of three in office hours, the others when people find the time; the last few within the past hours. */
function momentsOf({ chance, office, end }: Stage, start: Instant): readonly Instant[] {
  const [from, to] = [epochMsOf(start), epochMsOf(end)]
  const earlier = Array.from({ length: INQUIRIES - FRESH }, () => {
    const whenever = instantOf(Math.round(chance.between(from, to - 0.2 * DAY_MS)))
    const open = addCovered(office, whenever, Math.round(chance.between(1, 240) * MINUTE_MS))
    return chance.next() < 0.67 && typeof open === 'string' && open < end ? open : whenever
  })
  const fresh = Array.from({ length: FRESH }, () =>
    instantOf(Math.round(to - chance.between(2, 150) * MINUTE_MS)),
  )
  return [...earlier.toSorted(), ...fresh.toSorted()]
}

function plan({ agenda, end }: Stage, at: Instant | undefined, act: () => Promise<void>): void {
  if (at === undefined || at >= end) return
  const before = agenda.findLastIndex((item) => item.at <= at)
  agenda.splice(before + 1, 0, { at, act })
}
const take = ({ agenda }: Stage) => agenda.shift()

/** So much covered time from now; undefined where the office never opens again. */
async function later({ opened, office }: Stage, minutes: number): Promise<Instant | undefined> {
  const at = addCovered(office, await opened.parts.clock.now(), Math.round(minutes * MINUTE_MS))
  return typeof at === 'string' ? at : undefined
}

async function arrive(stage: Stage, inquiry: Inquiry, fate: Fate): Promise<void> {
  const { opened, world, chance } = stage
  const { workspace } = world
  const submission = await submitted(stage, inquiry, inquiry.body)
  const found = await caseOf(opened, { world, submission, to: inquiry.body['email'] ?? '' })
  if (!found) return
  if (chance.next() < AGAIN_SHARE) {
    const body = { ...inquiry.body, message: inquiry.again }
    plan(stage, await later(stage, chance.between(300, 1_500)), async () => {
      await submitted(stage, inquiry, body)
    })
  }
  if (inquiry.isJunk) return plan(stage, await later(stage, 30), () => discard(stage, found))
  // What only reads is nurtured by the system; nobody calls.
  const motion = await motionOf(opened, workspace, found.lead)
  if (motion === 'nurture' || fate.is === 'untouched') return
  plan(stage, await later(stage, chance.between(1, 12)), () => accept(stage, found, fate))
}

async function submitted({ opened, reading, world }: Stage, { form }: Inquiry, body: object): Promise<Id> {
  const raw = Buffer.from(JSON.stringify(body))
  const about = { workspace: world.workspace, form: form.name, raw, reading, key: undefined }
  return (await send(opened, about)).receipt
}

async function accept(stage: Stage, found: Case, fate: Fate): Promise<void> {
  if (!(await act(stage, found, { type: 'AcceptLead' }))) return
  if (fate.is === 'tried in vain') {
    for (const minutes of [6, 200, 700])
      plan(stage, await later(stage, minutes), () => ring(stage, found, 'no answer'))
    return
  }
  if (fate.is !== 'answered' && fate.is !== 'resolved') return
  plan(stage, await later(stage, fate.minutes), async () => {
    if (fate.by === 'call') await ring(stage, found, 'answered')
    else await write(stage, found)
    if (fate.is !== 'resolved') return
    plan(stage, await later(stage, fate.hours * 60), () => resolve(stage, found, fate.outcome))
  })
}

async function ring(stage: Stage, found: Case, result: 'answered' | 'no answer'): Promise<void> {
  const { chance, opened } = stage
  const spoke = result === 'answered'
  await act(stage, found, {
    ...{ type: 'LogTouch', touch: opened.parts.newId(), channel: 'call', direction: 'out', result },
    ...(spoke && { minutes: Math.round(chance.between(4, 35)), said: chance.one(calls) }),
  })
}

/** This firm has no mail server, so whoever wrote sends it by hand and says so; the last few still wait in the outbox. */
async function write(stage: Stage, found: Case): Promise<void> {
  const { opened, world, chance } = stage
  const mail = opened.parts.newId()
  const words = { subject: 'Your message to us', text: chance.one(replies) }
  if (!(await act(stage, found, { type: 'WriteMail', mail, to: found.to, ...words }))) return
  plan(stage, await later(stage, chance.between(1, 20)), async () => {
    const result = { sent: mail, evidence: 'claimed', again: false } as const
    await recordMail(opened.parts, { ...world, lead: found.lead, mail, by: found.owner, result })
  })
}

async function resolve(stage: Stage, found: Case, outcome: keyof typeof farewells): Promise<void> {
  const mail = stage.opened.parts.newId()
  const words = { subject: 'How we go on', text: farewells[outcome] }
  await act(stage, found, {
    ...{ type: 'ResolveLead', outcome },
    ...(outcome === 'withdrawn'
      ? { told: { how: 'their own words' } as const }
      : { told: { how: 'mail', mail } as const, mail: { mail, to: found.to, ...words } }),
  })
}

const discard = async (stage: Stage, found: Case): Promise<void> => {
  await act(stage, found, {
    ...{ type: 'ResolveLead', outcome: 'junk', told: { how: 'not told', because: 'junk' } },
  })
}

type Act = { [Type in LeadCommand['type']]: Omit<Extract<LeadCommand, { type: Type }>, 'by' | 'at'> }

/** As in life, not everything that somebody sets out to do can be done: a refusal ends that thread, and the story goes on. */
async function act(
  { opened, world }: Stage,
  { lead, owner }: Case,
  command: Act['AcceptLead' | 'LogTouch' | 'WriteMail' | 'ResolveLead'],
): Promise<boolean> {
  const at = await opened.parts.clock.now()
  try {
    await carried(opened, world.workspace, [
      { kind: 'lead', stream: lead, command: { ...command, at, by: owner } },
    ])
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

async function caseOf(
  { inWorkspace }: Opened,
  { world, submission, to }: { world: World; submission: Id; to: string },
): Promise<Case | undefined> {
  const { workspace, admin } = world
  const { rows } = await inWorkspace(workspace, (client) =>
    client.query<{ lead: Id; owner: Id | null }>(
      `select l.id as lead, coalesce(l.owner, l.offered) as owner from placement p
       join lead l on l.workspace = $1 and l.id = p.lead where p.workspace = $1 and p.submission = $2`,
      [workspace, submission],
    ),
  )
  const [found] = rows
  return found && { lead: found.lead, owner: found.owner ?? admin, to }
}

async function motionOf({ inWorkspace }: Opened, workspace: Id, lead: Id): Promise<string | undefined> {
  const { rows } = await inWorkspace(workspace, (client) =>
    client.query<{ motion: string }>('select motion from lead where workspace = $1 and id = $2', [
      workspace,
      lead,
    ]),
  )
  return rows[0]?.motion
}
