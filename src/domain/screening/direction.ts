import { sellingMarks, type Mark } from './marks.ts'
import type { Found } from './phrasebook.ts'
import { wordsOf } from './plain.ts'
import type { Sentence } from './sentences.ts'

type Marks = readonly Found<Mark>[]

/**
 * Who is to do something for whom. The same words say another thing in another sentence: “leads” in a buyer's question is what
 * they have to do with, “your plan” in a seller's is no question about ours.
 */
export function directed(sentence: Sentence, found: Marks): Marks {
  if (has(found, asking)) return sentence.question ? asked(sentence, found) : said(found)
  return sentence.question && !has(found, selling)
    ? [...found, { mark: 'plain', words: sentence.text.trim() }]
    : found
}

const asking: readonly Mark[] = ['wish', 'ours']
const selling: readonly Mark[] = [...sellingMarks, 'invites']
const sellersWays: readonly Mark[] = ['serves', 'approach', 'mass', 'leaves', 'chases']
/** What a buyer's question may be about. */
const whatItIsAbout: readonly Mark[] = ['trade', 'promise', 'rates', 'yours', 'offer', 'faults']

const has = (found: Marks, marks: readonly Mark[]): boolean => found.some(({ mark }) => marks.includes(mark))
const without = (found: Marks, marks: readonly Mark[]): Marks =>
  found.filter(({ mark }) => !marks.includes(mark))

function asked(sentence: Sentence, found: Marks): Marks {
  if (has(found, ['invites'])) return without(found, asking)
  if (!has(found, ['ours']) && asksWhatWeNeed(sentence, found)) return turned(found)
  if (has(found, sellersWays)) return found
  const plainly = has(found, ['offer']) ? [] : [{ mark: 'question', words: sentence.text.trim() } as const]
  return [...plainly, ...without(found, whatItIsAbout)]
}

function said(found: Marks): Marks {
  const rest = found.filter(({ mark, words }) => mark !== 'wish' || !openers.has(words))
  const own = rest.find(({ mark, words }) => mark === 'wish' && OWN.test(words))
  if (own === undefined) return rest
  const others = rest.filter(({ mark, words }) => !(mark === 'approach' && own.words.includes(words)))
  return has(others, [...sellersWays, 'offer', 'invites'])
    ? others
    : [...others, { mark: 'wants', words: own.words }]
}

/** Words that ask only where a question begins with them. */
const openers = new Set(
  'is the|har i|har ni|kan i|kan ni|mate|is er|aveti|czy sa|si puo|lauft|van e|var mi|kann man|can it'.split(
    '|',
  ),
)

/** A wish of one's own: `i want`, `we need`, `quiero`, `ищем`. */
const OWN =
  /^(?:i|we|i m|i d|we d|we re|ich|wir|je|nous|j|quiero|queremos|necesito|necesitamos|busco|buscamos|cerco|cerchiamo|vorrei|vorremmo|ik|wij|preciso|precisamos|quero|queremos|szukam|szukamy|potrzebuj\S*|hledam|hledame|potrebuj\S*|jag|vi|jeg|etsi\S*|tarvits\S*|ariyor\S*|istiyor\S*|ищ\S*|нуж\S*|хо\S*)(?: |$)/u

/** “Looking for a new office?”, without a word of who is looking, is a seller's question. */
const NEED = /^\s*(?:are you |do you |still )*(?:looking for|need|want|searching for|in need of)\b/iu
const NEED_CHARS_MAX = 20

const asksWhatWeNeed = ({ text }: Sentence, found: Marks): boolean =>
  NEED.test(text) &&
  found.every(({ mark, words }) => mark !== 'wish' || wordsOf(text).indexOf(words) < NEED_CHARS_MAX)

const turned = (found: Marks): Marks =>
  found.map((each) => (each.mark === 'wish' ? ({ ...each, mark: 'invites' } as const) : each))
