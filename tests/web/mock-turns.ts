import { AccountList, Availabilities, FairnessReport, Reassigned } from '#contract/routing.ts'
import { idOf, iso, people, qualifiers, ref } from './mock-basics.ts'
import { neglectAnswer } from './mock-neglect.ts'

const DAY_MS = 86_400_000

/** Who is there, whose turn it was, and who looks after whom, in the made-up firm; and how leads are treated there. */
export function turnsAnswer(key: string, now: number): unknown {
  const [ana, ben, eve, mia] = people
  switch (key) {
    case 'GET /availability': {
      const off = [
        { id: idOf('off once'), once: { from: iso(now - DAY_MS), to: iso(now + DAY_MS) } },
        {
          id: idOf('off weekly'),
          weekly: { days: [3, 5], from: '13:00', to: '17:30', zone: 'Europe/London', since: '2026-03-02' },
        },
      ]
      const items = people.map((name) => ({
        ...{ member: ref(name), teams: [qualifiers.name], onDuty: name !== mia },
        ...{ there: name !== eve && name !== mia, awayUntil: name === eve ? iso(now + DAY_MS) : null },
        ...{ languages: name === eve ? ['de', 'en'] : [], skills: name === ana ? ['pumps', 'valves'] : [] },
        off: name === eve ? off : [],
      }))
      return Availabilities.parse({ asOf: iso(now), zone: 'Europe/London', items })
    }
    case 'GET /reports/fairness': {
      const none = { away: 0, full: 0, elsewhere: 0, beside: [], givenBack: 0 }
      const row = (name: string, over: object) => ({
        ...none,
        member: ref(name),
        actual: 12,
        expected: 12,
        gap: 0,
        ...over,
      })
      const members = [
        row(ana, { actual: 13, expected: 12.4, gap: 0.6 }),
        row(ben, { beside: [{ because: 'looks after the account', leads: 5 }], givenBack: 1 }),
        row(eve, { actual: 7, expected: 7.2, gap: -0.2, away: 18, full: 3 }),
      ]
      const team = { team: qualifiers, turns: 32, maxGap: 0.6, members }
      return FairnessReport.parse({
        asOf: iso(now),
        from: iso(now - 30 * DAY_MS),
        to: iso(now),
        teams: [team],
      })
    }
    case 'GET /accounts': {
      const items = ['Northwind Freight', 'Contoso'].map((name, index) => ({
        ...{ id: idOf(name), name, domains: [`${name.split(' ')[0]?.toLowerCase() ?? ''}.example`] },
        ...{ relationship: 'customer', owner: index === 0 ? ref(ben) : null },
      }))
      return AccountList.parse({ items })
    }
    case 'POST /reassignments': {
      const moved = {
        lead: idOf('lead Ines Carvalho'),
        segment: 'hand-raisers in profile',
        prospect: 'Ines Carvalho',
      }
      const item = { ...moved, from: ref(eve), to: ref(ana), because: 'by turn', outcome: 'would happen' }
      return Reassigned.parse({ applied: false, items: [item] })
    }
    default:
      return neglectAnswer(key, now)
  }
}
