import type { Place } from './finding.ts'
import { compilePlaybook } from './compile.ts'
import { judge } from './judge.ts'
import { factsFrom } from './logic/domain.ts'
import { inWords } from './logic/check-segments.ts'
import { Builder } from './logic/formula.ts'
import { rulesOf, type Rules } from './logic/rules.ts'
import { type Demand, Solver } from './logic/solve.ts'
import type { Playbook } from './playbook.ts'
import { readTree, type Entry, type Tree } from './tree.ts'
import { vocabularyOf } from './vocabulary.ts'

/** One thing that a version says otherwise; `line` is that of the newer file, or where it stood where it is gone. */
export type Change = { readonly section: string; readonly line: number; readonly sentence: string }

/** Leads that go elsewhere, with one of them as an example. */
export type Move = { readonly from: string; readonly to: string; readonly example: string }

export type Comparison = {
  readonly changes: readonly Change[]
  readonly moves: readonly Move[]
  /** Pairs of segments of which nobody can tell whether any lead moves between them. */
  readonly undecided: readonly { readonly from: string; readonly to: string }[]
}

export type Version = { readonly text: string; readonly playbook: Playbook }

/** What changes from one playbook to the next, in sentences, and which leads go elsewhere. Only for two without errors. */
export function comparePlaybooks(before: Version, after: Version): Comparison {
  return {
    changes: changesBetween(before.text, after.text),
    ...movesBetween(before.playbook, after.playbook),
  }
}

function changesBetween(before: string, after: string): readonly Change[] {
  const [was, is] = [before, after].map((text) => readTree(text, () => undefined))
  if (was?.kind !== 'map' || is?.kind !== 'map') return []
  return differencesOfMaps(was.entries, is.entries, []).map(({ path, at, sentence }) => ({
    section: path[0] ?? '',
    line: at.line,
    sentence: `${path.join(' › ')}${sentence}`,
  }))
}

type Difference = { readonly path: readonly string[]; readonly at: Place; readonly sentence: string }

function differences(was: Tree, is: Tree, path: readonly string[]): readonly Difference[] {
  if (was.kind === 'map' && is.kind === 'map') return differencesOfMaps(was.entries, is.entries, path)
  if (was.kind === 'list' && is.kind === 'list') return differencesOfLists(was.items, is.items, path)
  const [before, now] = [shown(was), shown(is)]
  return before === now ? [] : [{ path, at: is, sentence: ` is ${now}; it was ${before}.` }]
}

function differencesOfMaps(
  was: readonly Entry[],
  is: readonly Entry[],
  path: readonly string[],
): readonly Difference[] {
  const [before, now] = [was, is].map((entries) => new Map(entries.map((entry) => [entry.key, entry])))
  const gone = was
    .filter(({ key }) => !now?.has(key))
    .map(({ key, at, value }) => goneFrom([...path, key], at, value))
  const kept = is.flatMap(({ key, at, value }) => {
    const old = before?.get(key)
    const here = [...path, key]
    return old ? differences(old.value, value, here) : [newAt(here, at, value)]
  })
  return [...kept, ...gone]
}

/** Things with a name are followed by it, wherever they stand; words are a set; the rest goes by its place. */
function differencesOfLists(
  was: readonly Tree[],
  is: readonly Tree[],
  path: readonly string[],
): readonly Difference[] {
  const named = [...was, ...is].every((item) => nameOf(item) !== undefined)
  if (!named) return differencesByPlace(was, is, path)
  const entries = (items: readonly Tree[]): readonly Entry[] =>
    items.map((value) => ({ key: nameOf(value) ?? '', at: value, value }))
  return [...differencesOfMaps(entries(was), entries(is), path), ...newOrder(was, is, path)]
}

