import type { PoolClient } from 'pg'
import { neglectRules } from '#app/neglect/terms.ts'
import { since, SHOWN_DAYS, summed } from '#app/neglect/shown.ts'
import { monthsAsked, reportCosts } from '#app/worth/cost-report.ts'
import { worthOf } from '#app/worth/worth-of.ts'
import { CostQuery, CostReport } from '#contract/cost.ts'
import { Management, MyNumbers, NeglectQuery, NeglectReport, Questions } from '#contract/neglect.ts'
import { expectedShown, questionShown } from '#contract/question-shown.ts'
import type { Id } from '#domain/ledger.ts'
import { daysAfter } from '#domain/neglect/presence.ts'
import { parseInstant, type Instant } from '#domain/time/instant.ts'
import { costFacts } from '#store/views/cost.ts'
import { discretionIn } from '#store/views/discretion.ts'
import { factsIn } from '#store/views/facts.ts'
import { ownNumbers } from '#store/views/my-numbers.ts'
import { neglectReport } from '#store/views/neglect-report.ts'
import { missedRows, questionCounts, questionRows, QUESTIONS_SHOWN_MAX } from '#store/views/neglect.ts'
import { memberActing } from '../acting.ts'
import { discreetIn, mayAskAbout } from '../discreet.ts'
import { route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

/** Missed chances are news for a month. */
const MISSED_DAYS = 30

/** What everything cost and brought in the last twelve months, or in those that are asked for. */
async function costsIn(
  client: PoolClient,
  { workspace, served, at }: { workspace: Id; served: Served; at: Instant },
  query: { from?: string | undefined; to?: string | undefined } = {},
) {
  const months = monthsAsked(at, query)
  const known = await costFacts(client, workspace, months)
  return reportCosts(known, await served.parts.playbooks.load(factsIn(client, workspace)), months)
}

const manages = ({ roles, member, scopes }: Caller): boolean =>
  member === undefined ? scopes.includes('write') : roles.includes('manager') || roles.includes('admin')

export const getManagement = route({
  path: 'GET /api/v1/management',
  who: 'manager',
  says: 'What a manager can act on: questions that nobody has explained in time or that wait for a word, with what the leads cost and are worth; chances that were missed; whose new leads are paused.',
  answer: Management,
  handle: async ({ me, served }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const [discretion, rows, missed, costs, people] = [
        await discretionIn(client, workspace),
        await questionRows(client, workspace, { list: 'shown', most: QUESTIONS_SHOWN_MAX + 1 }),
        await missedRows(client, workspace, { from: daysAfter(at, -MISSED_DAYS) }),
        await costsIn(client, { workspace, served, at }),
        await factsIn(client, workspace).people(),
      ]
      const worth = worthShown(costs)
      return {
        ...{ asOf: at, discretion, more: rows.length > QUESTIONS_SHOWN_MAX, missedCount: missed.count },
        questions: rows
          .slice(0, QUESTIONS_SHOWN_MAX)
          .map((row) => questionShown(row, { me: me.actor, manages: true, worth: worth(row) })),
        missed: missed.items.map((row) => ({ ...row, worth: worth(row) })),
        paused: people.members
          .filter(({ paused, active }) => active && paused)
          .map(({ id, name }) => ({ id, name })),
      }
    })
    return { status: 200, body }
  },
})

const worthShown = (costs: Awaited<ReturnType<typeof costsIn>>) => {
  const of = worthOf(costs)
  return (about: { readonly source: string; readonly segment: string }) => {
    const { expected, ...rest } = of(about)
    return { ...rest, expected: expectedShown(expected) }
  }
}

export const getQuestions = route({
  path: 'GET /api/v1/me/questions',
  who: 'reader',
  says: 'What you are asked about your leads, and have until the end of your working day to explain or to put right.',
  answer: Questions,
  handle: async ({ me, served, request }) => {
    const at = await served.parts.clock.now()
    const items = await served.inWorkspace(me.workspace, async (client) => {
      const member = await memberActing(client, me, request)
      const rows = await questionRows(client, me.workspace, { list: 'to explain', member })
      return rows.map((row) => questionShown(row, { me: member, manages: manages(me) }))
    })
    return { status: 200, body: { asOf: at, items, more: items.length === QUESTIONS_SHOWN_MAX } }
  },
})

export const getMyNumbers = route({
  path: 'GET /api/v1/me/numbers',
  who: 'reader',
  says: 'Your own numbers, as you see them before anybody else: what you hold, did and brought, and what you were asked.',
  answer: MyNumbers,
  handle: async ({ me, served, request }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const from = since(at)
    const body = await served.inWorkspace(workspace, async (client) => {
      const member = await memberActing(client, me, request)
      // A key may act for a member, but it is nobody: it does not see what is theirs alone.
      mayAskAbout(await discreetIn(client, me), { member })
      const rules = neglectRules(await served.parts.playbooks.load(factsIn(client, workspace)))
      const [discretion, rows, counts, numbers] = [
        await discretionIn(client, workspace),
        await questionRows(client, workspace, { list: 'of a member', member, from }),
        await questionCounts(client, workspace, { from, to: daysAfter(at, 1) }),
        await ownNumbers(client, workspace, {
          member,
          since: from,
          quietBefore: daysAfter(at, -rules.heldDays),
        }),
      ]
      return {
        ...{ asOf: at, from, discretion, ...numbers },
        questions: rows.map((row) => questionShown(row, { me: member, manages: false })),
        counts: summed(counts.filter((one) => one.member === member)),
      }
    })
    return { status: 200, body }
  },
})

export const getNeglectReport = route({
  path: 'GET /api/v1/reports/neglect',
  who: 'manager',
  says: 'How often something looked like neglect, and what came of asking: by signal, by team, and by person where the workspace shows managers numbers about persons.',
  query: NeglectQuery,
  answer: NeglectReport,
  handle: async ({ me, query, served }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const from = momentOf(query.from) ?? since(at, SHOWN_DAYS)
    const to = momentOf(query.to) ?? daysAfter(at, 1)
    const body = await served.inWorkspace(workspace, async (client) => {
      const discreet = await discreetIn(client, me)
      return neglectReport(client, workspace, { asOf: at, from, to, discreet })
    })
    return { status: 200, body }
  },
})

const momentOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : parseInstant(text.length === 10 ? `${text}T00:00:00Z` : text)

export const getCostReport = route({
  path: 'GET /api/v1/reports/cost',
  who: 'reader',
  says: 'What leads and work cost and brought, by source and by segment: per lead, per accepted hand-off, per sale; and how much effort went to leads that never fitted.',
  query: CostQuery,
  answer: CostReport,
  handle: async ({ me: { workspace }, query, served }) => {
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, (client) =>
      costsIn(client, { workspace, served, at }, query),
    )
    return { status: 200, body: { asOf: at, ...nulled(body) } }
  },
})

/** In JSON what isn't known is null. */
const nulled = (body: object): object =>
  JSON.parse(JSON.stringify(body, (_, value: unknown) => (value === undefined ? null : value)))

export const managementRoutes = [getManagement, getQuestions, getMyNumbers, getNeglectReport, getCostReport]
