import { HandoffPage, Handoffs, Precedents, ReportPage } from '#contract/handoff.ts'
import type { LeadCard } from '#contract/lead.ts'
import { idOf, iso, ref } from './mock-basics.ts'

const MINUTE_MS = 60_000
export const HANDOFF = idOf('hand-off')
const DISPUTE = idOf('dispute')
const yes = { allowed: true } as const
const no = { allowed: false, because: 'Somebody else decides that.' } as const
const criteria = [
  { name: 'need', required: true, ask: 'What has to change?' },
  { name: 'authority', required: true, ask: 'Who decides with you?' },
  { name: 'timing', required: false },
]
const definition = { playbook: 3, name: 'A pump to replace', atLeast: 2, criteria }

/** The report of a lead, with a representative and a team that could have it. */
export const reportOf = ({ id }: LeadCard) =>
  ReportPage.parse({
    ...{ lead: id, definition, report: null, handoffs: [] },
    missing: { criteria: ['need', 'authority'], more: 0, parts: ['report'] },
    needs: [],
    appointed: null,
    representatives: [{ ...ref('Noa Feld'), onDuty: true }],
    teams: [{ id: idOf('sellers'), name: 'sellers' }],
  })

/** The lists of those that wait: one for Ana to rule on, and one that nobody has opened yet. */
export function handoffsAt(list: string | null, now: number) {
  const at = (minutes: number) => iso(now - minutes * MINUTE_MS)
  const [noa, ivo] = [ref('Noa Feld'), ref('Ivo Brandt')]
  const common = { offer: 1, segment: 'in profile', pool: null, qualifier: ivo, notified: true }
  const disputed = {
    ...{ ...common, id: HANDOFF, lead: idOf('lead'), prospect: 'Kim Vale', organisation: 'Initech' },
    ...{ state: 'disputed', to: noa, at: at(180), limit: null, opened: at(170), reason: 'not qualified' },
  }
  const open = {
    ...{ ...common, id: idOf('hand-off 2'), lead: idOf('lead 2'), prospect: 'Jo Marsh', organisation: null },
    ...{ state: 'open', to: noa, at: at(20), limit: at(-160), opened: null, reason: null },
  }
  const items = list === 'to rule' ? [disputed] : list === 'all' ? [disputed, open] : []
  return Handoffs.parse({ asOf: iso(now), items })
}

