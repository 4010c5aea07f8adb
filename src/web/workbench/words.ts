import type { LeadRequests, ReportRead, WordsRead } from '../api/types.ts'

export type Words = WordsRead
export type Answer = Words['criteria'][string]
export type Verdict = Answer['verdict']
export type Report = ReportRead['report']

export const unanswered: Answer = { verdict: 'unknown', answer: '', saidBy: '', as: '', saidAt: '' }
export const noWords: Words = {
  criteria: {},
  ...{ pain: '', decisionMaker: '', others: '', currentSolution: '', timing: '', nextStep: '' },
  ...{ expects: '', appointment: '', links: '' },
}

/** What is learned beside the criteria, in the order of a conversation; the letter is the key that leads there. */
export const facts = [
  { name: 'pain', label: 'What hurts, in their words', rows: 2, key: 'p' },
  { name: 'decisionMaker', label: 'Who decides', rows: 1, key: 'w' },
  { name: 'others', label: 'Who else is in it', rows: 1, key: undefined },
  { name: 'currentSolution', label: 'What they use today', rows: 1, key: undefined },
  { name: 'timing', label: 'When it must be', rows: 1, key: undefined },
] as const
export const expectWords = [
  { value: 'to buy', label: 'They expect to buy' },
  { value: 'to compare', label: 'They compare' },
  { value: 'to learn', label: 'They want to learn' },
] as const
export const speakerWords = [
  { value: 'decision maker', label: 'who decides' },
  { value: 'influencer', label: 'has a say' },
  { value: 'user', label: 'would use it' },
  { value: 'somebody else', label: 'somebody else' },
] as const

/** A report as it can be written on. */
export function wordsOf(report: Report): Words {
  if (!report) return noWords
  const { pain = '', decisionMaker = '', others = '', currentSolution = '', timing = '' } = report
  return {
    criteria: Object.fromEntries(
      report.criteria.map(({ criterion, verdict, answer = '', saidBy = '', saidAt = '', ...rest }) => [
        criterion,
        { verdict, answer, saidBy, saidAt, as: rest.as ?? '' },
      ]),
    ),
    ...{ pain, decisionMaker, others, currentSolution, timing, nextStep: report.nextStep ?? '' },
    expects: report.expects ?? '',
    appointment: report.appointment ?? '',
    links: (report.links ?? []).join('\n'),
  }
}

type Saving = {
  readonly id: string
  readonly after: number
  readonly criteria: readonly string[] | undefined
}

/** What becomes a revision: all that says something. `criteria` are those of the definition in force. */
export function requestFrom(words: Words, { id, after, criteria }: Saving): LeadRequests['report'] {
  const names = criteria ?? Object.keys(words.criteria)
  const { pain, decisionMaker, others, currentSolution, timing, nextStep, expects, appointment } = words
  const said = Object.entries({ pain, decisionMaker, others, currentSolution, timing, nextStep })
  const links = words.links.split(/\s+/).filter((link) => link !== '')
  return {
    ...{ id, after },
    criteria: names.map((criterion) => {
      const { verdict, answer, saidBy, as, saidAt } = words.criteria[criterion] ?? unanswered
      return {
        ...{ criterion, verdict },
        ...(answer.trim() !== '' && { answer }),
        ...(saidBy.trim() !== '' && { saidBy }),
        ...(as !== '' && { as }),
        ...(saidAt !== '' && { saidAt }),
      }
    }),
    ...Object.fromEntries(said.filter(([, text]) => text.trim() !== '')),
    ...(expects !== '' && { expects }),
    ...(appointment !== '' && { appointment }),
    ...(links.length > 0 && { links: links.map((link) => (link.includes(':') ? link : `https://${link}`)) }),
  }
}

/** Two pages say the same, whether or not an unanswered question is listed. */
export const isSame = (one: Words, other: Words): boolean =>
  flat(one).every(([path, said]) => said === at(other, path)) &&
  flat(other).every(([path, said]) => said === at(one, path))

export type Path = string
const answerParts = ['verdict', 'answer', 'saidBy', 'as', 'saidAt'] as const
const SEPARATOR = '\u0000'

/** Every field with its place. */
export const flat = (words: Words): readonly (readonly [Path, string])[] => {
  const { criteria, ...rest } = words
  return [
    ...Object.entries(rest),
    ...Object.entries(criteria).flatMap(([name, answer]) =>
      answerParts.map((part) => [`${part}${SEPARATOR}${name}`, answer[part]] as const),
    ),
  ]
}

/** What stands in a place; a question that isn't listed is not answered. */
export function at(words: Words, path: Path): string {
  const [part = '', name] = path.split(SEPARATOR)
  const from: object = name === undefined ? words : (ownOf(words.criteria, name) ?? unanswered)
  const found: unknown = ownOf(from as Readonly<Record<string, unknown>>, part)
  return typeof found === 'string' ? found : ''
}

/** The same words with something else in one place. */
export function put(words: Words, path: Path, said: string): Words {
  const [part = '', name] = path.split(SEPARATOR)
  if (name === undefined) return { ...words, [part]: said }
  const answer = { ...(ownOf(words.criteria, name) ?? unanswered), [part]: said }
  return { ...words, criteria: { ...words.criteria, [name]: answer } }
}

const ownOf = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined

/** Of what a place is, for those who must choose between two texts in it. */
export const criterionAt = (
  path: Path,
): { readonly part: string; readonly criterion: string | undefined } => {
  const [part = '', criterion] = path.split(SEPARATOR)
  return { part, criterion }
}
