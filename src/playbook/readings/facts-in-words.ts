import type { Comparison } from '../expression.ts'

/** What a fact is about, as it begins a sentence. */
const subjects: Readonly<Record<string, string>> = {
  'form.kind': 'the form',
  'form.name': 'the name of the form',
  'source.name': 'the source',
  'source.kind': 'the kind of source',
  'email.domain': 'the domain of the address',
  'company.name': 'the organisation',
  'company.employees': 'how many people work there',
  'company.region': 'the region',
  'company.postcode': 'the postcode',
  country: 'the country',
  language: 'the language',
  'campaign.source': 'the source of the campaign',
  'campaign.medium': 'the medium of the campaign',
  'campaign.name': 'the campaign',
  'message.class': 'whoever writes',
  'account.relationship': 'the organisation',
  'prospect.seniority': 'the person',
  'prospect.readiness': 'the buyer',
  'history.outcome': 'how their last lead ended',
}

/** Facts that are so or not so. */
const truths: Readonly<Record<string, readonly [string, string]>> = {
  'email.personal': ['the address is at a free mail provider', 'the address is at no free mail provider'],
  'email.disposable': ['the address is a throw-away one', 'the address is no throw-away one'],
  'account.known': ['we know the organisation', 'we don’t know the organisation'],
  'account.owned': ['the account has an owner', 'the account has no owner'],
  'prospect.returning': ['they have asked before', 'they have not asked before'],
  'prospect.referred': ['somebody passed us on to them', 'nobody passed us on to them'],
  'consent.mail': ['they allowed us to send mail', 'they have not allowed us to send mail'],
  'consent.call': ['they allowed us to call', 'they have not allowed us to call'],
}

/** Facts that are counted. */
const counts: Readonly<Record<string, (amount: string) => string>> = {
  'company.employees': (amount) => `they have ${amount} employees`,
  'message.words': (amount) => `they wrote ${amount} words`,
  'account.leads': (amount) => `the organisation has ${amount} open leads`,
  'history.leads': (amount) => `they had ${amount} leads before`,
  'history.days': (amount) => `their last lead ended ${amount} days ago`,
  'history.touches': (amount) => `${amount} touches went before`,
}

const classes: Readonly<Record<string, string>> = {
  buyer: 'a buyer',
  support: 'somebody who needs help',
  partner: 'somebody who wants to sell with us',
  'job seeker': 'somebody who looks for work',
  supplier: 'somebody who wants to sell to us',
  student: 'a student',
  press: 'the press',
  'for somebody else': 'somebody who asks for another',
}
const people: Readonly<Record<string, string>> = {
  executive: 'an executive',
  director: 'a director',
  manager: 'a manager',
  specialist: 'a specialist',
  junior: 'a junior',
}
const relationships: Readonly<Record<string, string>> = {
  customer: 'a customer',
  partner: 'a partner',
  competitor: 'a competitor',
  prospect: 'a prospect',
  supplier: 'a supplier',
}
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'message.class': classes,
  'prospect.seniority': people,
  'account.relationship': relationships,
}

const inRecord = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The firm's own facts go by the names that the firm gave them. */
export function subjectOf(path: string): string {
  const [group = '', ...rest] = path.split('.')
  const name = rest.join('.')
  const known = inRecord(subjects, path)
  if (known !== undefined) return known
  if (group === 'answers' && name !== '') return `their answer to “${name}”`
  if (group === 'account' && name !== '') return `the account’s “${name}”`
  return `“${path}”`
}

/** "the address is at a free mail provider", or that it is not so. */
export function truthOf(path: string, not: boolean): string {
  const known = inRecord(truths, path)
  if (known) return not ? known[1] : known[0]
  const signal = /^signals\.(.+)$/.exec(path)?.[1]
  if (signal !== undefined) return `the signal “${signal}” ${not ? 'has not come' : 'has come'}`
  return `${subjectOf(path)} is ${not ? 'no' : 'yes'}`
}

const amounts: Partial<Record<Comparison, string>> = {
  ...{ '==': 'exactly', '!=': 'other than', '<': 'fewer than' },
  ...{ '<=': 'at most', '>': 'more than', '>=': 'at least' },
}

export function numbered(path: string, operator: Comparison, value: number): string | undefined {
  const amount = amounts[operator]
  if (amount === undefined) return undefined
  const counted = inRecord(counts, path)
  if (counted) return counted(`${amount} ${value}`)
  return `${subjectOf(path)} is ${operator === '<' ? 'less than' : amount} ${value}`
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

export function wordInWords(path: string, word: string): string {
  if (path === 'country' && /^[A-Z]{2}$/.test(word)) return countryNames.of(word) ?? word
  return inRecord(inRecord(words, path) ?? {}, word) ?? `“${word}”`
}
