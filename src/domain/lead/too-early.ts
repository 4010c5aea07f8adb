import type { Instant } from '../time/instant.ts'
import { isAnswer } from './answered.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead } from './state.ts'

export type TooEarly = Extract<LeadRefusal, { code: 'opens_later' | 'in_nurture' }>

/**
 * Why it is too early for a touch of ours at `at`: the first answer's window hasn't opened, or they only look around and have asked for
 * nobody. What the track itself asks a person to do may be done.
 */
export function tooEarly(lead: KnownLead, at: Instant): TooEarly | undefined {
  const open = openCommitments(lead)
  const first = open.find((commitment) => isAnswer(lead, commitment, at) && at < commitment.window.notBefore)
  if (first) {
    const { window, waitsFor } = first
    return { code: 'opens_later', opensAt: window.notBefore, ...(waitsFor && { waitsFor }) }
  }
  const theirs = open.some(({ kind, step }) => asked.has(kind) || step?.task !== undefined)
  return lead.judged?.motion === 'nurture' && !theirs ? { code: 'in_nurture' } : undefined
}

/** What is owed to somebody who has asked for a person, or speaks with one. */
const asked: ReadonlySet<string> = new Set(['respond', 'callback', 'outcome'])
