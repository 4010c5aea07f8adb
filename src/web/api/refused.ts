import type { ProblemDocument } from '#contract/problem-document.ts'

/** Anything that kept us from an answer, always in the words of a problem: what happened and what to do next. */
export class Refused extends Error {
  readonly problem: ProblemDocument

  constructor(problem: ProblemDocument) {
    super(problem.title)
    this.problem = problem
  }
}

/** What only the browser can notice. */
export const unreachable: ProblemDocument = {
  type: 'about:blank',
  status: 0,
  code: 'unreachable',
  title: 'We cannot reach Handraise.',
  next: 'Check the connection and try again. What you typed is still here.',
}
export const unreadable: ProblemDocument = {
  type: 'about:blank',
  status: 0,
  code: 'unreadable_answer',
  title: 'We could not read the answer.',
  next: 'Reload the page: a newer version of Handraise may be running.',
}

/** Whatever was thrown, as a problem; a bug of ours is told as one. */
export const problemOf = (error: unknown): ProblemDocument =>
  error instanceof Refused
    ? error.problem
    : {
        type: 'about:blank',
        status: 0,
        code: 'broken_page',
        title: 'Something broke on this page.',
        next: 'Reload it; if it stays, tell the people who run this Handraise.',
      }

/** What is wrong with a field, for the place beside it. */
export const fieldProblem = (problem: ProblemDocument | null, field: string): string | undefined => {
  const found = problem?.errors?.find((error) => error.field === field || error.field.startsWith(`${field}.`))
  return found && `This ${found.problem}.`
}
