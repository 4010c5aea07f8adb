import { instantOf, epochMsOf, type Instant } from '#domain/time/instant.ts'
import { addCovered } from '#domain/time/covered.ts'
import { mailed, withLead } from './acts.ts'
import { chanceFrom } from './chance.ts'
import { CURRENCY } from './people.ts'
import { fateFrom, type Fate } from './fates.ts'
import { handOver } from './hand-over.ts'
import { inquiryFrom, type Inquiry } from './inquiry.ts'
import { amounts, calls, delays, farewells, losses, replies } from './replies.ts'
import { caseOf, later, plan, playAll, submitted, type Case, type Stage } from './stage.ts'
import { planOutbox } from './outbox.ts'
import { planStories } from './stories.ts'

const SEED = 20_260_302
export const INQUIRIES = 80
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const AGAIN_SHARE = 0.08
const RUNG_SHARE = 0.85
/** The youngest inquiries nobody has had time for yet. */
const FRESH = 8

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
  planStories(stage)
  planOutbox(stage)
  const [from, to] = [epochMsOf(start), epochMsOf(stage.end)]
  await playAll(stage, (at) => tell((epochMsOf(at) - from) / (to - from)))
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

async function arrive(stage: Stage, inquiry: Inquiry, fate: Fate): Promise<void> {
  const { chance } = stage
  const form = inquiry.form.name
  const submission = await submitted(stage, { form, body: inquiry.body })
  const found = await caseOf(stage, { submission, to: inquiry.body['email'] ?? '' })
  if (!found) return
  if (chance.next() < AGAIN_SHARE) {
    const body = { ...inquiry.body, message: inquiry.again }
    plan(stage, await later(stage, chance.between(300, 1_500)), async () => {
      await submitted(stage, { form, body })
    })
  }
  if (inquiry.isJunk) return plan(stage, await later(stage, 30), () => discard(stage, found))
  // What only reads is nurtured by the system; nobody calls.
  if (found.motion === 'nurture' || fate.is === 'untouched') return
  plan(stage, await later(stage, chance.between(1, 12)), () => accept(stage, found, fate))
}

async function accept(stage: Stage, found: Case & { motion: string }, fate: Fate): Promise<void> {
  const { chance } = stage
  if (!(await withLead(stage, found, { name: 'accept', said: {} }))) return
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
    // Whoever qualifies doesn't sell: what may come of it goes to a representative, who ends it.
    const whose = found.motion === 'qualify' && fate.handed ? await handOver(stage, found) : found
    if (!whose) return
    plan(stage, await later(stage, fate.hours * 60), async () => {
      // Most representatives ring up before they end it. Some don't, and are asked about it.
      if (whose !== found && chance.next() < RUNG_SHARE) await ring(stage, whose, 'answered')
      await resolve(stage, whose, fate.outcome)
    })
  })
}

async function ring(stage: Stage, found: Case, result: 'answered' | 'no answer'): Promise<void> {
  const { chance } = stage
  const spoke = result === 'answered'
  const said = {
    ...({ channel: 'call', result } as const),
    ...(spoke && { minutes: Math.round(chance.between(4, 35)), said: chance.one(calls) }),
  }
  await withLead(stage, found, { name: 'touch', said })
}

/** This firm has no mail server, so whoever wrote sends it by hand and says so; the last few still wait in the outbox. */
async function write(stage: Stage, found: Case): Promise<void> {
  const { chance } = stage
  const said = { subject: 'Your message to us', text: chance.one(replies) }
  const mail = await withLead(stage, found, { name: 'mail', said })
  if (mail === undefined) return
  plan(stage, await later(stage, chance.between(1, 20)), () => mailed(stage, found, mail))
}

async function resolve(stage: Stage, found: Case, outcome: keyof typeof farewells): Promise<void> {
  const mail = { subject: 'How we go on', text: farewells[outcome] }
  const told = { how: 'their own words' } as const
  const said = { outcome, ...(outcome === 'withdrawn' ? { told } : { mail }), ...cameTo(stage, outcome) }
  await withLead(stage, found, { name: 'resolve', said })
}

/** What an order came to, why there was none, or when they will be asked again. */
function cameTo({ chance, end }: Stage, outcome: keyof typeof farewells) {
  if (outcome === 'won') return { amount: { amount: chance.one(amounts), currency: CURRENCY } }
  if (outcome === 'introductory order') return { amount: { amount: '1200.00', currency: CURRENCY } }
  if (outcome === 'lost') return { because: chance.one(losses) }
  if (outcome !== 'deferred') return {}
  const returns = instantOf(Math.round(epochMsOf(end) + chance.between(20, 120) * DAY_MS)).slice(0, 10)
  return { reason: chance.one(delays), returns }
}

const discard = async (stage: Stage, found: Case): Promise<void> => {
  const told = { how: 'not told', because: 'junk' } as const
  await withLead(stage, found, { name: 'resolve', said: { outcome: 'junk', told } })
}
