import { personFields, type ImportKind, type PersonColumns, type PersonField } from '#domain/import/map.ts'
import { outcomes, type Outcome } from '#domain/lead/resolution.ts'
import { meaningOf, wordsOf } from '../field-names.ts'
import { emailIn } from '../values.ts'
import { guessFormat } from './moments.ts'

export type Sampled = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
/** What the columns probably mean. A person looks at it before it is used, or is told what was used. */
export function guessMap(kind: ImportKind, sampled: Sampled, source: string): unknown {
  switch (kind) {
    case 'history':
      return historyGuess(sampled, source)
    case 'leads':
      return leadsGuess(sampled, source)
    case 'accounts':
      return { kind, columns: accountColumns(sampled) }
    case 'members':
      return { kind, columns: memberColumns(sampled) }
    case 'suppressions':
      return { kind, columns: suppressionColumns(sampled) }
  }
}

/** Names as people give columns, without blanks and punctuation. */
const named = ({ columns }: Sampled, ...names: readonly string[]): string | undefined =>
  names
    .map((name) => columns.find((column) => wordsOf(column).join('') === name))
    .find((column) => column !== undefined)

const samplesOf = ({ columns, rows }: Sampled, column: string): readonly string[] => {
  const place = columns.indexOf(column)
  return rows.map((values) => (values[place] ?? '').trim())
}

const timeColumns = (sampled: Sampled): readonly string[] =>
  sampled.columns.filter((column) => guessFormat(samplesOf(sampled, column)) !== undefined)

const emailColumn = (sampled: Sampled): string | undefined =>
  sampled.columns.find((column) => meaningOf(column) === 'email') ??
  sampled.columns.find((column) => {
    const some = samplesOf(sampled, column).filter((text) => text !== '')
    return some.length > 0 && some.every((text) => emailIn(text) !== undefined)
  })

const ids = ['case', 'caseid', 'leadid', 'id', 'inquiryid', 'opportunityid', 'dealid', 'recordid', 'number']
const sentNames = [
  'submitted',
  'submittedat',
  'created',
  'createdat',
  'createddate',
  'createdate',
  'createdon',
  'received',
  'receivedat',
  'date',
  'timestamp',
  'time',
]
const touchNames = [
  'firstresponse',
  'firstresponseat',
  'firsttouch',
  'firsttouchat',
  'firstcontact',
  'firstcontacted',
  'contactedat',
  'lastcontacted',
  'lastactivity',
  'answered',
  'answeredat',
  'respondedat',
]
const endNames = [
  'closed',
  'closedat',
  'closedate',
  'closeddate',
  'ended',
  'endedat',
  'resolved',
  'resolvedat',
]
const outcomeNames = ['outcome', 'status', 'stage', 'result', 'leadstatus', 'dealstage']
const ownerNames = [
  'owner',
  'ownername',
  'leadowner',
  'contactowner',
  'assignedto',
  'salesrep',
  'rep',
  'resource',
  'user',
  'agent',
  'member',
]

function personColumns(sampled: Sampled): PersonColumns {
  const found: Partial<Record<PersonField, string>> = {}
  for (const column of sampled.columns) {
    const meaning = personFields.find((field) => field === meaningOf(column))
    if (meaning && !found[meaning]) found[meaning] = column
  }
  const email = emailColumn(sampled)
  return email === undefined ? found : { ...found, email }
}

function leadsGuess(sampled: Sampled, source: string): unknown {
  const times = timeColumns(sampled)
  const submitted = named(sampled, ...sentNames) ?? times[0]
  const touch = named(sampled, ...touchNames)
  const [end, outcome] = [named(sampled, ...endNames), named(sampled, ...outcomeNames)]
  const format = submitted === undefined ? undefined : guessFormat(samplesOf(sampled, submitted))
  const [ref, member] = [named(sampled, ...ids), named(sampled, ...ownerNames)]
  return {
    ...{ kind: 'leads', source, ...(ref !== undefined && { case: ref }), submitted: submitted ?? '' },
    ...(format !== undefined && { times: { format } }),
    person: personColumns(sampled),
    ...(touch !== undefined && { touches: [{ time: touch, ...(member !== undefined && { member }) }] }),
    ...(end !== undefined &&
      outcome !== undefined && {
        ended: { time: end, outcome: { column: outcome, values: outcomesIn(samplesOf(sampled, outcome)) } },
      }),
  }
}

function historyGuess(sampled: Sampled, source: string): unknown {
  const time = named(sampled, 'timestamp', 'time', 'at', 'date') ?? timeColumns(sampled)[0]
  const event = named(sampled, 'activity', 'event', 'action', 'type')
  const member = named(sampled, ...ownerNames)
  const events = event === undefined ? [] : samplesOf(sampled, event)
  return {
    ...{ kind: 'history', source, case: named(sampled, ...ids) ?? '', time: time ?? '' },
    ...(event !== undefined && { submitted: { [event]: { is: events.slice(0, 1) } } }),
    ...(member !== undefined && { touch: { when: { [member]: { not: [''] } }, member } }),
    outcome: {},
    answers: [],
  }
}

/** The words in which systems of many makes say how it ended. */
const endings: readonly (readonly [RegExp, Outcome])[] = [
  [/won|customer|converted|gewonnen|gagn|ganad/i, 'won'],
  [/unqualified|disqualified|declin|reject/i, 'declined by us'],
  [/junk|spam/i, 'junk'],
  [/duplicate/i, 'duplicate'],
  [/unreach|no (answer|contact)/i, 'unreachable'],
  [/withdr|cancel/i, 'withdrawn'],
  [/nurtur|defer|later/i, 'deferred'],
  [/lost|dead|verloren|perdu|perdid/i, 'lost'],
]
const outcomesIn = (samples: readonly string[]): Readonly<Record<string, Outcome>> =>
  Object.fromEntries(
    [...new Set(samples)].flatMap((word) => {
      const same = outcomes.find((outcome) => outcome === word.toLowerCase())
      const outcome = same ?? endings.find(([pattern]) => pattern.test(word))?.[1]
      return outcome && word !== '' ? [[word, outcome]] : []
    }),
  )

const accountColumns = (sampled: Sampled) => ({
  name:
    sampled.columns.find((column) => meaningOf(column) === 'company') ??
    named(sampled, 'name', 'account', 'accountname') ??
    sampled.columns[0] ??
    '',
  ...optional(
    'domains',
    named(sampled, 'domains', 'domain', 'emaildomain', 'emaildomains') ??
      sampled.columns.find((column) => meaningOf(column) === 'site'),
  ),
  ...optional('relationship', named(sampled, 'relationship', 'type', 'accounttype', 'status', 'kind')),
  ...optional('owner', named(sampled, ...ownerNames, 'accountowner', 'accountmanager')),
  ...optional('parent', named(sampled, 'parent', 'parentaccount', 'parentcompany', 'group')),
})

const memberColumns = (sampled: Sampled) => ({
  email: emailColumn(sampled) ?? '',
  ...optional(
    'name',
    sampled.columns.find((column) => meaningOf(column) === 'name'),
  ),
  ...optional('roles', named(sampled, 'roles', 'role')),
  ...optional('teams', named(sampled, 'teams', 'team')),
})

const suppressionColumns = (sampled: Sampled) => ({
  address:
    emailColumn(sampled) ?? named(sampled, 'address', 'domain', 'value', 'entry') ?? sampled.columns[0] ?? '',
  ...optional('reason', named(sampled, 'reason', 'why', 'cause', 'status')),
})

const optional = (key: string, column: string | undefined) => (column === undefined ? {} : { [key]: column })
