import { Done } from '#contract/done.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'
import { iso } from './mock-basics.ts'

export type Answer = { readonly status: number; readonly body: unknown }
export const isAnswer = (said: unknown): said is Answer =>
  typeof said === 'object' && said !== null && 'status' in said && 'body' in said
type Schema = {
  parse: (value: unknown) => unknown
  safeParse: (value: unknown) => { success: boolean; error?: unknown }
}

export const ok = (schema: Schema, body: unknown): Answer => ({ status: 200, body: schema.parse(body) })

export const done = (now: number): Answer => ({
  status: 201,
  body: Done.parse({ outcome: 'happened', events: [{ seq: 12, type: 'said', at: iso(now) }] }),
})

export const refuse = (code: ProblemCode, more: object = {}): Answer => ({
  status: problems[code].status,
  body: { type: `/docs/errors#${code}`, code, ...problems[code], ...more },
})

/** As the real server does: each field and what is wrong with it. */
export function refuseBody(schema: Schema, body: unknown): Answer | undefined {
  const read = schema.safeParse(body)
  if (read.success) return undefined
  const { issues } = read.error as { issues: { path: PropertyKey[]; message: string }[] }
  const errors = issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }))
  return refuse('bad_request', { errors })
}
