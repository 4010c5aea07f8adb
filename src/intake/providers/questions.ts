import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { FIELD_CHARS_MAX, FIELDS_MAX } from '#domain/submission/limits.ts'
import { storable } from '#domain/text/storable.ts'
import { consentOfBox } from '../consent.ts'
import { meaningOf, type Meaning } from '../field-names.ts'
import { refusedFor, VALUES_MAX, type Field } from '../gathered.ts'
import { meaningOfQuestion } from '../question.ts'
import { refusedAs, understoodAs, type Parsed, type Understood } from './door.ts'

/** What kind of answer a question takes, as its form says. */
export type Kind =
  | 'line'
  | 'long'
  | 'email'
  | 'phone'
  | 'number'
  | 'choice'
  | 'link'
  /** One box to tick, or a yes and no. */
  | 'box'
  /** Carried along by the page, under a name that its makers chose. */
  | 'hidden'
  | 'else'

export type Question = {
  readonly key: string
  readonly label?: string | undefined
  readonly kind: Kind
  readonly value: readonly string[]
  /** What it is, where the format itself says so. */
  readonly means?: Meaning | undefined
  /** The sentence beside a box, where it isn't the label. */
  readonly option?: string | undefined
}

/** What a kind of answer can mean at all, whatever the question says. */
const within: Partial<Record<Kind, ReadonlySet<Meaning>>> = {
  number: new Set(['employees']),
  choice: new Set(['employees', 'country', 'title', 'company']),
  link: new Set(['site']),
  box: new Set(),
  else: new Set(),
}

/** Questions of a form that says what kind of answer each takes: the kinds are believed before the words. */
export function understoodFrom(
  questions: readonly Question[],
  about: Omit<Understood, 'fields'> & { readonly aside?: readonly Field[] },
): Parsed {
  const { aside = [], consent = [], ...rest } = about
  const message = messageIn(questions)
  const fields = questions.map(({ key, label, value, ...question }) => ({
    key: storable(key),
    ...(label !== undefined && { label: storable(label) }),
    value: value.map(storable),
    means: meansOf({ key, label, value, ...question }, message),
  }))
  const boxes = questions.flatMap(consentIn)
  return limited({ ...rest, fields: [...fields, ...aside], consent: [...consent, ...boxes] })
}

function meansOf(question: Question, message: Question | undefined): NonNullable<Field['means']> {
  const { key, label, kind, means, value } = question
  if (means) return means
  if (kind === 'email' || kind === 'phone') return kind
  if (kind === 'long') return question.key === message?.key ? 'message' : 'answer'
  if (kind === 'hidden') return meaningOf(label ?? key) ?? meaningOf(key) ?? 'answer'
  const asked = value.length > 1 ? undefined : (meaningOf(key) ?? meaningOfQuestion(label ?? key))
  if (asked === 'message' && message) return 'answer'
  const possible = within[kind]
  return asked && (!possible || possible.has(asked)) ? asked : 'answer'
}

/** The long text that asks for a message; or the only long text there is. */
function messageIn(questions: readonly Question[]): Question | undefined {
  const long = questions.filter(({ kind, value }) => kind === 'long' && value.length > 0)
  const asked = long.find(({ label, key }) => meaningOfQuestion(label ?? key) === 'message')
  return asked ?? (long.length === 1 ? long[0] : undefined)
}

function consentIn({ kind, label, key, option, value }: Question): CanonicalSubmission['consent'] {
  if (kind !== 'box') return []
  return consentOfBox({ sentence: option ?? label ?? key, question: label ?? key, ticked: value.at(-1) })
}

/** More than anybody's form has is refused as a whole: what is kept is kept whole. */
export function limited(understood: Understood): Parsed {
  const { fields } = understood
  const values = fields.reduce((total, { value }) => total + value.length, 0)
  if (fields.length > FIELDS_MAX || values > VALUES_MAX)
    return refusedAs(
      refusedFor('too_many_fields', {
        field: '',
        problem: `has more than ${FIELDS_MAX} fields, or too many values in them`,
      }),
    )
  const long = fields.filter(({ key, value }) => tooLong(key) || tooLong(value.join('')))
  if (long.length === 0) return understoodAs(understood)
  const problem = `has more than ${FIELD_CHARS_MAX.toLocaleString('en')} characters`
  return refusedAs(
    refusedFor(
      'field_too_long',
      ...long.map(({ key }) => ({ field: key.slice(0, 100).toWellFormed(), problem })),
    ),
  )
}

const tooLong = (text: string): boolean =>
  text.length > FIELD_CHARS_MAX &&
  (text.length > 2 * FIELD_CHARS_MAX || Array.from(text).length > FIELD_CHARS_MAX)
