/** Where in a playbook the cursor stands: the keys above it (`[]` for an item of a list), and the word that is being typed. */
export type Place = {
  readonly kind: 'key' | 'value'
  readonly path: readonly string[]
  readonly word: string
}

/**
 * From the indentation above and the brackets on the line. It needs no well-formed file: while somebody types there seldom is one.
 * Undefined inside a comment or a quoted text.
 */
export function placeAt(before: string): Place | undefined {
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  if (/(^|\s)#/.test(last) || oddQuotes(last)) return undefined
  const { above, rest } = withoutDashes(last)
  const inLine = placeInLine(rest)
  const column = last.length - rest.length
  const outer = keysAbove(lines.slice(0, -1), above.length > 0 ? last.search(/\S/) : column, above.length > 0)
  return { ...inLine, path: [...outer, ...above, ...inLine.path] }
}

const oddQuotes = (line: string): boolean => (line.match(/"/g)?.length ?? 0) % 2 === 1

/** `  - - name` is an item of an item. */
function withoutDashes(line: string): { above: readonly string[]; rest: string } {
  const [dashes = ''] = /^\s*(- +|-$)*/.exec(line) ?? []
  const above = (dashes.match(/-/g) ?? []).map(() => '[]')
  return { above, rest: line.slice(dashes.length) }
}

/** `respond: { target: 3, cal` stands at a key, below `respond`. */
function placeInLine(rest: string): Place {
  const open: { path: readonly string[]; list: boolean }[] = [{ path: [], list: false }]
  let word = ''
  let key: string | undefined
  const top = () => open.at(-1) ?? { path: [], list: false }
  for (const [index, letter] of rest.split('').entries()) {
    const pathHere = (): readonly string[] => [
      ...top().path,
      ...(top().list ? ['[]'] : []),
      ...(key === undefined ? [] : [key]),
    ]
    if (letter === '{' || letter === '[') {
      open.push({ path: pathHere(), list: letter === '[' })
      key = undefined
      word = ''
    } else if (letter === '}' || letter === ']') {
      if (open.length > 1) open.pop()
      key = undefined
      word = ''
    } else if (letter === ',' && open.length > 1) {
      key = undefined
      word = ''
    } else if (letter === ':' && (rest[index + 1] === ' ' || index === rest.length - 1)) {
      key = word.trim()
      word = ''
    } else word += letter
  }
  const { path, list } = top()
  const inside = [...path, ...(list ? ['[]'] : []), ...(key === undefined ? [] : [key])]
  const kind = key !== undefined || list ? 'value' : 'key'
  return { kind, path: inside, word: word.trimStart() }
}

/** The keys of the lines above that are indented less, from the outside in. */
function keysAbove(lines: readonly string[], column: number, isItem: boolean): readonly string[] {
  const found: string[] = []
  let limit = column
  // A list may stand as far out as the key it belongs to.
  let mayTouch = isItem
  for (const line of lines.toReversed()) {
    if (/^\s*(#|$)/.test(line) || limit < 0) continue
    const { above, rest } = withoutDashes(line)
    const begins = line.length - rest.length
    const key = /^([^:#{}[\]]+):(\s|$)/.exec(rest)?.[1]?.trim()
    const dash = above.length > 0 ? line.search(/\S/) : undefined
    if (key !== undefined && (begins < limit || (mayTouch && begins === limit && dash === undefined))) {
      found.unshift(key)
      limit = begins
      mayTouch = false
    }
    if (dash !== undefined && dash < limit) {
      found.unshift(...above)
      limit = dash
      mayTouch = true
    }
  }
  return found
}
