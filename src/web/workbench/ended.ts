import type { BenchRead, ReportRead } from '../api/types.ts'
import type { Words } from './words.ts'

type Handed = ReportRead['handoffs'][number]
/** Whether there is still work on it here; if not, what became of it. */
export type Stands = {
  readonly over: boolean
  readonly outcome: NonNullable<BenchRead['detail']['resolution']> | null
  readonly handed: Handed | undefined
  /** A hand-off that came back. */
  readonly back: Handed | undefined
  /** Somebody else has the lead. */
  readonly owner: string | undefined
}

const gone: ReadonlySet<Handed['state']> = new Set(['open', 'accepted', 'disputed', 'overturned'])

export function standsAs({ detail, report }: BenchRead, me: string): Stands {
  const { resolution, lead } = detail
  const last = report.handoffs.at(-1)
  const handed = last && gone.has(last.state) ? last : undefined
  const back = last?.state === 'rejected' ? last : undefined
  const owner = lead.owner !== null && lead.owner.id !== me ? lead.owner.name : undefined
  return { over: resolution !== null || handed !== undefined, outcome: resolution, handed, back, owner }
}

/** The first question that is not answered, the required ones first. */
export function missingPlace({ definition }: ReportRead, { criteria }: Words): string | undefined {
  const open = (definition?.criteria ?? []).filter(
    ({ name }) => (criteria[name]?.verdict ?? 'unknown') === 'unknown',
  )
  const first = open.find(({ required }) => required) ?? open[0]
  return first && `criterion ${first.name}`
}
