import { isObject } from '../json.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { understoodFrom, type Kind, type Question } from './questions.ts'
import { hmac, matches, verdictOn } from './signatures.ts'
import { formOf, listAt, member, momentAt, objectFrom, present, textAt, wordsIn } from './told.ts'

/** https://tally.so/help/webhooks: the fields of a form with their labels, types and options. */
export const tally: Door = {
  provider: 'tally',
  usualType: 'application/json',
  signs: true,
  verify: ({ bytes, headers, secret }) =>
    verdictOn(headers.get('tally-signature'), (given) => matches(hmac(secret, bytes), given, 'base64')),
  parse,
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const data = member(read.object, 'data')
  if (member(read.object, 'eventType') !== 'FORM_RESPONSE' || !Array.isArray(member(data, 'fields')))
    return notASubmission('is no response to a form: its eventType must be FORM_RESPONSE, with fields')
  return understoodFrom(listAt(data, 'fields').map(questionOf), {
    ...present({
      providerId: textAt(data, 'submissionId') ?? textAt(data, 'responseId'),
      claimed: momentAt(data, 'createdAt'),
    }),
    ...formOf(textAt(data, 'formId'), textAt(data, 'formName')),
  })
}

const kinds: Readonly<Record<string, Kind>> = {
  INPUT_TEXT: 'line',
  TEXTAREA: 'long',
  INPUT_EMAIL: 'email',
  INPUT_PHONE_NUMBER: 'phone',
  INPUT_NUMBER: 'number',
  INPUT_LINK: 'link',
  MULTIPLE_CHOICE: 'choice',
  DROPDOWN: 'choice',
  MULTI_SELECT: 'choice',
  HIDDEN_FIELDS: 'hidden',
}

function questionOf(field: unknown, index: number): Question {
  const type = textAt(field, 'type') ?? ''
  const options = labelsIn(listAt(field, 'options'))
  const value = valueOf(field, options)
  const asked = {
    key: textAt(field, 'key') ?? `field.${index + 1}`,
    label: textAt(field, 'label'),
    kind: Object.hasOwn(kinds, type) ? (kinds[type] ?? 'else') : 'else',
    value,
  }
  // A list of boxes with a single one is a box to tick: what stands beside it is what is agreed to.
  const [only] = options.values()
  return type === 'CHECKBOXES' && options.size === 1 && only !== undefined && value.length > 0
    ? { ...asked, kind: 'box', value, option: only }
    : asked
}

/** Choices come as ids; the payload carries the words of each. */
const labelsIn = (options: readonly unknown[]): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap((option) => {
      const [id, text] = [textAt(option, 'id'), textAt(option, 'text')]
      return id === undefined || text === undefined ? [] : [[id, text] as const]
    }),
  )

function valueOf(field: unknown, options: ReadonlyMap<string, string>): readonly string[] {
  const value = member(field, 'value')
  if (textAt(field, 'type') === 'MATRIX' && isObject(value)) return matrixIn(field, value)
  const named = (word: string): string => options.get(word) ?? word
  if (!Array.isArray(value)) return wordsIn(value).map(named)
  return value.flatMap((each) => (isObject(each) ? fileIn(each) : wordsIn(each).map(named)))
}

/** Of a file or a signature, where it lies. */
const fileIn = (file: unknown): readonly string[] =>
  [textAt(file, 'url') ?? textAt(file, 'name') ?? []].flat()

function matrixIn(field: unknown, chosen: object): readonly string[] {
  const rows = labelsIn(listAt(field, 'rows'))
  const columns = labelsIn(listAt(field, 'columns'))
  return Object.entries(chosen).map(
    ([row, picked]) =>
      `${rows.get(row) ?? row}: ${wordsIn(picked)
        .map((column) => columns.get(column) ?? column)
        .join(', ')}`,
  )
}
