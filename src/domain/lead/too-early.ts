import { hadRead } from '../brief/brief.ts'
import type { Actor } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { isAnswer } from './answered.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead } from './state.ts'
import type { Earliness } from './touch.ts'

export type TooEarly = Extract<LeadRefusal, { code: 'opens_later' | 'brief_unread' | 'in_nurture' }>

/**
 * Why it is too early for a touch of ours at `at`: the first answer's window hasn't opened, whoever touches hasn't read the brief that the
 * window asks for, or they only look around and have asked for nobody. What the track itself asks a person to do may be done, and what
 * goes by itself reads nothing.
 */
export function tooEarly(lead: KnownLead, { at, by }: { at: Instant; by: Actor }): TooEarly | undefined {
  const open = openCommitments(lead)
  const first = open.find((commitment) => isAnswer(lead, commitment, at) && at < commitment.window.notBefore)
  if (first) {
    const { window, waitsFor } = first
    return { code: 'opens_later', opensAt: window.notBefore, ...(waitsFor && { waitsFor }) }
  }
  if (by !== 'system' && open.some(({ afterBrief }) => afterBrief) && !hadRead(lead, by, at))
    return { code: 'brief_unread' }
  const theirs = open.some(({ kind, step }) => asked.has(kind) || step?.task !== undefined)
  return lead.judged?.motion === 'nurture' && !theirs ? { code: 'in_nurture' } : undefined
}

/** As a touch tells of it. */
export const earliness = (early: TooEarly | undefined): Earliness => ({
  early: early !== undefined,
  ...(early?.code === 'brief_unread' && { unread: true }),
})

/** As a mail tells of it that waits to leave; most have nothing to tell. */
export const writtenEarly = (early: TooEarly | undefined): Partial<Record<'early' | 'unread', true>> => ({
  ...(early && { early: true }),
  ...(early?.code === 'brief_unread' && { unread: true }),
})

/** What is owed to somebody who has asked for a person, or speaks with one. */
const asked: ReadonlySet<string> = new Set(['respond', 'callback', 'outcome'])
