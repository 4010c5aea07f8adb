import type { Actor, Id } from '#domain/ledger.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { teamNamed } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor } from './account-facts.ts'
import { beginsWith } from './cadences.ts'
import { carryOut } from './carry-out.ts'
import { judgedAs } from './conveyor.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import { factsOf } from './playbook-facts.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { routerFor } from './routing/router.ts'
import { wantingOf } from './routing/wanting.ts'
import { fold, type Asking } from './streams.ts'

const AT_ONCE = 100

export type Moved = { readonly lead: Id; readonly from: string; readonly to: string }
export type Rejudged = {
  readonly read: number
  /** Leads whose facts were forgotten, and that therefore stay where they are. */
  readonly left: number
  readonly moved: readonly Moved[]
}

/**
 * Asks the playbook in force about every open lead again. Without `apply` nothing is written, and the answer says who would move;
 * with it they move, and nobody's clock is touched.
 */
export async function rejudgeOpen(
  parts: Parts,
  { workspace, by, at, apply }: { workspace: Id; by: Actor; at: Instant; apply: boolean },
): Promise<Rejudged> {
  let done: Rejudged = { read: 0, left: 0, moved: [] }
  for (let after: Id | undefined; ;) {
    const batch = await parts.ledger.transaction(workspace, async (tx) => {
      await tx.lockPeople('as they are')
      const ids = await tx.openLeads({ after, most: AT_ONCE })
      const { askings, moved } = await judgeAnew(parts, tx, { ids, by, at })
      if (apply) await carryOut(tx, askings, parts)
      return { ids, moved, judged: askings.length }
    })
    done = {
      read: done.read + batch.ids.length,
      left: done.left + batch.ids.length - batch.judged,
      moved: [...done.moved, ...batch.moved],
    }
    after = batch.ids.at(-1)
    if (batch.ids.length < AT_ONCE) return done
  }
}

type Known = { readonly id: Id; readonly lead: KnownLead; readonly canonical: CanonicalSubmission }

async function judgeAnew(
  parts: Parts,
  tx: Tx,
  { ids, by, at }: { ids: readonly Id[]; by: Actor; at: Instant },
): Promise<{ askings: readonly Asking[]; moved: readonly Moved[] }> {
  const known = await readLeads(tx, ids)
  const loaded = await parts.playbooks.load(tx)
  const people = await tx.people()
  const accountOf = await accountsFor(
    tx,
    known.map(({ canonical }) => canonical),
    parts.isPersonal,
  )
  const judged = known.map((each) => {
    const { lead, canonical } = each
    const returning = lead.tries > 0 || lead.opened.predecessor !== undefined
    const signals = signalFacts(
      loaded.playbook,
      lead.signals.map(({ name }) => name),
    )
    const about = { formName: lead.opened.source, returning, isPersonal: parts.isPersonal, signals }
    const account = accountOf(canonical)
    const facts = factsOf(canonical, { ...about, account: account.facts })
    const verdict = judge(loaded.compiled, facts)
    const { isPersonal } = parts
    const wanting = wantingOf({
      ...{ loaded, canonical, facts, account, isPersonal },
      judged: { ...verdict, fit: verdict.fit.verdict, readiness: verdict.readiness.stage },
    })
    return { ...each, verdict, wanting }
  })
  const leads = judged.map(({ wanting }) => wanting)
  const router = await routerFor(tx, { loaded, people, at, leads })
  const askings = judged.map(({ id, lead, canonical, verdict, wanting }): Asking => {
    const team = teamNamed(people, verdict.team)
    const wanted = {
      ...{ kind: firstOwed[verdict.motion], at: lead.opened.submittedAt },
      ...{ segment: verdict.segment.index, team },
    }
    const beginning = {
      judged: judgedAs(verdict, loaded.version),
      why: { because: verdict.fit.because, trace: verdict.trace },
      commitment: plan(loaded, people, parts.newId)(wanted),
      offer: team && router.give(wanting),
      cadence: beginsWith(loaded, verdict.segment.index, canonical),
    }
    return { kind: 'lead', stream: id, command: { type: 'RejudgeLead', at, by, beginning } }
  })
  const moved = judged.flatMap(({ id, lead, verdict }) => {
    const from = lead.judged?.segment ?? ''
    return from === verdict.segment.name ? [] : [{ lead: id, from, to: verdict.segment.name }]
  })
  return { askings, moved }
}

async function readLeads(tx: Tx, ids: readonly Id[]): Promise<readonly Known[]> {
  const histories = await tx.read(ids.map((stream) => ({ kind: 'lead', stream })))
  const leads = ids.flatMap((id) => {
    const folded = fold('lead', id, histories.get(id) ?? [])
    return folded.kind === 'lead' && folded.state.status === 'open' ? [{ id, lead: folded.state }] : []
  })
  const sent = await tx.read(
    leads.map(({ lead }) => ({ kind: 'submission', stream: lead.opened.submission })),
  )
  return leads.flatMap(({ id, lead }) => {
    const { submission } = lead.opened
    const folded = fold('submission', submission, sent.get(submission) ?? [])
    const canonical =
      folded.kind === 'submission' && folded.state.status === 'known' ? folded.state.canonical : undefined
    return canonical ? [{ id, lead, canonical }] : []
  })
}
