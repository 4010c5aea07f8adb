import { at, criterionAt, flat, put, type Path, type Words } from './words.ts'

/** Both changed one place, each in their own way. The words of whoever is at this page stand; the others' are kept beside them. */
export type Difference = { readonly path: Path; readonly mine: string; readonly theirs: string }
export type Merged = { readonly words: Words; readonly differences: readonly Difference[] }

/**
 * Puts together what two people made of one page: what only one of them changed is taken from them; where one wrote on from the
 * other, the longer text has both. Nothing that anybody wrote is lost.
 */
export function merge(base: Words, mine: Words, theirs: Words): Merged {
  const paths = new Set([...flat(mine), ...flat(theirs)].map(([path]) => path))
  const differences: Difference[] = []
  let words = mine
  for (const path of paths) {
    const [was, here, there] = [at(base, path), at(mine, path), at(theirs, path)]
    const both = together(path, { was, here, there })
    if (both === undefined) differences.push({ path, mine: here, theirs: there })
    else if (both !== here) words = put(words, path, both)
  }
  return { words, differences }
}

type Versions = { readonly was: string; readonly here: string; readonly there: string }

/** What has both, or undefined where somebody must choose. */
function together(path: Path, { was, here, there }: Versions): string | undefined {
  if (here === there || there === was) return here
  if (here === was) return there
  const { part } = criterionAt(path)
  if (part === 'saidAt') return here > there ? here : there
  if (!isText(part)) return undefined
  if (here.includes(there.trim())) return here
  return there.includes(here.trim()) ? there : undefined
}

const isText = (part: string): boolean => !['verdict', 'as', 'expects', 'appointment'].includes(part)

/** Whoever must choose may take both, where there is room for both. */
export const canHaveBoth = ({ path }: Difference): boolean => isText(criterionAt(path).part)
export const bothOf = ({ mine, theirs }: Difference): string => `${mine}\n${theirs}`
