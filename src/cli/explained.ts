import type { WouldGoTo } from '#app/routing/would-go-to.ts'
import type { Tried } from '#app/try-playbook.ts'
import type { TrialMessage } from '#app/trial-messages.ts'
import type { TraceLine } from '#domain/lead/trace.ts'
import { moment, table } from './words.ts'

/** Where a playbook puts somebody, and why. */
export type Explained = {
  readonly intent: string
  readonly fit: { readonly verdict: string; readonly because: readonly string[] }
  readonly readiness?: { readonly stage: string; readonly because: readonly string[] }
  readonly segment: string
  readonly motion: string
  readonly team: string | null
  readonly windows: Tried['windows'] | null
  readonly trace: readonly TraceLine[]
  readonly goesTo?: WouldGoTo | undefined
  readonly messages?: readonly TrialMessage[]
  /** Of a lead: the version that judged it, and when. */
  readonly playbook?: number
  readonly judgedAt?: string
  /** The facts are gone; the verdict stands. */
  readonly forgotten?: true
}

export const linesFor = (explained: Explained): readonly string[] => [
  ...verdictOf(explained),
  ...windowsOf(explained),
  ...wayOf(explained),
  ...(explained.messages ?? []).flatMap(({ when, subject, text }) => [
    `They would read ${when}: ${subject}`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`.trimEnd()),
  ]),
  ...(explained.forgotten
    ? ['They have been forgotten, and with them what was found. The verdict stands.']
    : []),
  ...table(
    explained.trace.map(({ line, verdict, expression, values }) => [
      ...[`line ${line}`, verdict, expression],
      Object.entries(values)
        .toSorted(byName)
        .map(([name, value]) => `${name}: ${found(value)}`)
        .join(', '),
    ]),
  ),
]

function verdictOf({ segment, motion, team, intent, fit, readiness, playbook, judgedAt }: Explained) {
  const because = (reasons: readonly string[]) => (reasons.length > 0 ? ` (${reasons.join('; ')})` : '')
  return [
    `${segment}: ${motion}${team === null ? '' : ` by ${team}`}`,
    ...(playbook === undefined || judgedAt === undefined
      ? []
      : [`Judged by version ${playbook} of the playbook, ${moment(judgedAt)}.`]),
    `The intent is ${intent}, the fit is ${fit.verdict}${because(fit.because)}.`,
    ...(readiness && readiness.stage !== 'unknown'
      ? [`The buyer is ${readiness.stage}${because(readiness.because)}.`]
      : []),
  ]
}

function windowsOf({ windows }: Explained): readonly string[] {
  if (windows === null) return []
  const { notBefore, target, limit, afterBrief } = windows
  const brief = afterBrief ? ' The brief is read first.' : ''
  return [`Not before ${moment(notBefore)}, target ${moment(target)}, limit ${moment(limit)}.${brief}`]
}

function wayOf({ goesTo }: Explained): readonly string[] {
  if (!goesTo) return []
  const { to, because, lines } = goesTo
  return [
    `It would go to ${to?.name ?? 'nobody'}: ${because}.`,
    ...table(
      lines.map(({ asked, of = '', verdict, because: why = '', who }) => [
        ...[`  ${asked}`, of, verdict, why],
        who.join(', '),
      ]),
    ),
  ]
}

function found(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('min' in value)) return String(value)
  return 'max' in value ? `${String(value.min)} to ${String(value.max)}` : `${String(value.min)} or more`
}

/** The ledger keeps them in this order. */
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1
