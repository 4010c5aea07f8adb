import { AppointmentRequest } from '#contract/appointment-requests.ts'
import { AppointmentPage, Appointments, FreeTimes, LeadAppointments } from '#contract/appointment.ts'
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

/** A diary with a memory: what is agreed with somebody stands in it from then on. */
export function mockAppointments(cards: readonly LeadCard[]) {
  const agreed: Read[] = []
  return {
    /** What was agreed here with the prospect of a lead. */
    with: (lead: string) => agreed.findLast((one) => one.lead === lead),
    answer: (asked: Asked, now: number) => {
      const of = /^\/leads\/([^/]+)\/appointments$/.exec(asked.path)?.[1]
      if (asked.method === 'POST' && of !== undefined) {
        agreed.push(agreedFrom(asked.body, of, cards))
        return done
      }
      return appointmentsAnswer(asked, { cards, all: [...agreed, ...appointmentsAt(cards, now)], now })
    },
  }
}

const done = { status: 201, body: Done.parse({ outcome: 'happened', events: [] }) }

function agreedFrom(body: unknown, lead: string, cards: readonly LeadCard[]): Read {
  const { id, start, minutes, place } = AppointmentRequest.parse(body)
  const at = Date.parse(`${start}Z`.replace('ZZ', 'Z'))
  const [like] = appointmentsAt(cards, at)
  if (!like) throw new Error('There is one to be like.')
  const { prospect } = cards.find((card) => card.id === lead) ?? {}
  return {
    ...{ ...like, id, lead, place, toTell: false, start: iso(at), end: iso(at + minutes * 60_000) },
    prospect: { name: prospect?.name ?? '', organisation: null },
  }
}

type Asked = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body?: unknown
}
type Diary = { readonly cards: readonly LeadCard[]; readonly all: readonly Read[]; readonly now: number }

/** What the made-up firm answers about appointments; undefined where it is asked of something else. */
function appointmentsAnswer({ method, path, query }: Asked, { cards, all, now }: Diary) {
  const listed = (items: readonly Read[]) => ({ asOf: iso(now), zone: 'Europe/London', items })
  const of = /^\/leads\/([^/]+)\/appointments$/.exec(path)?.[1]
  const one = /^\/appointments\/([^/]+)/.exec(path)?.[1]
  if (method === 'POST' && one !== undefined) return done
  if (of !== undefined) {
    const owner = cards.find(({ id }) => id === of)?.owner ?? null
    return {
      status: 200,
      body: LeadAppointments.parse({ ...listed(all.filter(({ lead }) => lead === of)), owner }),
    }
  }
  if (path === '/appointments') {
    const items = all.filter(({ start, toTell }) =>
      query.get('show') === 'to tell' ? toTell : start > iso(now),
    )
    return { status: 200, body: Appointments.parse(listed(items)) }
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
