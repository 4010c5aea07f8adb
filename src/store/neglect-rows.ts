import type { KnownLead } from '#domain/lead/state.ts'
import type { Row } from './tables.ts'

/** What was asked about a lead, and what came of it. The words go with the person whom the lead is about. */
export const neglectColumns = {
  lead: 'uuid',
  id: 'uuid',
  signal: 'text',
  cause: 'text',
  member: 'uuid',
  state: 'text',
  since: 'timestamptz',
  asked_at: 'timestamptz',
  asked_by: 'text',
  explain_by: 'timestamptz',
  explained_at: 'timestamptz',
  shown_at: 'timestamptz',
  shown_because: 'text',
  settled_at: 'timestamptz',
  settled_by: 'text',
  how: 'text',
  evidence: 'jsonb',
  words: 'text',
  explanation: 'text',
  verdict: 'text',
} as const

export const neglectRows = (lead: string, { questions = [] }: KnownLead): readonly Row[] =>
  questions.map((one) => ({
    ...{ lead, id: one.question, signal: one.signal, cause: one.cause, member: one.member, state: one.state },
    ...{ since: one.since, asked_at: one.askedAt, asked_by: one.askedBy, explain_by: one.explainBy },
    ...{ explained_at: one.explainedAt, shown_at: one.shownAt, shown_because: one.shownBecause },
    ...{ settled_at: one.settledAt, settled_by: one.settledBy, how: one.how, evidence: one.evidence },
    ...{ words: one.words, explanation: one.explanation, verdict: one.verdict },
  }))
