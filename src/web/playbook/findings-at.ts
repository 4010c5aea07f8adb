import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { sentenceLine } from './sentence-line.ts'

export type At = { readonly section: string; readonly index: number }

/**
 * Each finding at the sentence that is about its line: the first of those that begin there, else the last that begins above it. What
 * stands above every sentence belongs to the first.
 */
export function findingsAt(
  { sections }: Pick<PlaybookReadings, 'sections'>,
  findings: readonly PlaybookFinding[],
): ReadonlyMap<string, readonly PlaybookFinding[]> {
  const sentences = sections.flatMap(({ name, sentences: said }) =>
    said.map(({ line }, index) => ({ key: keyOf({ section: name, index }), line })),
  )
  const lines = sentences.map((each) => each.line)
  const at = ({ line }: PlaybookFinding): string | undefined => {
    const above = sentenceLine(lines, line)
    return (sentences.find((each) => each.line === above) ?? sentences[0])?.key
  }
  const grouped = Map.groupBy(findings, at)
  return new Map([...grouped].flatMap(([key, here]) => (key === undefined ? [] : [[key, here] as const])))
}

export const keyOf = ({ section, index }: At): string => `${section} ${index}`
