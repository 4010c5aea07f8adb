import { openedByAsking } from '#domain/lead/ask-to-talk.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { Beginning } from '#domain/lead/join.ts'
import type { Offer } from '#domain/lead/offered-by.ts'
import { stageSaid } from '#domain/lead/readiness.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Facts } from '#playbook/facts.ts'
import { holds, judge, type Judgement, type TraceLine } from '#playbook/judge.ts'
import { accountsFor } from './account-facts.ts'
import { planFrom } from './cadences.ts'
import { judgedAs } from './judged-as.ts'
import { atRest, soonestPromise } from './asked-since.ts'
import { factsOfLeads, readLeads, type Ask, type Known } from './lead-facts.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { routerFor } from './routing/router.ts'
import { wantingOf } from './routing/wanting.ts'

/** `ask` is the time they asked that decided. */
export type Anew = Known & {
  readonly ask: Ask
  readonly verdict: Judgement
  readonly beginning: Beginning
}

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
  const judged = known.map((each) => ({ ...each, ...judgeAsks(loaded, each, { facts, about }) }))
  const { isPersonal } = parts
  const accountOf = await accountsFor(
    tx,
    judged.map(({ ask }) => ask.canonical),
    isPersonal,
  )
  const leads = judged.map((each) => {
    const { verdict, ask } = each
    const { canonical } = ask
    return wantingOf({
      ...{ loaded, canonical, facts: facts(each, ask), account: accountOf(canonical), isPersonal },
      judged: verdict,
    })
  })
  const router = await routerFor(tx, { loaded, people, at: about.at, leads })
  return judged.map((each, index) => {
    const offer = leads[index] && router.give(leads[index])
    return { ...each, beginning: beginningOf(parts, each, { loaded, people, offer, about }) }
  })
}

/** The first time that they asked decides; where that puts them to rest, the first later one that doesn't, as when it came. */
function judgeAsks(
  loaded: LoadedPlaybook,
  each: Known,
  { facts, about }: { facts: (each: Known, ask: Ask) => Facts; about: About },
): { readonly ask: Ask; readonly verdict: Judgement } {
  const [first, ...again] = each.asks.map((ask) => ({
    ask,
    verdict: judgeOne(loaded, {
      ...{ lead: each.lead, facts: facts(each, ask) },
      toTalk: about.toTalk === true,
    }),
  }))
  if (!first) throw new Error('A lead that is known has asked.')
  if (!atRest.has(first.verdict.motion)) return first
  return again.find(({ verdict }) => !atRest.has(verdict.motion)) ?? first
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
  // Whoever has asked for a person goes on asking, until they say that they are only looking round.
  if (lead.askedToTalkAt !== undefined && stageSaid(lead) !== 'browsing') return judge(compiled, asking)
  const { returns = [] } = compiled.tracks.get(lead.plan?.cadence ?? verdict.track ?? '') ?? {}
  const trace: TraceLine[] = []
  const back = returns.find((conditions) => holds(compiled, facts, { conditions, trace }) === 'true')
  if (!back) return verdict
  const found = judge(compiled, asking)
  const expression = `returns: ${back.map(({ text }) => text).join(' and ')}`
  return { ...found, trace: [...trace, { line: 0, expression, values: {}, verdict: 'true' }, ...found.trace] }
}

function beginningOf(
  parts: Parts,
  { lead, ask, asks, since, signals, verdict }: Omit<Anew, 'beginning'>,
  about: { loaded: LoadedPlaybook; people: People; offer: Offer | undefined; about: About },
): Beginning {
  const { loaded, people, offer } = about
  const { at, clock } = about.about
  const team = teamNamed(people, verdict.team)
  const from = clock === 'stays' ? (since ?? ask.submittedAt) : at
  const commitment = plan(
    loaded,
    people,
    parts.newId,
  )({
    kind: firstOwed[verdict.motion],
    at: from,
    segment: verdict.segment.index,
    team,
    promisedBy: soonestPromise(asks, { from, at, motion: verdict.motion }),
    signals: [...signals, ...lead.signals.map(({ name }) => name)],
  })
  return {
    judged: judgedAs(verdict, loaded.version),
    why: { because: verdict.fit.because, trace: verdict.trace },
    commitment: {
      ...commitment,
      window: openedByAsking(lead, { window: commitment.window, from }),
      ...(from !== at && { from }),
    },
    offer: team && offer,
    ...planFrom(loaded, { segment: verdict.segment.index, canonical: ask.canonical, at }),
  }
}

/** An asking for each of these leads that moves it where the playbook puts it now. */
export const rejudging = (
  anew: readonly Anew[],
  { at, by, replan }: { at: Instant; by: Actor; replan?: true },
) =>
  anew.map(({ id, beginning }) => ({
    kind: 'lead' as const,
    stream: id,
    command: { type: 'RejudgeLead' as const, at, by, beginning, ...(replan && { replan }) },
  }))
