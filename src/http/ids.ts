import type { Id } from '#domain/ledger.ts'
import { Id as IdSchema } from '#contract/scalars.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { Refused } from './route.ts'

export const isId = (text: string): text is Id => IdSchema.safeParse(text).success

/** What an address names; what is no id at all is simply not there. */
export function idIn(text: string, missing: ProblemCode): Id {
  if (!isId(text)) throw new Refused(missing)
  return text.toLowerCase()
}
