import type { Fact, Search } from './fact.ts'

/** Whether somebody who reads it speaks prepared. */
export const briefVerdicts = ['ready', 'thin'] as const
export type BriefVerdict = (typeof briefVerdicts)[number]

/**
 * Ready, if it holds a dated fact about the business that they didn't write themselves, or if a search has ended and found none: then
 * whoever reads it knows that there is nothing to know. A site that was away or may not be read tells neither.
 */
export const verdictOf = (facts: readonly Fact[], searches: readonly Search[]): BriefVerdict =>
  facts.some(isOurs) || searches.some(({ result }) => result === 'none') ? 'ready' : 'thin'

const isOurs = ({ about, source, at }: Fact): boolean =>
  about === 'business' && source !== 'form' && at !== ''
