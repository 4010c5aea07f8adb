import canonicalize from 'canonicalize'

/**
 * RFC 8785 text of plain JSON data. Throws on what is not JSON: that is a bug, not an answer. What the standard asks for is how `JSON.stringify`
 * writes, with the names of each object in order; whatever is unusual is left to the library, which takes twice as long.
 */
export function canonicalText(value: unknown): string {
  const plain = inOrder(value, 0)
  const text = plain === unusual ? undefined : JSON.stringify(plain)
  // Half of a character would be written as an escape, which the standard doesn't allow.
  if (text !== undefined && !text.includes('\\ud')) return text
  const spelt = canonicalize(value)
  if (spelt === undefined) throw new TypeError('Only JSON can stand in the ledger.')
  return spelt
}

const unusual = Symbol('left to the library')
const DEPTH_MAX = 40
/** Names that every object puts before the others, and the one that it doesn't take for a name. */
const RESTLESS = /^(?:\d|__proto__$)/u

/** The same with the names of each object in order; itself where they are. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : unusual
  if (typeof value !== 'object' || depth === DEPTH_MAX) return unusual
  return Array.isArray(value) ? listInOrder(value, depth + 1) : membersInOrder(value, depth + 1)
}

function listInOrder(values: readonly unknown[], depth: number): unknown {
  let list: unknown[] | undefined
  for (let at = 0; at < values.length; at += 1) {
    const next = inOrder(values[at], depth)
    if (next === unusual) return unusual
    if (next === values[at]) continue
    list ??= [...values]
    list[at] = next
  }
  return list ?? values
}

function membersInOrder(value: object, depth: number): unknown {
  const kind: unknown = Object.getPrototypeOf(value)
  if ((kind !== Object.prototype && kind !== null) || 'toJSON' in value) return unusual
  // What has names can be asked for what they name.
  const named = value as Readonly<Record<string, unknown>>
  const names = Object.keys(value)
  let same = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)
  if (!same) names.sort()
  const members: Record<string, unknown> = {}
  for (const name of names) {
    const member = named[name]
    if (member === undefined) continue
    const next = RESTLESS.test(name) ? unusual : inOrder(member, depth)
    if (next === unusual) return unusual
    if (next !== member) same = false
    members[name] = next
  }
  return same ? value : members
}
