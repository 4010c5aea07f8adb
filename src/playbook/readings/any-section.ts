import {
  type EditKind,
  entries,
  items,
  namedBy,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'

/** A section for which there are no sentences of its own: what stands there, in the order and the words of the file. */
export function anySection(section: Spot, names: Names): readonly Sentence[] {
  const things = entries(section)
  if (things.length === 0) {
    const parts = inWords(section, '', names)
    return parts.length > 0 ? [sentence(section.tree.line, parts, '.')] : []
  }
  return things.flatMap((thing) => anyThing(thing, thing, names))
}

type About = { readonly name: string; readonly line: number }

export function anyThing(thing: Spot, { name, line }: About, names: Names): readonly Sentence[] {
  const inside = entries(thing)
  const isFlat = ({ tree }: Spot): boolean =>
    tree.kind === 'text' || (tree.kind === 'list' && tree.items.every(({ kind }) => kind === 'text'))
  const flat = inside.length === 0 ? inWords(thing, name, names) : ofMap(inside.filter(isFlat), names)
  const deep = inside.filter((each) => !isFlat(each) && each.tree.kind !== 'nothing')
  return [
    { ...sentence(line, flat, flat.length > 0 ? '.' : ''), head: words(name) },
    ...deep.flatMap((each) =>
      each.tree.kind === 'list'
        ? items(each).map((item, index) =>
            sentence(
              item.tree.line,
              `${words(each.name)} ${index + 1}: `,
              inWords(item, each.name, names),
              '.',
            ),
          )
        : [sentence(each.line, `${words(each.name)}: `, inWords(each, each.name, names), '.')],
    ),
  ]
}

function inWords(spot: Spot, key: string, names: Names): readonly Part[] {
  switch (spot.tree.kind) {
    case 'text':
      return [value(spot, aboutText(key, spot, names)) ?? plain('')]
    case 'list':
      return listOf(items(spot).map((item) => inWords(item, key, names)))
    case 'map':
      return ofMap(entries(spot), names)
    case 'nothing':
      return []
  }
}

const listOf = (said: readonly (readonly Part[])[]): readonly Part[] =>
  said.flatMap((parts, index) =>
    index === 0 ? parts : [plain(index === said.length - 1 ? ' and ' : ', '), ...parts],
  )

const ofMap = (inside: ReturnType<typeof entries>, names: Names): readonly Part[] =>
  inside.flatMap((each, index) => {
    const said = inWords(each, each.name, names)
    if (said.length === 0) return []
    const before = `${index === 0 ? '' : ', '}${words(each.name)} `
    return [plain(before), ...said]
  })

/** What kind of value it is can be told by how it looks and by the key it stands under. */
export function aboutText(key: string, spot: Spot, names: Names) {
  const said = textOf(spot) ?? ''
  const choices = names[namedBy[key] ?? ''] ?? []
  const label = words(key) || 'Value'
  if (choices.includes(said)) return { kind: 'choice' as const, label, choices }
  return { kind: kindOf(said), label }
}

function kindOf(said: string): EditKind {
  if (/^\d+ ?(m|h|d|wd)$/.test(said)) return 'duration'
  if (/^\d+%$/.test(said)) return 'share'
  if (/^\d+(\.\d+)?$/.test(said)) return 'number'
  return said.length > 60 || said.includes('\n') ? 'message' : 'text'
}

/** `minimumEffort` is "minimum effort". */
const words = (key: string): string =>
  key.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
