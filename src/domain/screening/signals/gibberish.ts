import { isOdd, isUnspeakable, keepsToRows, letterPairs } from '../letters.ts'
import { languages } from '../languages.ts'
import type { Signal } from './signal.ts'

const WORD = /\p{L}+/gu
const ODD_SHARE_MIN = 0.5
const LETTERS_MIN = 3
/** Phrases that we know are words; so much need not be looked at letter by letter. */
const MARKS_OF_WORDS = 1
const CHARS_READ_MAX = 300

/** Given and family names hold pairs of letters that phrases lack. */
const NAMES = `nguyen ngoc tran pham hoang huynh dinh nghia krzysztof grzegorz wojciech szymanski przybylski zdenek vrba smrz gyorgy nagy lajos szabolcs ferenc djordje nikola zvonimir dzeko vlk hrvatska mbappe nkosi ngozi okonkwo chukwu nwosu mwangi njoroge thabo dlamini mkhize abdulrahman fatimah khadijah mohammed abdullah dhruv vikram krishna lakshmi srinivasan wickramasinghe gunawardena bhattacharya jayawardene llewellyn gwynedd rhys angharad siobhan niamh caoimhe aoife saoirse bjork gudmundsdottir jokull vilhjalmur xavier ximena guadalupe xiomara jimenez vazquez quezada huang zhang xiao qing zhou xu yang tsai hsieh kwok ng takahashi watanabe hashimoto yoshida mitsubishi kyungsoo jeong hyun kwon bjorn kjell hjalmar djibril djokovic dvorak jablonsky kucuk yildirim ozturk gokce ekmekci`

let pairs: ReadonlySet<number> | undefined

/** The pairs of letters that we know, gathered when they're first wanted. */
export const familiarPairs = (): ReadonlySet<number> =>
  (pairs ??= letterPairs([...languages.flatMap((phrases) => Object.values(phrases)), NAMES]))

const oddWord = (word: string): boolean => isOdd(word, familiarPairs())

/** Most of what is written isn't words in any language we know. */
export const gibberish: Signal = ({ inquiry: { message }, marks }) => {
  if (marks.size >= MARKS_OF_WORDS) return undefined
  const words: readonly string[] = message.slice(0, CHARS_READ_MAX).match(WORD) ?? []
  const letters = words.join('').length
  if (letters < LETTERS_MIN) return undefined
  if (keepsToRows(words)) return `“${words[0] ?? ''}” and what follows keep to one row of keys each.`
  const odd = words.filter((word) => oddWord(word) || (words.length > 1 && isUnspeakable(word)))
  return odd.join('').length >= letters * ODD_SHARE_MIN
    ? `“${odd[0] ?? ''}” is no word in any language we know.`
    : undefined
}

/** The same of the name; names are odder than other words, so every word must be. */
export const gibberishName: Signal = ({ inquiry: { name } }) => {
  const words: readonly string[] = name.match(WORD) ?? []
  const judged = words.length > 1 || /^[\p{Script=Latin}]+$/u.test(words.join(''))
  return judged && words.length > 0 && words.every(oddWord)
    ? `“${name.trim()}” is no name in any language we know.`
    : undefined
}
