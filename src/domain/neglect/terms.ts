import type { Id } from '../ledger.ts'
import { instantOf, type Instant } from '../time/instant.ts'
import { noWitnesses, type Witnesses } from './claimed-unseen.ts'
import { usualRules, type NeglectRules } from './findings.ts'

/** What questions rest on beyond the lead's own history. */
export type NeglectTerms = {
  readonly rules: NeglectRules
  readonly witnesses: Witnesses
  /** The end of the working day that a person has to explain, in the hours of their team. */
  readonly explainBy: (member: Id, team: Id | undefined) => Instant
  readonly newId: () => Id
}

/** Where nothing is known: what a decision that asks nobody goes by. */
export const noNeglectTerms: NeglectTerms = {
  rules: usualRules,
  witnesses: noWitnesses,
  explainBy: () => instantOf(0),
  newId: () => '',
}