function differencesByPlace(
  was: readonly Tree[],
  is: readonly Tree[],
  path: readonly string[],
): readonly Difference[] {
  const [whole, first] = [is.at(0) ?? was.at(0), [...was, ...is]]
  if (whole && first.every(({ kind }) => kind === 'text')) {
    const [before, now] = [was, is].map((items) => items.map(shown).join(', '))
    return before === now ? [] : [{ path, at: whole, sentence: ` is ${now ?? ''}; it was ${before ?? ''}.` }]
  }
  const kept = is.flatMap((item, index) => {
    const [old, here] = [was[index], [...path, String(index + 1)]]
    return old ? differences(old, item, here) : [newAt(here, item, item)]
  })
  const gone = was
    .slice(is.length)
    .map((item, index) => goneFrom([...path, String(is.length + index + 1)], item, item))
  return [...kept, ...gone]
}

function newOrder(was: readonly Tree[], is: readonly Tree[], path: readonly string[]): readonly Difference[] {
  const before = was.map(nameOf).filter((name) => is.some((item) => nameOf(item) === name))
  const kept = is.filter((item) => before.includes(nameOf(item)))
  const moved = kept.find((item, index) => nameOf(item) !== before[index])
  if (!moved) return []
  return [
    {
      path,
      at: moved,
      sentence: ` stand in another order: ${kept.map((item) => `"${nameOf(item) ?? ''}"`).join(', ')}.`,
    },
  ]
}

const newAt = (path: readonly string[], at: Place, value: Tree): Difference => ({
  path,
  at,
  sentence: value.kind === 'text' ? ` is new: ${shown(value)}.` : ' is new.',
})

const goneFrom = (path: readonly string[], at: Place, value: Tree): Difference => ({
  path,
  at,
  sentence: value.kind === 'text' ? ` is gone; it was ${shown(value)}.` : ' is gone.',
})

function nameOf(tree: Tree): string | undefined {
  if (tree.kind !== 'map') return undefined
  const value = tree.entries.find(({ key }) => key === 'name')?.value
  return value?.kind === 'text' ? value.text : undefined
}

function shown(tree: Tree): string {
  switch (tree.kind) {
    case 'text':
      return `\`${tree.text.trim()}\``
    case 'list':
      return tree.items.map(shown).join(', ') || 'nothing'
    case 'map':
      return `{ ${tree.entries.map(({ key, value }) => `${key}: ${shown(value)}`).join(', ')} }`
    case 'nothing':
      return 'nothing'
  }
}

/** For each pair of segments by different names, whether a lead goes from one to the other. */
function movesBetween(before: Playbook, after: Playbook): Pick<Comparison, 'moves' | 'undecided'> {
  const vocabulary = vocabularyOf({
    facts: [...before.facts, ...after.facts],
    signals: [...before.signals, ...after.signals],
  })
  const graph = new Builder()
  const [was, is] = [rulesOf(before, vocabulary, graph), rulesOf(after, vocabulary, graph)]
  const solver = new Solver(graph, vocabulary)
  const judges = [compilePlaybook(before), compilePlaybook(after)].map(
    (compiled) => (facts: Parameters<typeof judge>[1]) => judge(compiled, facts).segment.name,
  )
  const moves: Move[] = []
  const undecided: { from: string; to: string }[] = []
  for (const [first, { name: from }] of before.segments.entries())
    for (const [second, { name: to }] of after.segments.entries()) {
      if (from === to) continue
      const answer = solver.solve([into(was, first), into(is, second)])
      if (answer.found === 'none') continue
      const values = answer.found === 'example' ? answer.simplest() : new Map()
      const facts = factsFrom(values)
      const borneOut = judges.every((segmentOf, index) => segmentOf(facts) === [from, to][index])
      if (answer.found === 'example' && borneOut) moves.push({ from, to, example: inWords(values) })
      else undecided.push({ from, to })
    }
  return { moves, undecided }
}

/** A lead that ends up in this segment. */
const into = ({ gets }: Rules, index: number): Demand => ({ of: gets[index] ?? 0, verdict: 'true' })
