import type { Actor, Id } from '#domain/ledger.ts'
import type { Beginning } from '#domain/lead/join.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import { nextTurn, type Turns } from '#domain/team/turn.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Facts } from '#playbook/facts.ts'
import { holds, judge, type Judgement, type TraceLine } from '#playbook/judge.ts'
import { planFrom } from './cadences.ts'
import { judgedAs } from './judged-as.ts'
import { factsOfLeads, readLeads, type Known } from './lead-facts.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'

export type Anew = Known & { readonly verdict: Judgement; readonly beginning: Beginning }

export type About = {
  readonly ids: readonly Id[]
  readonly at: Instant
  /** Whether what is owed is reckoned from when they first asked, or from now. */
  readonly clock: 'stays' | 'starts'
  /** They have asked to talk since, whatever their form was for. */
  readonly toTalk?: boolean
}

/** What the playbook in force says of these leads now, and what would be owed by that. Leads whose facts were forgotten are left out. */
export async function judgeAnew(parts: Parts, tx: Tx, about: About): Promise<readonly Anew[]> {
  const known = await readLeads(tx, about.ids)
  const loaded = await parts.playbooks.load(tx)
  const people = await tx.people()
  const facts = await factsOfLeads(parts, tx, { known, loaded })
  const judged = known.map((each) => ({
    ...each,
    verdict: judgeOne(loaded, { lead: each.lead, facts: facts(each), toTalk: about.toTalk === true }),
  }))
  const turns = await turnsOf(tx, people, judged)
  return judged.map((each) => ({
    ...each,
    beginning: beginningOf(parts, each, { loaded, people, turns, about }),
  }))
}

/** As they would be judged who asked at a form for it: by the playbook's own rules. */
export function judgeOne(
  loaded: LoadedPlaybook,
  { lead, facts, toTalk }: { lead: KnownLead; facts: Facts; toTalk: boolean },
): Judgement {
  const { compiled } = loaded
  const asking: Facts = { ...facts, form: { ...facts.form, kind: 'contact' } }
  if (toTalk) return judge(compiled, asking)
  const verdict = judge(compiled, facts)
  if (verdict.motion !== 'nurture') return verdict
  const { returns = [] } = compiled.tracks.get(lead.plan?.cadence ?? verdict.track ?? '') ?? {}
  const trace: TraceLine[] = []
  const back = returns.find((conditions) => holds(compiled, facts, { conditions, trace }) === 'true')
  if (!back) return verdict
  const found = judge(compiled, asking)
  const expression = `returns: ${back.map(({ text }) => text).join(' and ')}`
  return { ...found, trace: [...trace, { line: 0, expression, values: {}, verdict: 'true' }, ...found.trace] }
}

type TurnsSoFar = ReadonlyMap<Id, Map<Id, number>>

async function turnsOf(
  tx: Tx,
  people: People,
  judged: readonly { readonly verdict: Judgement }[],
): Promise<TurnsSoFar> {
  const teams = [...new Set(judged.flatMap(({ verdict }) => teamNamed(people, verdict.team)?.id ?? []))]
  await tx.lock('team', teams)
  const turns = new Map<Id, Map<Id, number>>()
  for (const team of teams) turns.set(team, new Map(await tx.turns(team)))
  return turns
}

function beginningOf(
  parts: Parts,
  { lead, canonical, signals, verdict }: Omit<Anew, 'beginning'>,
  about: { loaded: LoadedPlaybook; people: People; turns: TurnsSoFar; about: About },
): Beginning {
  const { loaded, people, turns } = about
  const { at, clock } = about.about
  const team = teamNamed(people, verdict.team)
  const had: Turns = (team && turns.get(team.id)) ?? new Map()
  const offer = team && nextTurn(people, team, had)
  if (team && offer?.turn !== undefined) turns.get(team.id)?.set(offer.to, offer.turn)
  const commitment = plan(
    loaded,
    people,
    parts.newId,
  )({
    kind: firstOwed[verdict.motion],
    at: clock === 'stays' ? lead.opened.submittedAt : at,
    segment: verdict.segment.index,
    team,
    signals: [...signals, ...lead.signals.map(({ name }) => name)],
  })
  return {
    judged: judgedAs(verdict, loaded.version),
    why: { because: verdict.fit.because, trace: verdict.trace },
    commitment,
    offer,
    ...planFrom(loaded, { segment: verdict.segment.index, canonical, at }),
  }
}

/** An asking for each of these leads that moves it where the playbook puts it now. */
export const rejudging = (anew: readonly Anew[], { at, by }: { at: Instant; by: Actor }) =>
  anew.map(({ id, beginning }) => ({
    kind: 'lead' as const,
    stream: id,
    command: { type: 'RejudgeLead' as const, at, by, beginning },
  }))
