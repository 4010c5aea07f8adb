import { AppointmentPage, Appointments, FreeTimes } from '#contract/appointment.ts'
import { Done } from '#contract/done.ts'
import type { LeadCard } from '#contract/lead.ts'
import { idOf, iso, ref } from './mock-basics.ts'

const HOUR_MS = 3_600_000
type Read = (typeof Appointments)['_output']['items'][number]

/** One whose host is away, one that nobody has told of, one ahead, and one that the two sides tell differently. */
function appointmentsAt(cards: readonly LeadCard[], now: number): readonly Read[] {
  const one = (nr: number, hours: number, over: Partial<Read>): Read => {
    const card = cards[nr % Math.max(cards.length, 1)]
    const start = Math.ceil(now / HOUR_MS) * HOUR_MS + hours * HOUR_MS
    return {
      ...{
        id: idOf(`appointment ${nr}`),
        lead: card?.id ?? idOf('lead'),
        status: 'agreed',
        revision: 1,
        moves: 0,
      },
      prospect: { name: card?.prospect.name ?? 'Kim Vale', organisation: card?.account?.name ?? null },
      ...{ start: iso(start), end: iso(start + HOUR_MS / 2), zone: 'Europe/Berlin', place: 'phone' },
      ...{ where: '+44 20 7946 0000', about: 'A pump to replace', host: ref('Ana Ruiz'), standIn: null },
      ...{
        agreedAt: iso(now - 50 * HOUR_MS),
        agreedBy: 'the buyer',
        clash: null,
        cancelled: null,
        reply: null,
      },
      ...{ told: null, answered: null, contradiction: false, toTell: false },
      ...over,
    }
  }
  return [
    one(0, -30, { toTell: true }),
    one(1, 20, { clash: 'time off', place: 'video', where: 'https://meet.example/pumps-of-initech' }),
    one(2, 26, { reply: { reply: 'accepted', proven: true, wished: null }, standIn: ref('Ben Okafor') }),
    one(3, 50, {
      zone: 'Europe/London',
      reply: { reply: 'wish', proven: false, wished: iso(now + 60 * HOUR_MS) },
    }),
    one(4, -60, {
      ...{
        status: 'missed by them',
        contradiction: true,
        answered: { result: 'missed by us', at: iso(now) },
      },
      told: {
        ...{ at: iso(now), by: 'Ana Ruiz', present: null, said: 'Nobody picked up.' },
        ...{ nextStep: null, criterion: null },
      },
    }),
  ]
}

type Asked = { readonly method: string; readonly path: string; readonly query: URLSearchParams }

/** What the made-up firm answers about appointments; undefined where it is asked of something else. */
export function appointmentsAnswer({ method, path, query }: Asked, cards: readonly LeadCard[], now: number) {
  const listed = (items: readonly Read[]) =>
    Appointments.parse({ asOf: iso(now), zone: 'Europe/London', items })
  const all = appointmentsAt(cards, now)
  const ofLead = /^\/leads\/([^/]+)\/appointments$/.exec(path)?.[1]
  const [of, one] = [ofLead, /^\/appointments\/([^/]+)/.exec(path)?.[1]]
  if (method === 'POST' && (of !== undefined || one !== undefined))
    return { status: 201, body: Done.parse({ outcome: 'happened', events: [] }) }
  if (of !== undefined) return { status: 200, body: listed(all.filter(({ lead }) => lead === of)) }
  if (path === '/appointments') {
    const items = all.filter(({ start, toTell }) =>
      query.get('show') === 'to tell' ? toTell : start > iso(now),
    )
    return { status: 200, body: listed(items) }
  }
  const found = all.find(({ id }) => id === one)
  const can = { allowed: true } as const
  if (found)
    return {
      status: 200,
      body: AppointmentPage.parse({
        ...{ ...found, can: { move: can, cancel: can, standIn: can, tell: can } },
        criteria: ['need', 'authority'],
      }),
    }
  if (!/^\/members\/[^/]+\/free-times$/.test(path)) return undefined
  const times = [24, 25, 48].map((hours) => iso(Math.ceil(now / HOUR_MS) * HOUR_MS + hours * HOUR_MS))
  const free = { member: ref('Ana Ruiz'), zone: 'Europe/London', minutes: 30, times }
  return { status: 200, body: FreeTimes.parse(free) }
}
