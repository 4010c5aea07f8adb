import { CostReport } from '#contract/cost.ts'
import {
  DiscretionShown,
  Management,
  MyNumbers,
  NeglectReport,
  Paused,
  Questions,
} from '#contract/neglect.ts'
import { idOf, iso, people, qualifiers, ref } from './mock-basics.ts'

const DAY_MS = 86_400_000
const yes = { allowed: true } as const
const no = { allowed: false, because: 'Only a manager may do this.' } as const

/** What looks let down in the made-up firm, who was asked, and what it costs. */
export function neglectAnswer(key: string, now: number): unknown {
  const [ana, ben, eve] = people
  const worth = {
    ...{ currency: 'EUR', cost: 84.5 },
    expected: { from: 'history', estimate: 1_840, low: 1_020, high: 2_910, n: 212 },
  }
  const question = (name: string, over: object) => ({
    ...{
      id: idOf(`question ${name}`),
      lead: idOf(`lead ${name}`),
      prospect: name,
      organisation: 'Northwind Freight',
    },
    ...{ segment: 'hand-raisers in profile', source: 'Talk to us', submittedAt: iso(now - 12 * DAY_MS) },
    ...{ resolved: null, owner: ref(eve), signal: 'held without a step', label: 'Held without a step' },
    sentence: 'Nothing has been done for the prospect since the last step, and nothing is planned.',
    evidence: [
      { what: 'accepted', at: iso(now - 11 * DAY_MS) },
      { what: 'last step', at: iso(now - 9 * DAY_MS) },
    ],
    ...{ state: 'shown', member: ref(eve), team: qualifiers, since: iso(now - 9 * DAY_MS) },
    ...{ askedAt: iso(now - 2 * DAY_MS), askedBy: null, explainBy: iso(now - DAY_MS), explainedAt: null },
    ...{ shownAt: iso(now - DAY_MS), shownBecause: 'not explained in time', settledAt: null, how: null },
    ...{ words: null, explanation: null, verdict: null, worth },
    can: {
      explain: no,
      settle: yes,
      reassign: yes,
      reopen: { allowed: false, because: 'This lead is open.' },
    },
    ...over,
  })
  const given = question('Kim Vale', {
    ...{
      signal: 'ended untouched',
      label: 'Ended without any contact',
      resolved: 'lost',
      owner: ref(ben),
      member: ref(ben),
    },
    sentence: 'It ended as lost, and no contact with the prospect is written down.',
    evidence: [
      { what: 'attempts', count: 0 },
      { what: 'ended as', at: iso(now - 3 * DAY_MS), name: 'lost' },
    ],
    ...{
      state: 'explained',
      explanation: 'They called me before I could call them: they had bought elsewhere.',
      explainedAt: iso(now - DAY_MS),
    },
    can: {
      explain: no,
      settle: yes,
      reassign: { allowed: false, because: 'This lead has ended.' },
      reopen: yes,
    },
  })
  const counts = { asked: 9, waiting: 1, explained: 4, shown: 2, repaired: 3, nothing: 1 }
  const mine = question('Ines Carvalho', {
    ...{
      state: 'asked',
      explainBy: iso(now + DAY_MS / 3),
      shownAt: null,
      shownBecause: null,
      member: ref(ana),
      worth: undefined,
    },
    can: { explain: yes, settle: no, reassign: no, reopen: no },
  })
  switch (key) {
    case 'GET /management':
      return Management.parse({
        ...{
          asOf: iso(now),
          discretion: 'managers',
          questions: [question('Ines Carvalho', {}), given],
          more: false,
        },
        missed: [
          {
            ...{
              lead: idOf('lead Priya Raman'),
              prospect: 'Priya Raman',
              organisation: 'Contoso',
              segment: 'hand-raisers in profile',
            },
            ...{
              source: 'Talk to us',
              submittedAt: iso(now - 6 * DAY_MS),
              endedAs: 'withdrawn',
              owner: null,
              team: qualifiers,
              worth,
            },
          },
        ],
        ...{ missedCount: 1, paused: [] },
      })
    case 'GET /me/questions':
      return Questions.parse({ asOf: iso(now), items: [mine], more: false })
    case 'GET /me/numbers':
      return MyNumbers.parse({
        ...{
          asOf: iso(now),
          from: iso(now - 90 * DAY_MS),
          discretion: 'managers',
          questions: [mine],
          counts,
        },
        ...{
          held: 14,
          silent: 1,
          touches: 120,
          witnessed: 88,
          early: 2,
          offers: 21,
          accepted: 18,
          rejected: 3,
          ended: 12,
          won: 4,
        },
      })
    case 'GET /reports/neglect':
      return NeglectReport.parse({
        ...{ asOf: iso(now), from: iso(now - 90 * DAY_MS), to: iso(now), discretion: 'managers' },
        bySignal: [{ signal: 'held without a step', label: 'Held without a step', ...counts }],
        byTeam: [{ team: qualifiers.name, ...counts }],
        byMember: [{ member: ref(eve), ...counts }],
      })
    case 'GET /reports/cost':
      return CostReport.parse(costsAt(now))
    case 'GET /discretion':
    case 'PUT /discretion':
      return DiscretionShown.parse({ persons: 'managers' })
  }
  return /^POST \/members\/[^/]+\/pauses$/.test(key)
    ? Paused.parse({ member: idOf(eve), paused: true })
    : undefined
}

function costsAt(now: number) {
  const work = { touches: 320, hours: 61.5, cost: 2_460 }
  const line = {
    ...{
      name: 'Talk to us',
      leads: 140,
      handed: 41,
      won: 12,
      cost: 9_800,
      perLead: 70,
      perHandoff: 299,
      perWon: 1_021.67,
    },
    ...{ qualifying: work, qualifyingPerLead: 17.57, selling: { touches: 90, hours: 40, cost: null } },
  }
  const ranged = { estimate: 1_840, low: 1_020, high: 2_910, n: 212 }
  return {
    ...{
      asOf: iso(now),
      currency: 'EUR',
      from: '2025-12-01',
      to: '2026-11-01',
      otherCurrencies: ['USD'],
      all: line,
    },
    sources: [
      line,
      { ...line, name: 'Trade fair', cost: null, perLead: null, perHandoff: null, perWon: null },
    ],
    segments: [
      {
        ...line,
        name: 'hand-raisers in profile',
        decided: 212,
        sold: 221_000,
        return: 18.1,
        expected: { from: 'history', value: ranged, share: ranged, amount: ranged },
      },
      {
        ...line,
        name: 'everything else',
        decided: 7,
        sold: 0,
        return: null,
        expected: { from: 'nothing', decided: 7, needed: 30 },
      },
    ],
    neverFitted: { ...work, touches: 61, hours: 12.2, cost: 488, leads: 33 },
    effort: { ...work, leads: 140 },
  }
}
