import { isSharedMailbox, mailboxOf } from './address.ts'
import { companyName } from './company.ts'
import { personKeys } from './match-people.ts'
import { nameWords } from './names.ts'
import type { PersonKeys } from './shared.ts'

/** What somebody says of themselves in a form. */
export type Said = {
  readonly email?: string
  readonly name?: string
  readonly phone?: string
  readonly organisation?: string
  /** Their organisation's own domain, as it was registered; never that of a free mail provider. */
  readonly domain?: string
}

/**
 * Prospects under any of these keys, or at any of these addresses. What is `named` is not looked for where somebody is known at that address
 * by the very same details: whom they resemble was asked when they were met.
 */
export type Sought = {
  readonly keys: readonly string[]
  readonly emails: readonly string[]
  readonly named?: readonly {
    readonly keys: readonly string[]
    readonly unlessKnown: Said & { readonly email: string }
  }[]
}

/** What people write who have no company to name. */
const NO_COMPANY = new Set(
  'none na nil no nothing test private privat prive privado personal home company self selfemployed freelance freelancer freiberufler student individual unemployed retired'.split(
    ' ',
  ),
)
const LETTERS_OF_COMPANY_MIN = 3
const START = 3
const DIALLED = /^\+\d{6,15}(?: ext\. \d+)?$/u

/** A number that can be dialled from anywhere; what was written in any other way is nobody's for certain. */
export const numberOf = ({ phone }: Said): string | undefined =>
  phone !== undefined && DIALLED.test(phone) ? phone : undefined

/** Their organisation, under each name that it can be known by. It takes longer than all else here, so it may be handed on. */
export function accountsOf({ organisation, domain }: Said): readonly string[] {
  const { joined } = companyName(organisation ?? '')
  const named = joined.length >= LETTERS_OF_COMPANY_MIN && !NO_COMPANY.has(joined) ? [`~${joined}`] : []
  return domain === undefined ? named : [`@${domain.toLowerCase()}`, ...named]
}

/** Under which keys their records are to be looked up: no two records of one person share none of them, but for slips that nobody could follow. */
export function soughtBy(said: Said, accounts = accountsOf(said)): readonly string[] {
  const mailbox = mailboxOf(said.email ?? '')
  const number = numberOf(said)
  const words = nameWords(said.name ?? '')
  const starts = new Set(words.filter((word) => word.length > 1).map((word) => word.slice(0, START)))
  // At a free provider only the whole name is followed: there are too many who share a part of it.
  const apart = mailbox && said.domain === undefined && words.length > 1 && !isSharedMailbox(mailbox)
  return [
    ...(mailbox ? [`=${mailbox.text}`] : []),
    ...(number === undefined ? [] : [`#${number}`]),
    ...accounts.flatMap((account) => [...starts].map((start) => `${account} ${start}`)),
    ...(apart ? [`%${mailbox.domain} ${words.toSorted().join(' ')}`] : []),
  ]
}

/** Whether a key is of one person or their own number; the others are of names, which many may share. */
export const isOwnKey = (key: string): boolean => /^[=#]/u.test(key)

/** Under which keys they are found: also by those who only ask who else is there. */
export function foundBy(said: Said): readonly string[] {
  const accounts = accountsOf(said)
  return [...soughtBy(said, accounts), ...accounts]
}

/** What nobody else may decide about while one decides who this is: the keys above, those of names by their account. */
export function lockedBy(
  said: Said,
  accounts = accountsOf(said),
  sought = soughtBy(said, accounts),
): readonly string[] {
  const named = sought.filter((key) => !key.startsWith('@') && !key.startsWith('~'))
  return [...named.map((key) => (key.startsWith('=') ? key.slice(1) : key)), ...accounts]
}

/** The same, ready to be compared. */
export function comparable(said: Said): PersonKeys {
  const phone = numberOf(said)
  const { name = '', email = '' } = said
  return personKeys({ name, email, ...(phone !== undefined && { phone }) })
}
