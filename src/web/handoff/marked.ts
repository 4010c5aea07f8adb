type Piece = { readonly text: string; readonly found: boolean; readonly at: number }

/** A text cut where words that were looked for stand in it, whatever their case. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const wanted = words.filter((word) => word !== '')
  if (wanted.length === 0) return [{ text, found: false, at: 0 }]
  const longestFirst = wanted.toSorted((one, other) => other.length - one.length)
  const any = new RegExp(`(${longestFirst.map(literally).join('|')})`, 'iu')
  let at = 0
  return text.split(any).flatMap((piece, index) => {
    const begins = at
    at += piece.length
    return piece === '' ? [] : [{ text: piece, found: index % 2 === 1, at: begins }]
  })
}

const literally = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
