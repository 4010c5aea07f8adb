import { beginningOf, DOT, hashed, mixed, OF_LETTERS, pairOf, type Place } from './piece-numbers.ts'

const SENDER_BEGINS = '@'
const LETTERS_BEGIN = '~'

/**
 * The number of a piece by its name in the lists: `demo`, `your team`, `. demo` where it begins a sentence, `~_dem` for letters (`_` is a
 * space), `@~rank` for those of who sends it.
 */
export function pieceNamed(name: string): number {
  const ofSender = name.startsWith(SENDER_BEGINS)
  const said = ofSender ? name.slice(SENDER_BEGINS.length) : name
  const ofWord = beginningOf[ofSender ? 'sender' : 'message']
  if (said.startsWith(LETTERS_BEGIN))
    return mixed(hashed(ofWord ^ OF_LETTERS, said.slice(LETTERS_BEGIN.length).replaceAll('_', ' ')))
  const [first = '', second] = said.split(' ')
  const word = hashed(ofWord, first)
  return second === undefined ? mixed(word) : pairOf(word, hashed(ofWord, second))
}

/** The name of a piece, by what stands where it was seen. */
export function pieceName(seen: string, { piece, place }: { piece: number; place: Place }): string {
  const said = seen.replaceAll(/[0-9]/gu, '0')
  const begins = place === 'sender' ? SENDER_BEGINS : ''
  const names = [said, `${DOT} ${said.trimStart()}`].map((name) => `${begins}${name}`)
  return (
    names.find((name) => pieceNamed(name) === piece) ??
    `${begins}${LETTERS_BEGIN}${said.replaceAll(' ', '_')}`
  )
}
