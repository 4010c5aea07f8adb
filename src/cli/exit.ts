import process from 'node:process'
import { problems, type ProblemCode } from '#contract/problem.ts'

/** 0 done · 1 the check found something, or we failed · 2 wrong call · 3 refused · 4 not reachable. */
export const EXIT = { done: 0, found: 1, wrongCall: 2, refused: 3, unreachable: 4 } as const

export type Said = {
  readonly code: string
  readonly title: string
  readonly next: string
  readonly details?: unknown
}

/** What ends a command early, with its exit code and its words. */
export class Failure extends Error {
  readonly exit: keyof typeof EXIT
  readonly said: Said
  constructor(exit: keyof typeof EXIT, said: Said) {
    super(said.code)
    this.exit = exit
    this.said = said
  }
}

/** A refusal of the catalogue, in its words. */
export function refusedWith(code: ProblemCode, details?: unknown): Failure {
  const { title, next } = problems[code]
  return new Failure('refused', { code, title, next, ...(details !== undefined && { details }) })
}

/** A call that can't be understood, with how it should have been. */
export const wrongCall = (title: string, next: string): Failure =>
  new Failure('wrongCall', { code: 'wrong_call', title, next })

export function tell({ exit, said }: Failure, json: boolean): number {
  process.stderr.write(json ? `${JSON.stringify(said)}\n` : `${said.title} ${said.next}${lacking(said)}\n`)
  return EXIT[exit]
}

/** What is missing, where a refusal names it. */
function lacking({ details }: Said): string {
  const said: { readonly needs?: unknown; readonly reasons?: unknown } =
    typeof details === 'object' && details !== null ? details : {}
  const named = ([what, some]: readonly [string, unknown]): string =>
    Array.isArray(some) && some.length > 0 ? ` ${what}: ${some.join(', ')}.` : ''
  return named(['Missing', said.needs]) + named(['Reasons', said.reasons])
}

/** The one document of a command. */
export const print = (document: unknown): void => {
  process.stdout.write(`${JSON.stringify(document)}\n`)
}

/** The document with --json, else the same in a few lines for a person. */
export function answer(
  { json }: { readonly json: boolean },
  said: { document: unknown; lines: readonly string[]; exit?: keyof typeof EXIT },
): number {
  if (json) print(said.document)
  else process.stdout.write(said.lines.map((line) => `${line}\n`).join(''))
  return EXIT[said.exit ?? 'done']
}
