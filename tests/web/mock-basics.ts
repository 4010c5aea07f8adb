import { createHash } from 'node:crypto'
import { problems, type ProblemCode } from '#contract/problem.ts'

export const MINUTE_MS = 60_000

/** The same name has the same id in every run. */
export const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const iso = (ms: number): string => new Date(ms).toISOString()
export const minutes = (now: number, offset: number): string => iso(now + offset * MINUTE_MS)

export const people = ['Ana Ruiz', 'Ben Okafor', 'Eve Lindqvist', 'Mia Chen', 'Sam Whitlock'] as const
export const ref = (name: string) => ({ id: idOf(name), name })
export const refusal = (code: ProblemCode) => ({
  allowed: false as const,
  because: problems[code].title,
  code,
})
export const yes = { allowed: true } as const

export const qualifiers = { id: idOf('qualifiers'), name: 'qualifiers' }
