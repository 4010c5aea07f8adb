import {
  ConfirmRequest,
  HeldDecided,
  HeldList,
  HeldStatistics,
  PutBackRequest,
  ReleaseRequest,
  Trusts,
} from '#contract/held.ts'
import type { HeldCard, HeldStatistics as Statistics, TrustRow } from '#web/api/types.ts'
import { idOf, iso, minutes, ref, refusal, yes } from './mock-basics.ts'

type Sketch = {
  readonly name: string
  readonly email: string
  readonly words: string
  readonly kind: HeldCard['class']
  readonly rule: string
  readonly reasons: HeldCard['reasons']
  readonly cameMin: number
  readonly window: readonly [target: number, limit: number]
  readonly state?: HeldCard['state']
}

const sketches: readonly Sketch[] = [
  {
    ...{ name: 'Clara Weiss', email: 'clara@pixelbarn.example', kind: 'pitch', rule: 'offers alone' },
    words:
      'I spent ten minutes on your pricing page this morning and left unsure which plan I’d pick. I redo pages like that for a living. If you’re curious, I’ll sketch you a better one, no strings, and you can decide whether it’s worth a conversation.',
    reasons: [
      {
        code: 'only_offers',
        text: 'It asks what we want, as sellers do (“if you’re curious”), and asks nothing of us.',
      },
      { code: 'sells', text: 'It sells to us: it is about our site or business (“your pricing page”).' },
    ],
    ...{ cameMin: -1_500, window: [-60, -10] },
  },
  {
    ...{ name: 'Kelechi Obi', email: 'kelechi.obi@mail.example', kind: 'pitch', rule: 'hard selling' },
    words: 'We generate leads for builders. What would 20,000 leads a month cost with your API?',
    reasons: [{ code: 'sells_hard', text: 'It sells to us: it speaks of its own services (“we generate”).' }],
    ...{ cameMin: -300, window: [-5, 300] },
  },
  {
    ...{ name: 'sdkjfh', email: 'skdjfh@mail.example', kind: 'gibberish', rule: 'no words' },
    words: 'skjdhf skjdhfksjd hfskjdhf',
    reasons: [{ code: 'gibberish', text: 'Its letters follow each other as in no language we know.' }],
    ...{ cameMin: -40, window: [400, 900] },
  },
  {
    ...{ name: 'BettyHag', email: 'bettyhag4471@mail.example', kind: 'spam', rule: 'links for pages' },
    words:
      '<a href="https://kazino.example">online casino</a> https://kazino.example/a-very-long-address-that-goes-on-and-on-and-on',
    reasons: [
      { code: 'link_markup', text: 'Its links are written for a page to publish, not for people to read.' },
    ],
    ...{ cameMin: -12, window: [500, 1_000] },
  },
  {
    ...{ name: 'Test Test', email: 'test@test.example', kind: 'fake', rule: 'nobody', state: 'junk' },
    words: 'test',
    reasons: [{ code: 'nobodys_name', text: 'Nobody is called “Test Test”.' }],
    ...{ cameMin: -2_000, window: [0, 0] },
  },
  {
    ...{ name: 'Bridget Falk', email: 'bfalk@falkevents.example', kind: 'buyer', rule: 'hard selling' },
    words:
      'We’d love to explore whether your platform could replace what we have. Would you have 20 minutes next week?',
    reasons: [
      { code: 'sells_hard', text: 'It sells to us: it asks for our time as sellers do (“20 minutes”).' },
    ],
    ...{ cameMin: -4_000, window: [0, 0], state: 'released' },
  },
]

const cardOf = (sketch: Sketch, now: number): HeldCard => {
  const id = idOf(`held ${sketch.name}`)
  const state = sketch.state ?? 'held'
  const [target, limit] = sketch.window
  return {
    ...{ submission: id, state, kind: 'contact', class: sketch.kind, rule: sketch.rule },
    form: { id: idOf('form Talk to us'), name: 'Talk to us' },
    submittedAt: minutes(now, sketch.cameMin),
    receivedAt: minutes(now, sketch.cameMin),
    heldAt: minutes(now, sketch.cameMin),
    reasons: sketch.reasons,
    ...{ name: sketch.name, email: sketch.email, phone: null, organisation: null, message: sketch.words },
    answers: [{ key: 'topic', label: 'What is it about?', value: ['Prices'] }],
    review:
      state === 'held'
        ? {
            ...{ target: minutes(now, target), limit: minutes(now, limit), level: 0 },
            confirmAt: minutes(now, 14 * 1_440),
            owedBy: ref('Ana Ruiz'),
          }
        : null,
    decided: state === 'held' ? null : decided(state, now),
    lead: state === 'released' ? idOf('lead Kim Vale') : null,
    teachable: { sender: sketch.email, domain: sketch.email.split('@')[1] ?? null },
    can: canOf(state),
  }
}

