import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'

export type StarterFor = {
  /** Who is steward, signatory and last of every chain until there are others. */
  readonly admin: string
  readonly zone?: string
  /** A region such as `DE-BY`; where a zone is given without one, no holidays are kept. */
  readonly holidays?: string
}

/**
 * The starter as a new workspace gets it: its example people replaced by the one person there is, its calendars moved to
 * the workspace's zone. Everything else stays as it was written, comments too.
 */
export function starterFor(starter: string, { admin, zone, holidays }: StarterFor): string {
  const changes: Change[] = []
  const document = parseDocument(starter, { schema: 'failsafe' })
  collect(document.contents, [], ({ path, scalar, from, to }) => {
    const key = path.at(-1)
    if (key === 'steward' || key === 'member' || path.at(-2) === 'signatories') {
      changes.push({ ...placeOf(scalar), text: quoted(admin) })
    } else if (path[0] === 'calendars' && key === 'zone' && zone !== undefined) {
      changes.push({ ...placeOf(scalar), text: quoted(zone) })
    } else if (path[0] === 'calendars' && key === 'holidays' && holidays !== undefined) {
      changes.push({ ...placeOf(scalar), text: quoted(holidays) })
    } else if (path[0] === 'calendars' && key === 'holidays' && zone !== undefined) {
      changes.push({ from, to, text: '' })
    }
  })
  return changes.toSorted((a, b) => b.from - a.from).reduce(apply, starter)
}

type Change = { readonly from: number; readonly to: number; readonly text: string }

const apply = (text: string, { from, to, text: instead }: Change): string =>
  text.slice(0, from) + instead + text.slice(to)

/** A value with its path, and the stretch of text from the end of its left neighbour to its own end. */
type Leaf = {
  readonly path: readonly string[]
  readonly scalar: Scalar
  readonly from: number
  readonly to: number
}

function collect(node: unknown, path: readonly string[], visit: (leaf: Leaf) => void): void {
  if (isSeq(node)) for (const item of node.items) collect(item, path, visit)
  if (!isMap(node)) return
  let before = node.range?.[0] ?? 0
  for (const { key, value } of node.items) {
    const here = [...path, isScalar(key) && typeof key.value === 'string' ? key.value : '']
    if (isScalar(value)) visit({ path: here, scalar: value, from: before, to: endOf(value) })
    else collect(value, here, visit)
    before = endOf(value)
  }
}

const placeOf = (scalar: Scalar) => ({ from: scalar.range?.[0] ?? 0, to: endOf(scalar) })

const endOf = (node: unknown): number =>
  isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[1] ?? 0) : 0

/** Plain where YAML takes it as it is, inside braces too. */
const quoted = (text: string): string => (/^[A-Za-z][\w.+/@-]*$/.test(text) ? text : JSON.stringify(text))
