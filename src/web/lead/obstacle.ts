import type { ProblemDocument } from '#contract/problem-document.ts'
import { problems } from '#contract/problem.ts'
import type { Can } from '#contract/scalars.ts'

/**
 * A "no" that a person may answer with a reason: too early, the brief is unread, they only look around, a colleague has it, another
 * way, or too much.
 */
export type Obstacle = 'too early' | 'unread' | 'only reading' | 'held' | 'another way' | 'too much'

const obstacles: Readonly<Record<string, Obstacle>> = {
  opens_later: 'too early',
  brief_unread: 'unread',
  in_nurture: 'only reading',
  held_by_another: 'held',
  already_accepted: 'held',
  other_channel: 'another way',
  channel_unwished: 'another way',
  channel_unused: 'another way',
  too_much: 'too much',
}

export function obstacleOf(no: Can | ProblemDocument | null): Obstacle | undefined {
  if (!no) return undefined
  if ('allowed' in no) return no.allowed ? undefined : obstacles[no.code ?? codeSaying(no.because) ?? '']
  return obstacles[no.code]
}

/** A button whose "no" is such an obstacle may be pressed: its form asks for the reason. */
export const mayWithReason = (can: Can): Can => (obstacleOf(can) ? { allowed: true } : can)

/** For a server that gives no code: it begins with the catalogue's own words, then says who or when. */
const codeSaying = (sentence: string): string | undefined =>
  Object.entries(problems).find(([, { title }]) => sentence.startsWith(title))?.[0]
