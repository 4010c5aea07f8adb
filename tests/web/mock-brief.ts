import type { BriefShown } from '#contract/brief.ts'
import type { LeadCard } from '#contract/lead.ts'
import { idOf, iso, ref } from './mock-basics.ts'

const DAY_MS = 86_400_000

/** What is known of one who asked; of anybody else next to nothing. */
export function briefOf({ id, prospect, account, excerpt, brief }: LeadCard, now: number): BriefShown {
  const at = iso(now - DAY_MS)
  const said = { about: 'wish', kind: 'asked for', text: `“${excerpt}”`, source: 'form', at } as const
  const who = { name: prospect.name, organisation: account?.name ?? null, email: prospect.email, phone: null }
  const about = {
    asOf: iso(now),
    lead: id,
    readableAt: null,
    preparedAt: at,
    who,
    openedBy: [],
    comesFirst: false,
  }
  if (brief === 'thin')
    return {
      ...{ ...about, verdict: 'thin', domain: null, facts: [said], time: null },
      searches: [{ where: 'site', result: 'not looked', because: 'no_domain', at }],
      gaps: ['what they do', 'how many they are', 'where they are', 'whether they are a customer'],
    }
  const site = { about: 'business', source: 'site', at, url: 'https://northwind.example/' } as const
  return {
    ...{ ...about, verdict: 'ready', domain: 'northwind.example' },
    facts: [
      said,
      { about: 'wish', kind: 'page', text: 'Came from pumps.example/pricing', source: 'form', at },
      { about: 'person', kind: 'role', text: 'Head of dispatch', source: 'form', at },
      { about: 'business', kind: 'size', text: '51 to 200 people', source: 'form', at },
      {
        ...site,
        kind: 'does',
        text: 'Freight by road between Portugal and the Low Countries, cold chain included.',
      },
      { ...site, kind: 'place', text: 'Porto, Norte' },
      {
        ...{ about: 'business', kind: 'colleague', source: 'history', at: iso(now - 90 * DAY_MS) },
        text: 'Rui Matos asked, too, by “Price list”: ended as deferred, with Ben Okafor',
        lead: idOf('lead Kim Vale'),
      },
    ],
    searches: [{ where: 'site', result: 'found', at }],
    gaps: ['whether they are a customer'],
    time: {
      ...{ zone: 'Europe/Lisbon', time: '09:05', weekday: 2, atWork: true },
      ...{ because: 'their number', roughly: false },
    },
    openedBy: [{ ...ref('Ana Ruiz'), at }],
  }
}
