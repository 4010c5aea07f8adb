import { Told } from '#app/told.ts'
import { Failure } from './exit.ts'

/** Codes with which PostgreSQL's driver or Node say that nobody is there, or no longer. */
const GONE = /^(ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EPIPE|57P0|08)/

/** Whatever was thrown, as a failure with an exit code and words; the stack is shown only to those who read logs as JSON. */
export function failureFrom(error: unknown, { withStack }: { withStack: boolean }): Failure {
  if (error instanceof Failure) return error
  if (error instanceof Told) return new Failure('refused', error.said)
  const told = toldBy(error)
  if (told) return told
  if (GONE.test(codeOf(error)))
    return new Failure('unreachable', {
      code: 'database_unreachable',
      title: 'The database can no longer be reached.',
      next: 'See that it runs (`handraise doctor`), then call again: a repeated call does no harm.',
    })
  return new Failure('found', {
    code: 'internal',
    title: 'Something went wrong on our side.',
    next: 'Call again with HANDRAISE_LOG=json and report what it says.',
    ...(withStack && error instanceof Error && { details: { error: error.name, stack: stackOf(error) } }),
  })
}

/** The database part says what is wrong and what to do about it; somebody else's server being there already is a refusal. */
function toldBy(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error.name !== 'PostgresProblem') return undefined
  if (!('title' in error && 'next' in error)) return undefined
  const code = codeOf(error)
  return new Failure(code === 'already_running' ? 'refused' : 'unreachable', {
    code,
    title: String(error.title),
    next: String(error.next),
    ...('details' in error && error.details !== undefined && { details: error.details }),
  })
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Where it happened, without the message: messages may quote what somebody wrote. */
const stackOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
