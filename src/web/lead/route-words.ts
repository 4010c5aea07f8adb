/** One step of the way to somebody, as the ledger or a trial has it, with names. */
export type RouteStep = {
  readonly asked: string
  readonly of?: string | undefined
  readonly verdict: string
  readonly because?: string | undefined
  readonly who: readonly string[]
  readonly count?: number | undefined
}

const questions: Readonly<Record<string, string>> = {
  'account owner': 'Who looks after the account?',
  'open lead owner': 'Who has an open lead of the same account?',
  'previous owner': 'Who had their last lead?',
  territory: 'Who serves the territory',
  language: 'Who speaks the language',
  skill: 'Who has the skill',
  pair: 'Who works with the qualifier?',
  'fair turns': 'Whose turn is it?',
  appointment: 'Who is to meet them?',
  fallback: 'Who is asked where nobody fits?',
}

export const questionOf = ({ asked, of }: RouteStep): string => {
  const question = questions[asked] ?? asked
  if (question.endsWith('?')) return question
  return of === undefined ? `${question}?` : `${question} “${of}”?`
}

const noneBecause: Readonly<Record<string, string>> = {
  'not known': 'Nobody that we know of.',
  'has left': 'has left',
  'is away': 'away',
  'not in the team': 'not of the team that is to have it',
  'has had as many as agreed': 'at the number that was agreed',
  'has it already': 'not asked again',
}

export function answerOf({ verdict, because, who, count }: RouteStep): string {
  if (verdict === 'not asked') return 'Not asked: its condition is not met.'
  const found = who.join(', ')
  if (verdict === 'takes it')
    return count !== undefined && count > 1 ? `${found}, of ${count} who could.` : `${found}.`
  const names = count !== undefined && count > who.length ? `${found} and ${count - who.length} more` : found
  if (verdict === 'narrows') return `Only ${names}.`
  const why = noneBecause[because ?? ''] ?? 'nobody'
  return names === '' || why.endsWith('.')
    ? capital(why.endsWith('.') ? why : `Nobody: ${why}.`)
    : `${names}: ${why}.`
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
