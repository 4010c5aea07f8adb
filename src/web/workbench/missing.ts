import { missingOn } from '#contract/missing.ts'
import type { ReportRead } from '../api/types.ts'
import type { Words } from './words.ts'

/** Something that a hand-off lacks, and where on the page it is. */
export type Lack = { readonly label: string; readonly place: string | undefined }
export type Lacking = { readonly met: number; readonly needed: number; readonly lacks: readonly Lack[] }

const places: Readonly<Record<string, string>> = { appointment: 'appointment', report: 'pain' }

/** What is missing on the page as it stands, by the rule that the server refuses by. */
export function lackingOn({ definition, needs, appointed }: ReportRead, words: Words): Lacking {
  const missing = missingOn(words, { definition, needs, appointed: appointed !== null })
  const known = definition?.criteria ?? []
  const met = known.filter(({ name }) => words.criteria[name]?.verdict === 'met').length
  const open = known.find(({ name }) => words.criteria[name]?.verdict !== 'met')
  return {
    met,
    needed: Math.max(definition?.atLeast ?? 0, known.filter(({ required }) => required).length),
    lacks: missing
      ? [
          ...missing.criteria.map((name) => ({ label: name, place: `criterion ${name}` })),
          ...missing.parts.map((part) => ({ label: part, place: places[part] })),
          ...(missing.more > 0
            ? [{ label: `${missing.more} more of any kind`, place: open && `criterion ${open.name}` }]
            : []),
        ]
      : [],
  }
}