const decided = (state: HeldCard['state'], now: number): HeldCard['decided'] => ({
  how: state === 'released' ? 'released' : 'confirmed',
  at: iso(now),
  by: ref('Ana Ruiz'),
})
const canOf = (state: HeldCard['state']): HeldCard['can'] => {
  const no = refusal('not_found')
  return {
    release: state === 'released' ? no : yes,
    confirm: state === 'held' ? yes : no,
    putBack: state === 'held' ? no : yes,
  }
}

type Asked = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}
type Schema = { readonly parse: (value: unknown) => unknown }
const ok = (schema: Schema, body: unknown) => ({ status: 200, body: schema.parse(body) })

/** What is held back at the made-up firm, and what becomes of it. */
export function mockHeld(now: number) {
  const cards = sketches.map((sketch) => cardOf(sketch, now))
  let trusted: TrustRow[] = [
    {
      ...{ submission: idOf('held Bridget Falk'), kind: 'sender', value: 'bfalk@falkevents.example' },
      ...{ givenAt: iso(now), by: ref('Ana Ruiz') },
    },
  ]
  const turn = (ids: readonly string[], state: HeldCard['state']) => {
    for (const card of cards)
      if (ids.includes(card.submission)) {
        Object.assign(card, {
          state,
          can: canOf(state),
          decided: state === 'held' ? null : decided(state, Date.now()),
        })
        card.review ??= { ...(cards[0]?.review ?? reviewAt(now)), target: iso(Date.now()) }
      }
    return ok(HeldDecided, {
      items: ids.map((submission) => ({
        ...{ submission, outcome: 'happened' },
        lead: state === 'released' ? idOf('lead Kim Vale') : null,
      })),
    })
  }
  const list = (query: URLSearchParams) => {
    const wanted = query.get('state') ?? 'held'
    const signal = query.get('signal')
    const of = (state: string) => cards.filter((card) => card.state === state)
    return {
      ...{ asOf: iso(Date.now()), next: null },
      items: of(wanted).filter(
        ({ reasons }) => signal === null || reasons.some(({ code }) => code === signal),
      ),
      counts: { held: of('held').length, late: 1, junk: of('junk').length },
    }
  }
  return ({ method, path, query, body }: Asked) => {
    switch (`${method} ${path}`) {
      case 'GET /held':
        return ok(HeldList, list(query))
      case 'GET /held/statistics':
        return ok(HeldStatistics, statistics(now))
      case 'GET /held/trusts':
        return ok(Trusts, { items: trusted })
      case 'POST /held/releases':
        return turn(ReleaseRequest.parse(body).submissions, 'released')
      case 'POST /held/confirmations':
        return turn(ConfirmRequest.parse(body).submissions, 'junk')
      case 'POST /held/returns':
        return turn(PutBackRequest.parse(body).submissions, 'held')
      default:
        if (method !== 'DELETE') return undefined
        trusted = trusted.filter(({ submission }) => !path.includes(submission))
        return { status: 204, body: undefined }
    }
  }
}

const reviewAt = (now: number) => ({
  ...{ target: minutes(now, 60), limit: minutes(now, 120), level: 0 },
  ...{ confirmAt: minutes(now, 9_000), owedBy: ref('Ana Ruiz') },
})

const statistics = (now: number): Statistics => {
  const worth = { held: 40, released: 2, confirmed: 30, unseen: 4, waiting: 4, forgotten: 0, missed: 3 }
  const form = (name: string, screened: number) => ({ form: idOf(`form ${name}`), name, screened, ...worth })
  return {
    ...{ asOf: iso(now), from: minutes(now, -30 * 1_440), to: iso(now) },
    forms: [form('Talk to us', 410), form('Show me the product', 96)],
    signals: [
      { code: 'sells_hard', passed: 12, ...worth },
      {
        code: 'template_hole',
        passed: 0,
        ...worth,
        held: 6,
        confirmed: 6,
        unseen: 0,
        waiting: 0,
        released: 0,
      },
    ],
    decisions: { count: 64, timed: 61, medianMs: 4_210 },
  }
}
