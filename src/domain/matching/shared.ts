import { isSharedMailbox, type Address } from './address.ts'
import { slipsBetween } from './distance.ts'
import type { Name } from './names.ts'

/** What is known of a person, ready to be compared; what isn't known is absent. */
export type PersonKeys = {
  readonly name: Name
  readonly address?: Address
  /** E.164. */
  readonly phone?: string
  /** The organisation's registrable domain or normalised name; never a free mail provider. */
  readonly account?: string
  readonly place?: string
}
/** One thing that was compared, with both values. */
export type Compared = {
  readonly key: 'address' | 'mistyped address' | 'shared mailbox' | 'phone' | 'account' | 'place' | 'name'
  readonly values: readonly [string, string]
}
const LETTERS_FOR_ONE_SLIP = 9
const LETTERS_FOR_TWO_SLIPS = 14
const LETTERS_FOR_THREE_SLIPS = 20

/** Something of both, and how it proves them one. */
export type Shared = Compared & { readonly key: Exclude<Compared['key'], 'name'> }

/** The surest thing that both have. */
export function strongestShared(one: PersonKeys, other: PersonKeys): Shared | undefined {
  const both = (key: Shared['key'], a: string | undefined, b: string | undefined): Shared | undefined =>
    a !== undefined && b !== undefined ? { key, values: [a, b] } : undefined
  const { address: a, address: mine } = one
  const theirs = other.address
  if (a && theirs && a.text === theirs.text)
    return both(isSharedMailbox(a) ? 'shared mailbox' : 'address', a.text, theirs.text)
  if (one.phone !== undefined && one.phone === other.phone) return both('phone', one.phone, other.phone)
  if (mine && theirs && isMistyped(mine, theirs)) return both('mistyped address', mine.text, theirs.text)
  if (one.account !== undefined && one.account === other.account)
    return both('account', one.account, other.account)
  if (one.place !== undefined && other.place !== undefined && isSamePlace(one.place, other.place))
    return both('place', one.place, other.place)
  return undefined
}

/** A slip or two between addresses long enough that two people seldom have such like ones. */
function isMistyped(one: Address, other: Address): boolean {
  const least = Math.min(one.text.length, other.text.length)
  if (isSharedMailbox(one) || isSharedMailbox(other)) return false
  const most =
    least >= LETTERS_FOR_THREE_SLIPS
      ? 3
      : least >= LETTERS_FOR_TWO_SLIPS
        ? 2
        : least >= LETTERS_FOR_ONE_SLIP
          ? 1
          : 0
  return most > 0 && slipsBetween(one.text, other.text, most) <= most
}

/** A long address with the same digits: its owner mistyped a word. Digits tell namesakes apart, so a slip in them may be another person. */
export function isSlipInWords({ key, values: [one, other] }: Shared): boolean {
  const digits = (text: string) => text.replaceAll(/\D/g, '')
  return (
    key === 'mistyped address' &&
    Math.min(one.length, other.length) >= LETTERS_FOR_TWO_SLIPS &&
    digits(one) === digits(other)
  )
}

const isSamePlace = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 6 && slipsBetween(one, other, 1) <= 1)
