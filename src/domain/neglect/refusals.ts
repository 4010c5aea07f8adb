import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** Every "no" that a question about a lead can say, and what brings a lead back. */
export type NeglectRefusal =
  | { readonly code: 'no_such_question' }
  | { readonly code: 'question_not_yours' }
  | { readonly code: 'question_about_you' }
  | { readonly code: 'question_settled'; readonly how: string }
  | { readonly code: 'settling_needs_manager' }
  | { readonly code: 'not_explained_yet'; readonly explainBy: Instant }
  | { readonly code: 'ended_for_good'; readonly outcome: string }
  | { readonly code: 'another_lead_open'; readonly lead: Id }
