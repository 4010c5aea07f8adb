import { Done } from '#contract/done.ts'
import { HandoffRequest, ReportRequest } from '#contract/handoff-requests.ts'
import { ReportPage } from '#contract/handoff.ts'
import type { LeadCard } from '#contract/lead.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'
import { DraftRequest, Workbench, type ReportWords } from '#contract/workbench.ts'
import { missingFrom } from '#domain/handoff/missing.ts'
import { iso, ref } from './mock-basics.ts'
import type { Asked } from './mock-answers.ts'
import { reportOf } from './mock-handoff.ts'
import { stepOf } from './mock-step.ts'
import { detailOf } from './mock-world.ts'

type Report = typeof ReportPage._output.report
type Draft = {
  readonly no: number
  readonly after: number
  readonly words: ReportWords
  readonly savedAt: string
}
type Answer = { readonly status: number; readonly body: unknown }
const needs = ['appointment']

/** A workbench with a memory: drafts, revisions, and hand-offs that are refused while something is missing. */
export function mockWorkbench(
  cards: readonly LeadCard[],
  agreedWith: (lead: string) => { readonly start: string; readonly end: string } | undefined,
) {
  const drafts = new Map<string, Draft>()
  const reports = new Map<string, NonNullable<Report>>()
  const handed = new Map<string, string>()

  const pageOf = (card: LeadCard) => {
    const page = reportOf(card)
    const report = reports.get(card.id) ?? null
    const missing = lacking(report, card.id)
    const appointed = agreedWith(card.id)
    return ReportPage.parse({
      ...page,
      ...{ needs, report, definition: definition(page) },
      appointed: appointed ? { ...appointed, member: ref('Noa Feld') } : null,
      missing: missing ? { ...missing, criteria: [...missing.criteria], parts: [...missing.parts] } : null,
      handoffs: handed.has(card.id)
        ? [{ id: handed.get(card.id), state: 'open', at: iso(Date.now()), to: ref('Noa Feld') }]
        : [],
    })
  }
  const lacking = (report: Report, lead: string) =>
    missingFrom(report ? { ...report, by: '', words: {} } : undefined, {
      definition: { playbook: 3, name: 'A pump to replace', atLeast: 2, criteria },
      ...{ needs, appointed: agreedWith(lead) !== undefined },
    })
  const shown = (card: LeadCard | undefined, now: number) => {
    const due = cards.filter(({ id, lease }) => lease === null && !handed.has(id))
    const draft = card && drafts.get(card.id)
    return Workbench.parse({
      ...{ asOf: iso(now), due: due.length, later: 2, opens: iso(now + 3_600_000) },
      why:
        card?.commitment && !handed.has(card.id)
          ? { ...card.commitment, urgency: card.commitment.limit < iso(now) ? 'late' : 'due' }
          : null,
      lead: card
        ? {
            ...{ detail: detailOf(card, now), step: stepOf(card, now), report: pageOf(card), others: [] },
            draft: draft ? { ...draft, member: ref('Ana Ruiz'), base: null } : null,
            letters: [
              {
                name: 'polite no',
                says: null,
                subject: 'Your message to Brightwell',
                text: 'Dear Ines,\n\nwe are not the right people for this: …',
              },
              {
                name: 'no vacancy',
                says: 'For whoever looks for work.',
                subject: 'Your message to Brightwell',
                text: 'We have no vacancy.',
              },
            ],
          }
        : null,
    })
  }
  const next = (after: string | null) => {
    const due = cards.filter(({ id, lease }) => lease === null && !handed.has(id))
    const found = due[due.findIndex(({ id }) => id === after) + 1] ?? due[0]
    return found?.id === after ? undefined : found
  }
  const put = (id: string, body: unknown, now: number): Answer => {
    const { no, after, words } = DraftRequest.parse(body)
    if ((drafts.get(id)?.no ?? 0) !== no) return refuse('draft_newer')
    drafts.set(id, { no: no + 1, after, words, savedAt: iso(now) })
    return { status: 200, body: { no: no + 1, savedAt: iso(now), revision: reports.get(id)?.revision ?? 0 } }
  }
  const save = (id: string, body: unknown, now: number): Answer => {
    const { id: _, takeOver: _over, after, ...said } = ReportRequest.parse(body)
    const revision = reports.get(id)?.revision ?? 0
    if (after !== revision) return refuse('report_stale')
    reports.set(id, { ...said, revision: revision + 1, at: iso(now), by: ref('Ana Ruiz') })
    return done(now)
  }
  const handOff = (id: string, body: unknown, now: number): Answer => {
    const missing = lacking(reports.get(id) ?? null, id)
    const request = HandoffRequest.parse(body)
    if (missing && !request.override) return refuse('handoff_lacks', { details: missing })
    handed.set(id, request.id)
    return done(now)
  }

  return {
    /** What a colleague has saved meanwhile. */
    colleague: (id: string, said: Partial<NonNullable<Report>>) => {
      const before = reports.get(id)
      const [revision, at] = [(before?.revision ?? 0) + 1, iso(Date.now())]
      reports.set(id, { criteria: [], ...before, ...said, revision, at, by: ref('Ivo Brandt') })
    },
    reports,
    drafts,
    answer: ({ method, path, query, body }: Asked): Answer | undefined => {
      const now = Date.now()
      if (path === '/workbench/next') return { status: 200, body: shown(next(query.get('after')), now) }
      const [, id = '', act] = /^\/leads\/([^/]+)\/(workbench|draft|report|handoffs)$/.exec(path) ?? []
      const card = cards.find((one) => one.id === id)
      if (!card) return undefined
      if (act === 'workbench') return { status: 200, body: shown(card, now) }
      if (act === 'draft' && method === 'PUT') return put(id, body, now)
      if (act === 'draft') {
        drafts.delete(id)
        return { status: 204, body: undefined }
      }
      if (method !== 'POST') return undefined
      return act === 'report' ? save(id, body, now) : handOff(id, body, now)
    },
  }
}

const criteria = [
  {
    name: 'need',
    required: true,
    ask: 'What has to change, and what does it cost as it is?',
    script: 'Ask twice: first what hurts, then whom.',
  },
  { name: 'authority', required: true, ask: 'Who decides with you?' },
  { name: 'timing', required: false, ask: 'By when must it work?' },
  { name: 'budget', required: false },
]
const definition = ({ definition: known }: typeof ReportPage._output) => ({
  ...known,
  ...{ criteria, script: 'You wrote to us; I have read it. What made you look now?' },
})

const done = (now: number): Answer => ({
  status: 201,
  body: Done.parse({ outcome: 'happened', events: [{ seq: 12, type: 'said', at: iso(now) }] }),
})
const refuse = (code: ProblemCode, more: object = {}): Answer => ({
  status: problems[code].status,
  body: { type: `/docs/errors#${code}`, code, ...problems[code], ...more },
})
