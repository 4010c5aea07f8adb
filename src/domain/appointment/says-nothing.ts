/** Fewer letters than this say nothing that anybody could learn from. */
const LETTERS_MIN = 12

/** Verdicts without anything that was said: they don't become facts by being written down. */
const verdicts = new Set([
  ...['no use', 'of no use', 'no good', 'waste of time', 'a waste of time', 'a waste of my time'],
  ...[
    'the appointment was a waste of my time',
    'not interested',
    'he was not interested',
    'she was not interested',
  ],
  ...['they were not interested', 'no interest', 'not qualified', 'bad lead', 'not a real lead', 'useless'],
  ...[
    'nothing came of it',
    'brachte nichts',
    'hat nichts gebracht',
    'zeitverschwendung',
    'reine zeitverschwendung',
  ],
  ...['kein interesse', 'hat kein interesse', 'nicht interessiert', 'nicht qualifiziert', 'unbrauchbar'],
])

/** Whether these words tell nothing of what was said or of what happened. */
export function saysNothing(words: string | undefined): boolean {
  const plain = (words ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  const letters = Array.from(plain.replaceAll(' ', '')).length
  return letters < LETTERS_MIN || verdicts.has(plain)
}
