/** What a site's robots.txt allows us (RFC 9309). Nothing forbidden where it names neither us nor everybody. */
export type Robots = { readonly allows: (path: string) => boolean }

/** RFC 9309 asks for 500 KiB at least; what comes after it is not read. */
export const ROBOTS_BYTES_MAX = 512 * 1024
const LINES_MAX = 20_000

type Rule = { readonly allow: boolean; readonly pattern: string }
type Group = { readonly agents: readonly string[]; readonly rules: readonly Rule[] }

export const everything: Robots = { allows: () => true }

/** Reads the groups that name this program, put together; where none does, those for everybody. */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsIn(text)
  const named = (name: string) => groups.filter(({ agents }) => agents.includes(name))
  const ours = named(agent.toLowerCase())
  const rules = (ours.length > 0 ? ours : named('*')).flatMap((group) => group.rules)
  return { allows: (path) => path === '/robots.txt' || allowed(rules, normal(path)) }
}

function groupsIn(text: string): readonly Group[] {
  const groups: { agents: string[]; rules: Rule[] }[] = []
  let inRules = true
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, LINES_MAX)) {
    const [key, value] = keyAndValue(line)
    if (key === 'user-agent') {
      // Several names in a row share the rules below them.
      if (inRules) groups.push({ agents: [], rules: [] })
      inRules = false
      groups.at(-1)?.agents.push(productOf(value))
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true
      // An empty rule forbids nothing, and one before any name is nobody's.
      if (value !== '') groups.at(-1)?.rules.push({ allow: key === 'allow', pattern: normal(value) })
    }
  }
  return groups
}

function keyAndValue(line: string): readonly [string, string] {
  const said = line.split('#', 1)[0] ?? ''
  const colon = said.indexOf(':')
  if (colon < 0) return ['', '']
  return [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()]
}

/** `ExampleBot/1.0` names `examplebot`. */
const productOf = (name: string): string =>
  name === '*' ? '*' : (/^[a-z_-]+/i.exec(name)?.[0] ?? '').toLowerCase()

/** The rule that says most decides; of two that say as much, the one that allows. */
function allowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue
    const longer = best === undefined || rule.pattern.length > best.pattern.length
    const kinder = best !== undefined && rule.pattern.length === best.pattern.length && rule.allow
    if (longer || kinder) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything and `$` at the end for the end; the pieces between are looked for one after the other, never back again. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [first = '', ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = pieces.pop()
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (last === undefined) return !anchored || at === path.length
  if (anchored) return path.length - last.length >= at && path.endsWith(last)
  return path.indexOf(last, at) >= 0
}

/** As the RFC compares: what needs no escape stands as it is, what needs one is escaped in capitals. */
function normal(path: string): string {
  const escaped = path.replace(/[^\u0021-\u007E]/gu, (char) => {
    try {
      return encodeURIComponent(char)
    } catch {
      return '%EF%BF%BD'
    }
  })
  return escaped.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : code.toUpperCase()
  })
}
