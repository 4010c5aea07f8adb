import type { ProblemDocument } from '#contract/problem-document.ts'
import { goesAtIn } from '#contract/done.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'
import type { Outcome } from '#app/carry-out.ts'
import { Refused, type Answer } from './route.ts'

/** RFC 9457 problem details, from our catalogue. */
export function problemOf(
  code: ProblemCode,
  { errors, details }: Partial<Pick<Refused, 'errors' | 'details'>> = {},
): ProblemDocument {
  const { status, title, next } = problems[code]
  return {
    type: `urn:handraise:problem:${code}`,
    status,
    code,
    title,
    next,
    ...(errors && { errors: [...errors] }),
    ...(details && { details }),
  }
}

/** A decision as an answer: 201 the first time, 200 when nothing was left to do, else the refusal with its data. */
export function replyTo(outcome: Outcome | undefined): Answer {
  if (!outcome) throw new Error('A command has an outcome.')
  switch (outcome.outcome) {
    case 'happened':
      return {
        status: 201,
        body: {
          outcome: 'happened',
          events: outcome.events.map(({ seq, type, at }) => ({ seq, type, at })),
          ...goesAtIn(outcome.events),
        },
      }
    case 'nothing':
      return { status: 200, body: { outcome: 'nothing', events: [] } }
    case 'refused': {
      const { code, ...details } = outcome.refusal
      throw new Refused(code, { details })
    }
  }
}
