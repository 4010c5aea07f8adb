import type { LeadRequests, ReportRead } from '../api/types.ts'

export type Verdict = 'met' | 'not met' | 'unknown'
export type Answer = {
  readonly verdict: Verdict
  readonly answer: string
  readonly saidBy: string
  readonly saidAt: string
}
export const texts = [
  ['pain', 'What hurts, in their words'],
  ['decisionMaker', 'Who decides'],
  ['others', 'Who else is in it'],
  ['currentSolution', 'What they use today'],
  ['timing', 'When it must be'],
  ['nextStep', 'What was agreed'],
] as const
type TextName = (typeof texts)[number][0]
export const expects = ['to buy', 'to compare', 'to learn'] as const

/** The page of a report as it is typed. `after` is the revision that it goes on from. */
export type ReportFields = Record<TextName, string> & {
  readonly after: number
  readonly criteria: Readonly<Record<string, Answer>>
  readonly expects: '' | (typeof expects)[number]
  readonly appointment: string
  readonly links: string
}

export const unanswered: Answer = { verdict: 'unknown', answer: '', saidBy: '', saidAt: '' }

/** Of a moment what a field for local times shows. */
const local = (at: string): string => {
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export function fieldsFrom({ report, definition }: ReportRead): ReportFields {
  const known = new Map((report?.criteria ?? []).map((one) => [one.criterion, one]))
  const names = definition?.criteria.map(({ name }) => name) ?? [...known.keys()]
  const answerOf = (name: string): Answer => {
    const { verdict = 'unknown', answer = '', saidBy = '', saidAt = '' } = known.get(name) ?? {}
    return { verdict, answer, saidBy, saidAt }
  }
  return {
    after: report?.revision ?? 0,
    criteria: Object.fromEntries(names.map((name) => [name, answerOf(name)])),
    expects: report?.expects ?? '',
    appointment: report?.appointment === undefined ? '' : local(report.appointment),
    links: (report?.links ?? []).join('\n'),
    ...{ pain: report?.pain ?? '', decisionMaker: report?.decisionMaker ?? '', others: report?.others ?? '' },
    ...{ currentSolution: report?.currentSolution ?? '', timing: report?.timing ?? '' },
    nextStep: report?.nextStep ?? '',
  }
}

/** What is sent: only what says something. */
export function requestFrom(fields: ReportFields, id: string): LeadRequests['report'] {
  const said = texts.flatMap(([name]) => (fields[name].trim() === '' ? [] : [[name, fields[name]] as const]))
  const links = fields.links.split(/\s+/).filter((link) => /^https?:\/\/\S+\.\S+/.test(link))
  const meets = new Date(fields.appointment)
  return {
    ...{ id, after: fields.after },
    criteria: Object.entries(fields.criteria).map(([criterion, { verdict, answer, saidBy, saidAt }]) => ({
      ...{ criterion, verdict },
      ...(answer.trim() !== '' && { answer }),
      ...(saidBy.trim() !== '' && { saidBy }),
      ...(saidAt !== '' && { saidAt }),
    })),
    ...Object.fromEntries(said),
    ...(fields.expects !== '' && { expects: fields.expects }),
    ...(!Number.isNaN(meets.getTime()) && { appointment: meets.toISOString() }),
    ...(links.length > 0 && { links }),
  }
}
