import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

export const verdicts = ['met', 'not met', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]
/** What somebody has a part in the decision as. */
export const speakers = ['decision maker', 'influencer', 'user', 'somebody else'] as const
export type Speaker = (typeof speakers)[number]
export const expectations = ['to buy', 'to compare', 'to learn'] as const
export type Expectation = (typeof expectations)[number]

/** A criterion answered: the verdict and what it rests on are facts, the words belong to the person. */
export type Answered = {
  readonly criterion: string
  readonly verdict: Verdict
  /** What part whoever said so has in the decision. */
  readonly as?: Speaker | undefined
  readonly saidAt?: Instant | undefined
  /** The touch in which it was said. */
  readonly touch?: Id | undefined
}
export type AnsweredWords = {
  readonly criterion: string
  readonly answer?: string | undefined
  readonly saidBy?: string | undefined
}
export type ReportFacts = {
  readonly criteria: readonly Answered[]
  readonly expects?: Expectation | undefined
  /** A meeting that was agreed with them. */
  readonly appointment?: Instant | undefined
}
export type ReportWords = {
  readonly answers?: readonly AnsweredWords[] | undefined
  readonly pain?: string | undefined
  readonly decisionMaker?: string | undefined
  readonly others?: string | undefined
  readonly currentSolution?: string | undefined
  readonly timing?: string | undefined
  readonly nextStep?: string | undefined
  /** Recordings, transcripts, threads: where they are, not what they hold. */
  readonly links?: readonly string[] | undefined
}

/** The qualification report of a lead as it stands from now on: each saving is the whole of it, under the next revision. */
export type ReportSaved = EventOf<
  'ReportSaved',
  ReportFacts & { revision: number; playbook?: number; definition?: string },
  ReportWords
>

export type Report = ReportSaved['data'] & {
  readonly at: Instant
  readonly by: string
  /** Gone once the person is forgotten. */
  readonly words: ReportWords
}
