import type { Place } from '../finding.ts'
import type { Condition } from '../playbook.ts'
import { capital, readEntries, readFields, readList } from '../reader.ts'
import type { Tree } from '../tree.ts'
import type { Read, Schema, Shape } from './shape.ts'

type Shapes = Readonly<Record<string, Shape<unknown>>>

/** What a map with these parts is read as, and where it stands. */
export type FieldsOf<Needs extends Shapes, May extends Shapes> = Place & {
  readonly [Key in keyof Needs]: Read<Needs[Key]>
} & { readonly [Key in keyof May]?: Read<May[Key]> }

export type FieldsShape<Value> = Shape<Value> & { readonly keys: readonly string[] }

/** A map with known keys: those it can't do without, and those it may have. */
export function fields<Needs extends Shapes, May extends Shapes>(
  what: string,
  { needs, may }: { readonly needs: Needs; readonly may: May },
): FieldsShape<FieldsOf<Needs, May>> {
  const shapes: Shapes = { ...may, ...needs }
  const keys = [...Object.keys(needs), ...Object.keys(may)]
  return {
    keys,
    schema: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, shapes[key]?.schema ?? {}])),
      additionalProperties: false,
      ...(Object.keys(needs).length > 0 && { required: Object.keys(needs) }),
    },
    read: (tree, reading) => {
      const found = readFields(tree, { what, keys, needs: Object.keys(needs) }, reading.note)
      if (!found) return undefined
      const values: Record<string, unknown> = { line: tree.line, column: tree.column }
      for (const key of keys) {
        const part = found.get(key)
        const value = part && shapes[key]?.read(part, reading)
        if (value !== undefined) values[key] = value
      }
      // Every needed part is there, each read by the shape that gave it its type.
      const whole = Object.keys(needs).every((key) => key in values)
      return whole ? (values as FieldsOf<Needs, May>) : undefined
    },
  }
}

/** A map whose keys are the firm's own names, in the order of the file. */
export const named = <Value>(what: string, shape: Shape<Value>): Shape<readonly Named<Value>[]> => ({
  schema: { type: 'object', additionalProperties: shape.schema },
  read: (tree, reading) =>
    readEntries(tree, { what }, reading.note)?.flatMap(({ key: name, at, value }) => {
      if (value.kind === 'nothing') {
        const message = `"${name}" says nothing. Say what it is, or leave it out.`
        reading.note({ code: 'type-mismatch', at, message })
        return []
      }
      const read = shape.read(value, reading)
      return read === undefined ? [] : [{ name, at, value: read }]
    }),
})

export type Named<Value> = { readonly name: string; readonly at: Place; readonly value: Value }

/** A map that may have only these keys, each with the same shape. */
export const keyed = <Key extends string, Value>(
  what: string,
  keys: Readonly<Record<Key, string>>,
  shape: Shape<Value>,
): Shape<Place & { readonly [key in Key]?: Value }> => {
  const may: Record<string, Shape<Value>> = {}
  for (const [key, description] of Object.entries<string>(keys))
    may[key] = { ...shape, schema: { description, ...shape.schema } }
  const { schema, read } = fields(what, { needs: {}, may })
  return { schema, read }
}

export const list = <Value>(what: string, shape: Shape<Value>, atLeast = 0): Shape<readonly Value[]> => ({
  schema: { type: 'array', items: shape.schema, ...(atLeast > 0 && { minItems: atLeast }) },
  read: (tree, reading) => {
    const items = readList(tree, what, reading.note)
    if (tree.kind === 'list' && items.length < atLeast)
      reading.note({
        code: 'type-mismatch',
        at: tree,
        message: `${capital(what)} must have at least ${atLeast}.`,
      })
    return items.flatMap((item) => {
      if (item.kind === 'nothing') {
        reading.note({ code: 'type-mismatch', at: item, message: `An entry of ${what} says nothing.` })
        return []
      }
      const value = shape.read(item, reading)
      return value === undefined ? [] : [value]
    })
  },
})

/** One of them, or a list. */
export const oneOrMore = <Value>(what: string, shape: Shape<Value>): Shape<readonly Value[]> => {
  const several = list(what, shape, 1)
  return {
    schema: { anyOf: [shape.schema, several.schema] },
    read: (tree, reading) => {
      if (tree.kind === 'list') return several.read(tree, reading)
      const one = shape.read(tree, reading)
      return one === undefined ? undefined : [one]
    },
  }
}

/** A word where a word stands, else the longer form. */
export const either = <Short, Long>(short: Shape<Short>, long: Shape<Long>): Shape<Short | Long> => ({
  schema: { anyOf: [short.schema, long.schema] },
  read: (tree, reading) => (tree.kind === 'text' ? short : long).read(tree, reading),
})

const conditionSchema: Schema = { type: ['string', 'number', 'boolean'] }

/** What must all be true: names of terms, `not …`, `fit is …`, `intent is …`, `readiness is …`. */
export const conditions: Shape<readonly Condition[]> = oneOrMore('the conditions', {
  schema: conditionSchema,
  read: (tree: Tree, { condition }) => condition(tree),
})
