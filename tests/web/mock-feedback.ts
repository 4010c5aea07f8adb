import { HandoffReport } from '#contract/handoff-report.ts'
import { feedbackOf, handedMeasures, suppliedTo, type Handed } from '#domain/handoff/feedback.ts'
import { idOf, iso, ref } from './mock-basics.ts'

const counted = (over: Partial<Handed>): Handed => ({
  ...(Object.fromEntries(handedMeasures.map((name) => [name, 0])) as Handed),
  ...over,
})
const words = [
  { word: 'reason: not qualified', offers: 7 },
  { word: 'reason: wrong data', offers: 3 },
  { word: 'class: buyer', offers: 14 },
  { word: 'class: student', offers: 2 },
  { word: 'wrong: phone', offers: 4 },
]

/** What sales thinks of what it was handed in the made-up firm. */
export function feedbackReport(now: number) {
  const [ana, noa, ivo] = [ref('Ana Ruiz'), ref('Noa Feld'), ref('Ivo Brandt')]
  const all = feedbackOf(
    counted({
      ...{ offered: 64, open: 3, accepted: 47, in_time: 41, went_on: 4, rejected: 10, disputed: 4 },
      ...{ upheld: 1, overturned: 2, thin: 5, rated: 22, useful: 17, wrong_data: 4, wrong_class: 2 },
    }),
    words,
  )
  const few = feedbackOf(
    counted({ ...{ offered: 12, accepted: 8, in_time: 8, rejected: 3, rated: 3, useful: 2, thin: 1 } }),
    words.slice(0, 1),
  )
  const periods = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']
  const had = periods.map((since, index) => ({ member: noa.id, since, accepted: index }))
  const supplied = suppliedTo([noa.id, ana.id], had, { periods, agreed: 3 })
  const names = new Map([noa, ana].map((who) => [who.id, who]))
  return HandoffReport.parse({
    ...{ asOf: iso(now), from: '2026-08-24', to: '2026-11-23', totals: all },
    bySource: [
      { source: 'Talk to us', ...all },
      { source: 'Brochure download', ...few },
    ],
    byCampaign: [{ campaign: '', ...all }],
    byForm: [{ form: { id: idOf('form Talk to us'), name: 'Talk to us' }, ...all }],
    byQualifier: [{ qualifier: ivo, ...all }],
    byRepresentative: [
      { representative: noa, ...all },
      { representative: null, ...few },
    ],
    byPair: [
      { qualifier: ivo, representative: noa, ...all },
      { qualifier: null, representative: null, ...few },
    ],
    supply: [
      {
        ...{ team: { id: idOf('sellers'), name: 'sellers' }, agreed: 3, every: 'week' },
        members: supplied.map(({ member, ...rest }) => ({ member: names.get(member) ?? null, ...rest })),
      },
    ],
    choices: { segments: ['in profile'], teams: [{ id: idOf('sellers'), name: 'sellers' }] },
  })
}
