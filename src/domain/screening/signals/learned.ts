import { knownWeights } from '../learned/known.ts'
import type { Lexicon } from '../learned/lexicon.ts'
import { tellingWords } from '../learned/telling.ts'
import { type Weighable, weighable, weightOfText } from '../learned/weigh.ts'
import { asksAnything } from './offering.ts'
import type { Signal } from './signal.ts'

/**
 * It weighs more than almost everything that people wrote who sell nothing, and says by which of its words. Who asks for something is given more
 * room: of those only what weighs more than others who ask.
 */
export const readsLikeSelling: Signal = (reading) => {
  const { lexicon, limits } = knownWeights()
  const text = weighable(reading)
  const weight = weightOfText(lexicon, text)
  return weight > (asksAnything(reading) ? limits.asking : limits.silent)
    ? reasonFor(lexicon, text)
    : undefined
}

function reasonFor(lexicon: Lexicon, { message, sender }: Weighable): string | undefined {
  const selling = tellingWords(lexicon, message, { place: 'message', side: 'selling' })
  const asking = tellingWords(lexicon, message, { place: 'message', side: 'asking' }).slice(0, ASKING_MAX)
  const senders = tellingWords(lexicon, sender, { place: 'sender', side: 'selling' }).slice(0, SENDERS_MAX)
  const by = [...selling, ...senders].length === 0 ? undefined : quoted([...selling, ...senders])
  if (by === undefined) return undefined
  const against = asking.length === 0 ? '' : `; less so ${quoted(asking)}`
  return `It reads like what is sold to us: ${by}${against}.`
}

const ASKING_MAX = 2
const SENDERS_MAX = 1
const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join(', ')
