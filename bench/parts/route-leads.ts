import { routerFor, type Wanting } from '#app/routing/router.ts'
import { prepare } from '#app/playbooks.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'

const MEMBERS = 200
const RULES = 50
const TEAMS = 10
const AT: Instant = '2026-03-02T10:00:00.000Z'

const mailOf = (member: number): string => `member${member}@bench.example`
const idOf = (member: number): string => `0195d9a0-0000-7000-8000-${String(member).padStart(12, '0')}`
const all = Array.from({ length: MEMBERS }, (_, member) => member)
const postcode = (rule: number): string => String(10_000 + rule * 1_000)

/** Two hundred people in ten teams, everybody with a weight; fifty territories, each served by eleven people of all teams. */
const text = `name: Bench
calendars: { office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:30"] } } }
segments: [{ name: everything, motion: respond, team: team 0, respond: { target: 1h, limit: 2h } }]
teams:
${Array.from({ length: TEAMS }, (_, team) => `  team ${team}: { calendar: office, steward: ${mailOf(team)}, escalate: [steward], languages: [en, de], routing: ours }`).join('\n')}
routing: { ours: { steps: [{ to: account owner, unlessAwayFor: 3wd }, open lead owner, previous owner, territory, language, pair, { to: fair turns, turns: all }], fallback: [{ team: team 1 }, { member: ${mailOf(0)} }] } }
turns: { all: { weights: { ${all.map((member) => `${mailOf(member)}: ${1 + (member % 3) / 2}`).join(', ')} }, caps: { perDay: 999999, open: 999999 }, ramp: { from: 25%, weeks: 8 } } }
territories:
${Array.from({ length: RULES }, (_, rule) => `  area ${rule}: { postcodes: [{ country: DE, from: "${postcode(rule)}", to: "${Number(postcode(rule)) + 999}" }], members: [${Array.from({ length: 11 }, (_, nth) => mailOf((rule * 7 + nth * 13) % MEMBERS)).join(', ')}] }`).join('\n')}
`

const people: People = {
  members: all.map((member) => ({
    ...{ id: idOf(member), name: `Member ${member}`, email: mailOf(member), roles: ['representative'] },
    ...{ active: true, onDuty: true, addedAt: '2025-01-01T00:00:00.000Z', off: [], skills: [] },
    languages: member % 2 ? ['en'] : ['en', 'de'],
  })),
  teams: Array.from({ length: TEAMS }, (_, team) => ({
    ...{ id: `0195d9a0-0000-7000-9000-${String(team).padStart(12, '0')}`, name: `team ${team}` },
    ...{ calendar: 'office', steward: idOf(team), chain: [] },
    members: all.filter((member) => member % TEAMS === team).map(idOf),
  })),
}

/** Half of them lie in a territory, a tenth are of an owned account, the others go through the turns of one of ten teams. */
const leads: readonly Wanting[] = Array.from({ length: 1_000 }, (_, n) => ({
  ...{
    team: `team ${n % TEAMS}`,
    domains: [`firm${n}.example`],
    holds: () => true,
    language: n % 3 ? 'de' : 'en',
  },
  ...(n % 2 === 0 && { country: 'DE', postcode: String(10_000 + ((n * 389) % 60_000)) }),
  ...(n % 10 === 9 && { accountOwner: idOf(n % MEMBERS) }),
}))

/** Who gets each of very many leads, one after the other, as the conveyor asks it; nothing waits for a database. */
export async function routeLeads(
  seconds: number,
): Promise<{ readonly decisions: number; readonly perSecond: number }> {
  const loaded = prepare({ version: 1, text, holidays: {} })
  const nobody = async () => new Map()
  const tx = {
    lock: async () => undefined,
    standings: nobody,
    loads: nobody,
    openOwners: nobody,
    ownersOf: nobody,
    comesBack: async () => undefined,
  }
  const router = await routerFor(tx, { loaded, people, at: AT, leads })
  const run = (): number => {
    let given = 0
    for (const lead of leads) if (router.give(lead)) given++
    if (given !== leads.length) throw new Error('Every lead finds a person.')
    return given
  }
  for (let warm = 0; warm < 5; warm++) run()
  const began = performance.now()
  let decisions = 0
  while (performance.now() - began < seconds * 1_000) decisions += run()
  return { decisions, perSecond: (decisions / (performance.now() - began)) * 1_000 }
}
