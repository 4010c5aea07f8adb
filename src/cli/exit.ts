import process from 'node:process'

/** 0 done · 1 the check found something · 2 wrong call · 3 refused · 4 not reachable. */
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

export function tell({ exit, said }: Failure, json: boolean): number {
  process.stderr.write(json ? `${JSON.stringify(said)}\n` : `${said.title} ${said.next}\n`)
  return EXIT[exit]
}

/** The one document of a command. */
export const print = (document: unknown): void => {
  process.stdout.write(`${JSON.stringify(document)}\n`)
}
