import { plain } from './plain.ts'

const ROWS = [
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]
const RUN_MIN = 5
const RUN_FROM_START_MIN = 3

/** Pieces of a word that a finger makes along a row of keys, either way. */
const runs: readonly string[] = ROWS.flatMap((row) => {
  const back = row.split('').toReversed().join('')
  return [row, back].flatMap((keys) =>
    Array.from({ length: keys.length - RUN_MIN + 1 }, (_, at) => keys.slice(at, at + RUN_MIN)),
  )
})
const starts = ROWS.filter((row) => !row.startsWith('a') || row.startsWith('as')).map((row) =>
  row.slice(0, RUN_FROM_START_MIN + 1),
)

/** Whether a word was made by fingers that roll over keys: `asdf`, `qwertz`, `jjjjj`, `dfgdfg`. */
export function isMashed(word: string): boolean {
  const small = plain(word)
  if (small.length < RUN_FROM_START_MIN) return false
  if (/^(.)\1{2,}$/u.test(small) || /^(.{2,4})\1{2,}$/u.test(small)) return true
  if (starts.some((start) => small.startsWith(start)) && small.length <= 12) return true
  if (small === 'asd' || small === 'dsa' || small === 'sdf' || small === 'фыв' || small === 'йцу') return true
  return runs.some((run) => small.includes(run))
}
