import { storable } from '#domain/text/storable.ts'
import type { JsonObject } from '../json.ts'
import { meaningOf, type Meaning } from '../field-names.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { understoodFrom, type Kind, type Question } from './questions.ts'
import { hmac, matches, verdictOn } from './signatures.ts'
import {
  formOf,
  listAt,
  member,
  momentAt,
  objectAt,
  objectFrom,
  present,
  said,
  textAt,
  wordsIn,
} from './told.ts'

/** https://www.typeform.com/developers/webhooks: one response, with the definition of the form it answers. */
export const typeform: Door = {
  provider: 'typeform',
  usualType: 'application/json',
  signs: true,
  verify: ({ bytes, headers, secret }) =>
    verdictOn(
      headers.get('typeform-signature'),
      (given) => given.startsWith('sha256=') && matches(hmac(secret, bytes), given.slice(7), 'base64'),
    ),
  parse,
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const response = member(read.object, 'form_response')
  if (member(read.object, 'event_type') !== 'form_response' || !Array.isArray(member(response, 'answers')))
    return notASubmission('is no response to a form: its event_type must be form_response, with answers')
  const definition = objectAt(response, 'definition')
  const defined = definedIn(listAt(definition, 'fields'))
  const answered = listAt(response, 'answers').map((answer, index) => questionOf(answer, defined, index))
  return understoodFrom([...answered, ...hiddenIn(objectAt(response, 'hidden'))], {
    ...present({ providerId: textAt(response, 'token'), claimed: momentAt(response, 'submitted_at') }),
    ...formOf(textAt(response, 'form_id'), textAt(definition, 'title')),
    consent: legalIn(listAt(response, 'answers'), defined),
  })
}

type Defined = { readonly title: string | undefined; readonly means: Meaning | undefined }

/** The questions of the form by their ids, those inside groups, matrices and contact blocks too. */
function definedIn(
  fields: readonly unknown[],
  known = new Map<string, Defined>(),
): ReadonlyMap<string, Defined> {
  for (const field of fields) {
    const about = {
      title: textAt(field, 'title'),
      // A contact block says which of its fields is which.
      means: meaningOf(textAt(field, 'subfield_key') ?? ''),
    }
    for (const id of [textAt(field, 'id'), textAt(field, 'ref')]) if (id !== undefined) known.set(id, about)
    definedIn([...listAt(objectAt(field, 'properties'), 'fields'), ...listAt(field, 'fields')], known)
  }
  return known
}

const kinds: Readonly<Record<string, Kind>> = {
  short_text: 'line',
  long_text: 'long',
  email: 'email',
  phone_number: 'phone',
  number: 'number',
  dropdown: 'choice',
  multiple_choice: 'choice',
  website: 'link',
  yes_no: 'box',
}

function questionOf(answer: unknown, defined: ReadonlyMap<string, Defined>, index: number): Question {
  const field = objectAt(answer, 'field')
  const [id, ref] = [textAt(field, 'id'), textAt(field, 'ref')]
  const about = defined.get(id ?? '') ?? defined.get(ref ?? '')
  const type = textAt(field, 'type') ?? ''
  return {
    key: id ?? ref ?? `answer.${index + 1}`,
    label: about?.title,
    means: about?.means,
    kind: Object.hasOwn(kinds, type) ? (kinds[type] ?? 'else') : 'else',
    value: valueOf(answer),
  }
}

/** An answer names its own type, and has its value under that name. */
function valueOf(answer: unknown): readonly string[] {
  const type = textAt(answer, 'type') ?? ''
  const value = member(answer, type)
  switch (type) {
    case 'choice':
      return [textAt(value, 'label') ?? textAt(value, 'other')].flatMap((label) => label ?? [])
    case 'choices': {
      const other = textAt(value, 'other')
      return [...listAt(value, 'labels').flatMap(wordsIn), ...(other === undefined ? [] : [other])]
    }
    case 'payment':
      return [textAt(value, 'amount')].flatMap((amount) => amount ?? [])
    default:
      return wordsIn(value)
  }
}

function legalIn(answers: readonly unknown[], defined: ReadonlyMap<string, Defined>) {
  return answers.flatMap((answer) => {
    const field = objectAt(answer, 'field')
    const given = member(answer, 'boolean')
    if (textAt(field, 'type') !== 'legal' || typeof given !== 'boolean') return []
    const text =
      defined.get(textAt(field, 'id') ?? '')?.title ?? defined.get(textAt(field, 'ref') ?? '')?.title
    return [{ purpose: 'terms', text: storable(text ?? ''), given }]
  })
}

const hiddenIn = (hidden: JsonObject): readonly Question[] =>
  Object.entries(hidden).map(([key, value]) => ({
    key,
    kind: 'hidden',
    value: [said(value)].flatMap((word) => word ?? []),
  }))
