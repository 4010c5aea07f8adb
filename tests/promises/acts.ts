import fc from 'fast-check'
import type { Told } from '#domain/lead/resolution.ts'
import { people, type Name } from '../world.ts'

/** What somebody does in a history; numbers choose among what is there at that moment. */
export type Act =
  | {
      readonly act: 'submit'
      readonly who: number
      readonly form: 'contact' | 'download'
      readonly key: number | null
    }
  | { readonly act: 'convey' }
  | { readonly act: 'sweep'; readonly minutes: number }
  | { readonly act: 'ask'; readonly lead: number; readonly by: Name; readonly what: Wish }
  | { readonly act: 'again'; readonly which: number }
  | { readonly act: 'send'; readonly how: SendingFate }
  | { readonly act: 'lease'; readonly lead: number; readonly by: Name }
  | { readonly act: 'member'; readonly who: Name; readonly what: 'leave' | 'return' | 'away' | 'back' }
  | { readonly act: 'erase'; readonly who: number }

/** `crash`: the server says yes, and we fall before we could write it down. */
export type SendingFate = 'sent' | 'refused' | 'later' | 'crash'

export type Wish =
  | { readonly wish: 'accept' | 'read' | 'note' | 'ask again' | 'withdraw' }
  | { readonly wish: 'touch'; readonly result: 'answered' | 'no answer'; readonly direction: 'out' | 'in' }
  | { readonly wish: 'mail'; readonly takeOver: boolean }
  | { readonly wish: 'send now' | 'take back' }
  | { readonly wish: 'assign'; readonly to: Name }
  | { readonly wish: 'take over' }
  | { readonly wish: 'resolve'; readonly told: Told['how']; readonly untold: 'junk' | 'no permission' }
  | { readonly wish: 'report' }
  | HandingWish
export type HandingWish =
  | { readonly wish: 'accept hand-off' | 'reject hand-off' | 'leave' | 'dispute' }
  | { readonly wish: 'hand off'; readonly to: Name | null; readonly pool: boolean }
  | { readonly wish: 'rule'; readonly ruling: 'upheld' | 'overturned' }

const anyOf = fc.nat({ max: 30 })
const anyone = fc.constantFrom(...people)
const asker = fc.nat({ max: 3 })

const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ wish: fc.constantFrom('accept', 'read', 'note', 'ask again', 'withdraw') }),
  fc.record({
    wish: fc.constant('touch' as const),
    result: fc.constantFrom('answered', 'no answer'),
    direction: fc.constantFrom('out', 'in'),
  }),
  fc.record({ wish: fc.constant('mail' as const), takeOver: fc.boolean() }),
  fc.record({ wish: fc.constantFrom('send now', 'take back') }),
  fc.record({ wish: fc.constant('assign' as const), to: anyone }),
  fc.record({ wish: fc.constant('take over' as const) }),
  fc.record({
    wish: fc.constant('resolve' as const),
    told: fc.constantFrom<Told['how']>('mail', 'touch', 'their own words', 'not told'),
    // Junk may stay untold. Who says that there is no permission is refused, unless they are forgotten by now.
    untold: fc.constantFrom('junk', 'no permission'),
  }),
  fc.record({ wish: fc.constant('report' as const) }),
)

const anyHandingWish: fc.Arbitrary<HandingWish> = fc.oneof(
  fc.record({ wish: fc.constantFrom('accept hand-off', 'reject hand-off', 'leave', 'dispute') }),
  fc.record({
    wish: fc.constant('hand off' as const),
    to: fc.option(fc.constantFrom('mia', 'sam')),
    pool: fc.boolean(),
  }),
  fc.record({ wish: fc.constant('rule' as const), ruling: fc.constantFrom('upheld', 'overturned') }),
)

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('submit' as const),
      who: asker,
      form: fc.constantFrom('contact', 'contact', 'contact', 'download'),
      key: fc.option(fc.nat({ max: 2 })),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ act: 'convey' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('sweep' as const),
      minutes: fc.constantFrom(0, 1, 4, 6, 60, 300, 1_440, 20_160),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ act: fc.constant('ask' as const), lead: anyOf, by: anyone, what: anyWish }),
  },
  {
    weight: 5,
    // About the youngest leads, so that one wish follows another on the same.
    arbitrary: fc.record({
      ...{ act: fc.constant('ask' as const), lead: fc.nat({ max: 1 }), by: anyone },
      what: anyHandingWish,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('again' as const), which: anyOf }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('send' as const),
      how: fc.constantFrom<SendingFate>('sent', 'sent', 'refused', 'later', 'crash'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lease' as const), lead: anyOf, by: anyone }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('member' as const),
      who: anyone,
      what: fc.constantFrom('leave', 'return', 'away', 'back'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('erase' as const), who: asker }) },
)

/** Two actors at once: neither waits for the other. */
export type History = { readonly one: readonly Act[]; readonly other: readonly Act[] }
export const anyHistory = (length: number): fc.Arbitrary<History> =>
  fc.record({
    one: fc.array(anyAct, { minLength: length / 2, maxLength: length, size: 'max' }),
    other: fc.array(anyAct, { minLength: length / 2, maxLength: length, size: 'max' }),
  })
