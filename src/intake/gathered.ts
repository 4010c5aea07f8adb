import { FIELD_CHARS_MAX, FIELDS_MAX } from '#domain/submission/limits.ts'
import { storable } from '#domain/text/storable.ts'
import type { Meaning } from './field-names.ts'

export type Field = {
  readonly key: string
  readonly value: readonly string[]
  readonly label?: string
  /** What it is where its door knows for certain; `answer` is nothing that we understand. Without it, its name tells. */
  readonly means?: Meaning | 'answer'
  /** Sent along by the sender's form, not said by the person: understood, but no answer. */
  readonly aside?: true
}
export type BodyRefusal = {
  readonly code:
    | 'unreadable_body'
    | 'unsupported_content'
    | 'too_many_fields'
    | 'field_too_long'
    | 'not_a_submission'
  readonly errors: readonly { readonly field: string; readonly problem: string }[]
}
export type Reading =
  | { readonly outcome: 'read'; readonly fields: readonly Field[]; readonly json?: unknown }
  /** `fields` where they could be read all the same, so that nobody has to type them again. */
  | { readonly outcome: 'refused'; readonly refusal: BodyRefusal; readonly fields?: readonly Field[] }

/** The body as a whole is the field ''. */
export const unreadable = (problem: string): Unreadable =>
  refusedFor('unreadable_body', { field: '', problem })

export type Unreadable = Extract<Reading, { outcome: 'refused' }>

export const refusedFor = (code: BodyRefusal['code'], ...errors: BodyRefusal['errors']): Unreadable => ({
  outcome: 'refused',
  refusal: { code, errors },
})

/** How many values all fields may have together: lists of choices are long, but not that long. */
export const VALUES_MAX = 1_000

/** How much of a field's name is repeated to its sender. */
const NAME_CHARS_MAX = 100

/** Answers as they come in: what repeats a key is a further value of one answer. Past the limits it only counts. */
export class Gathered {
  readonly #values = new Map<string, string[]>()
  #tooMany = false
  #total = 0

  /** Whether more could still be taken. */
  get open(): boolean {
    return !this.#tooMany
  }

  add(key: string, ...values: readonly string[]): void {
    if (this.#tooMany) return
    const name = storable(key)
    const present = this.#values.get(name) ?? []
    if (present.length === 0) this.#values.set(name, present)
    for (const value of values) present.push(storable(value))
    this.#total += values.length
    this.#tooMany = this.#values.size > FIELDS_MAX || present.length > FIELDS_MAX || this.#total > VALUES_MAX
  }

  reading(json?: unknown): Reading {
    if (this.#tooMany)
      return refusedFor('too_many_fields', {
        field: '',
        problem: `has more than ${FIELDS_MAX} fields, or too many values in them`,
      })
    const fields = [...this.#values].map(([key, value]) => ({ key, value }))
    const long = fields.filter(({ key, value }) => longer(key) || longer(value.join('')))
    if (long.length > 0) return { ...refusedFor('field_too_long', ...long.map(tooLong)), fields }
    return { outcome: 'read', fields, ...(json !== undefined && { json }) }
  }
}

const longer = (text: string): boolean =>
  text.length > FIELD_CHARS_MAX &&
  (text.length > 2 * FIELD_CHARS_MAX || Array.from(text).length > FIELD_CHARS_MAX)

const tooLong = ({ key }: Field) => ({
  field: key.slice(0, NAME_CHARS_MAX).toWellFormed(),
  problem: `has more than ${FIELD_CHARS_MAX.toLocaleString('en')} characters`,
})