/** One that was rejected by the second who was asked, and disputed: Ana rules on it. */
export function handoffPage(card: LeadCard | undefined, now: number) {
  const at = (minutes: number) => iso(now - minutes * MINUTE_MS)
  const [ana, noa, ivo] = [ref('Ana Ruiz'), ref('Noa Feld'), ref('Ivo Brandt')]
  const none = {
    route: null,
    overridden: null,
    passedOn: null,
    rejection: null,
    dispute: null,
    ruling: null,
    ratings: [],
  }
  return HandoffPage.parse({
    ...{ asOf: iso(now), id: HANDOFF, lead: card?.id ?? idOf('lead'), resolved: false, definition },
    prospect: { name: card?.prospect.name ?? 'Kim Vale', organisation: card?.account?.name ?? 'Initech' },
    ...{ segment: card?.segment ?? 'in profile', source: 'Contact', submittedAt: at(600) },
    qualifier: ivo,
    report: {
      ...{
        revision: 4,
        at: at(320),
        by: ivo,
        expects: 'to buy',
        pain: 'The line stands still twice a week.',
      },
      criteria: [
        {
          criterion: 'need',
          verdict: 'met',
          answer: 'Two pumps leak.',
          saidBy: 'Kim Vale',
          as: 'decision maker',
        },
        { criterion: 'authority', verdict: 'met', answer: 'She signs herself.', saidBy: 'Kim Vale' },
        { criterion: 'timing', verdict: 'unknown' },
      ],
      ...{ nextStep: 'A call with drawings on Friday.', links: ['https://calls.example/4711'] },
    },
    offers: [
      {
        ...none,
        ...{
          offer: 1,
          state: 'passed on',
          at: at(300),
          by: ivo,
          to: ana,
          pool: null,
          because: 'by name',
          report: 4,
        },
        acceptBy: { target: at(240), limit: at(180) },
        receipts: [
          { receipt: 'queued', at: at(300), member: null },
          { receipt: 'mailed', at: at(299), member: ana },
          { receipt: 'opened', at: at(250), member: ana },
        ],
        accepted: null,
        passedOn: { at: at(180), because: 'not accepted in time' },
      },
      {
        ...none,
        ...{
          offer: 2,
          state: 'disputed',
          at: at(180),
          by: null,
          to: noa,
          pool: null,
          because: 'by turn',
          report: 4,
          route: {
            by: 'to sales',
            turn: { nth: 2, length: 3, among: 2, had: 1, share: 2 },
            lines: [
              { asked: 'account owner', verdict: 'nobody', because: 'not known', who: [] },
              {
                asked: 'territory',
                of: 'south of Germany',
                verdict: 'narrows',
                who: ['Ana Ruiz', 'Noa Feld'],
                count: 2,
              },
              { asked: 'fair turns', of: 'sales', verdict: 'takes it', who: ['Noa Feld'], count: 2 },
            ],
          },
        },
        acceptBy: { target: at(120), limit: at(60) },
        receipts: [
          { receipt: 'queued', at: at(180), member: null },
          { receipt: 'mailed', at: at(179), member: noa, messageId: '<5d1f@mail.brightwell.example>' },
          { receipt: 'notified', at: at(150), member: noa },
          { receipt: 'opened', at: at(149), member: noa },
        ],
        accepted: { at: at(148), member: noa },
        rejection: {
          ...{ at: at(100), member: noa, reason: 'not qualified', criterion: 'authority', touch: null },
          ...{ note: 'Her husband said that he decides.', next: 'qualify again', disputeUntil: at(-4_000) },
        },
        dispute: {
          ...{ id: DISPUTE, at: at(80), by: ivo, grounds: 'The last three orders carry her name.' },
          ...{ arbiter: ana, ruleBy: at(-900), answers: [] },
        },
      },
    ],
    touches: [
      {
        ...{ id: idOf('call'), channel: 'call', direction: 'out', result: 'answered', member: ivo },
        ...{ happenedAt: at(400), evidence: 'claimed' },
      },
    ],
    reasons: [{ name: 'not qualified', needs: ['criterion', 'note'] }],
    can: {
      ...{ accept: no, reject: no, pass: no, leave: no, dispute: no, rate: no },
      answer: yes,
      rule: yes,
    },
  })
}

export const precedentsAt = (now: number) =>
  Precedents.parse({
    asOf: iso(now),
    items: [
      {
        ...{
          handoff: HANDOFF,
          dispute: DISPUTE,
          segment: 'in profile',
          source: 'Contact',
          reason: 'not qualified',
        },
        ...{
          criterion: 'timing',
          definition: 'A pump to replace',
          playbook: 2,
          ruling: 'upheld',
          next: 'nurture',
        },
        ...{ ruledAt: iso(now - 90 * 24 * 60 * MINUTE_MS), ruledBy: ref('Ana Ruiz') },
        words: 'They plan for next year.\nA year is a time.\nThe definition says this year.',
        said: [
          {
            ...{ as: 'rejects', at: iso(now - 93 * 24 * 60 * MINUTE_MS), by: ref('Noa Feld') },
            words: 'They plan for next year.',
          },
          {
            ...{ as: 'disputes', at: iso(now - 92 * 24 * 60 * MINUTE_MS), by: ref('Ivo Marin') },
            words: 'A year is a time.',
          },
          {
            ...{ as: 'rules', at: iso(now - 90 * 24 * 60 * MINUTE_MS), by: ref('Ana Ruiz') },
            words: 'The definition says this year.',
          },
        ],
      },
    ],
  })
