import { isSharedMailbox } from './address.ts'
import { accountsOf, comparable, type Said } from './found-by.ts'
import { compareNames } from './names.ts'
import { matchPersons, type PersonMatch } from './person.ts'
import type { Compared, PersonKeys } from './shared.ts'

/** What somebody said, read once and compared often. */
export type ReadSaid = { readonly keys: PersonKeys; readonly accounts: readonly string[] }

export const readSaid = (said: Said, accounts = accountsOf(said)): ReadSaid => ({
  keys: comparable(said),
  accounts,
})

/** Whether two submissions are one person's, by what each says; the rules beside a form's fields that the table of proofs doesn't know. */
export function matchSaid(one: ReadSaid, other: ReadSaid): PersonMatch {
  const account = one.accounts.find((each) => other.accounts.includes(each))?.slice(1)
  const [mine, theirs] = [one.keys, other.keys].map((keys) =>
    account === undefined ? keys : { ...keys, account },
  ) as [PersonKeys, PersonKeys]
  const match = matchPersons(mine, theirs)
  const [shared] = match.because
  if (
    match.verdict === 'proposal' &&
    shared?.key === 'shared mailbox' &&
    isNameless(mine) &&
    isNameless(theirs)
  )
    return { ...match, verdict: 'same' }
  if (match.verdict === 'same' && areTwoAddresses(shared?.key, mine, theirs))
    return { ...match, verdict: 'proposal' }
  return match
}

const isNameless = ({ name }: PersonKeys): boolean => name.words.length === 0

/**
 * An employer seldom gives one person two addresses, and what looks like a slip may be a colleague's (john.smith, joan.smith). Where names
 * agree to the letter and the digits, by which namesakes are told apart, are the same, it is one person; else somebody should look.
 */
function areTwoAddresses(key: Compared['key'] | undefined, mine: PersonKeys, theirs: PersonKeys): boolean {
  const [one, other] = [mine.address, theirs.address]
  if ((key !== 'account' && key !== 'mistyped address') || !one || !other) return false
  if (key === 'account' && (one.domain !== other.domain || isSharedMailbox(one) || isSharedMailbox(other)))
    return false
  return digitsIn(one.local) !== digitsIn(other.local) || compareNames(mine.name, theirs.name) !== 'same'
}

const digitsIn = (text: string): string => text.replaceAll(/\D/gu, '')
