import { sellingMarks, type Mark } from './marks.ts'
import { plain } from './plain.ts'
import { isSellersQuestion } from './seller-questions.ts'
import type { Sentence } from './sentences.ts'
import type { Found } from './walk.ts'

type Worded = Sentence & { readonly words: string }

type Marks = readonly Found<Mark>[]

/**
 * Who is to do something for whom. The same words say another thing in another sentence: “leads” in a buyer's question is what
 * they have to do with, “your plan” in a seller's is no question about ours.
 */
export function directed(sentence: Worded, noted: Marks): Marks {
  const found = withoutWordsOfWishes(noted)
  if (sentence.question && !has(found, ['ours']) && isInviting(sentence))
    return [...without(found, asking), { mark: 'invites', words: sentence.text.trim() }]
  if (has(found, asking)) return sentence.question ? asked(sentence, found) : said(found)
  if (!sentence.question) return OPENING.test(sentence.text) ? [...found, ...stated(sentence)] : found
  if (has(found, [...doing, 'invites', 'yours', 'faults', 'approach'])) return found
  return [...without(found, whatItIsAbout), { mark: 'plain', words: sentence.text.trim() }]
}

const asking: readonly Mark[] = ['wish', 'ours']
const telling: ReadonlySet<Mark> = new Set<Mark>(['wish', 'ours', 'situation'])

/** The longer phrase says what the shorter one in it means: “a free trial, please” promises nothing, and “lead time” names no trade. */
function withoutWordsOfWishes(found: Marks): Marks {
  const wishes = found.filter(({ mark }) => telling.has(mark))
  if (wishes.length === 0 || wishes.length === found.length) return found
  return found.filter(
    ({ mark, words }) =>
      !sellingMarks.some((selling) => selling === mark) ||
      !wishes.some((wish) => wish.words.length > words.length && ` ${wish.words} `.includes(` ${words} `)),
  )
}
/** What is done for us, or told to many. */
const doing: readonly Mark[] = ['offer', 'serves', 'mass', 'leaves', 'chases']
const sellersWays: readonly Mark[] = ['serves', 'approach', 'mass', 'leaves', 'chases']
/** What a buyer's question may be about. */
const whatItIsAbout: readonly Mark[] = ['trade', 'promise', 'rates', 'yours', 'offer', 'faults']

const isInviting = ({ text, words }: Worded): boolean => INTEREST.test(text) || isSellersQuestion(words)

const has = (found: Marks, marks: readonly Mark[]): boolean => found.some(({ mark }) => marks.includes(mark))
const without = (found: Marks, marks: readonly Mark[]): Marks =>
  found.filter(({ mark }) => !marks.includes(mark))

function asked(sentence: Worded, found: Marks): Marks {
  if (has(found, ['invites'])) return without(found, asking)
  if (!has(found, ['ours']) && asksWhatWeNeed(sentence, found)) return turned(found)
  if (has(found, sellersWays)) return found
  const plainly = has(found, ['offer']) ? [] : [{ mark: 'question', words: sentence.text.trim() } as const]
  return [...plainly, ...without(found, whatItIsAbout)]
}

function said(found: Marks): Marks {
  const offered = has(found, [...doing, 'invites'])
  const wished = found.some(({ mark, words }) => mark === 'wish' && !goods.has(words))
  const rest = found.filter(
    ({ mark, words }) =>
      !(mark === 'wish' && (openers.has(words) || (offered && goods.has(words)))) &&
      !(mark === 'ours' && offered && !wished),
  )
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

/** What somebody asks for by its bare name; who offers names it too. */
const goods = new Set(
  plain(
    'demo|a demo|quote|a quote|a proposal|livraison|offert|devis|un devis|le devis|prix|preis|preise|angebot|ein angebot|gibt es|prezzo|un preventivo|preventivo|precio|precio de|presupuesto|un presupuesto|oferta|preço|orçamento|um orçamento|hinta|offerte|een offerte|offert|tilbud|tarjous|wycenę|wycena|ofertę|nabídku|ajánlat|teklif|цена|цены|价格|费用|報價|料金を|料金|費用|가격|견적|מחיר|pris|طلب|报价|السعر|سعر|kiinnostaa|interested in the|a sample',
  ).split('|'),
)

/** A word or two that ask whether we are taken with it. */
const INTEREST =
  /^[\s¿]*(?:are you |would you be |still |vous êtes |sind sie |êtes vous |zijn jullie |bent u |czy są państwo |są państwo )?(?:interested|curious|intrigued|keen|thoughts|coffee|worth it|worth a chat|sound good|sounds good|make sense|game|interess?e|interess?iert|neugierig|interess?ee?s?|partante?s?|tentee?s?|interess?ad[oa]s?|interess?at[oaie]|curios[oaie]|geinteress?eerd|nieuwsgierig|intress?erade?|interess?er[et]t?|nysgerrige?|kiinnostaako|kiinnostaisiko|kiinnostuitko|soitellaanko|vorbim|bora conversar|attach|up for it|zainteresowan[iay]|zajem|zaujem|mate zajem|mate zaujem|erdekli|erdekel|interesat[ia]?|ενδιαφερεστε|интересно|актуально|цікаво|актуально|интересува ли ви|ilgilenir misiniz|zainteresirani|zainteresovani|berminat|tertarik|興味ありますか|有兴趣吗|感兴趣吗|관심 있으신가요|관심 있으세요|مهتم|مهتمون|מעוניין|מעוניינים|מעניין)\s*[?？؟;]\s*$/u

/** Whether wishes are but names of goods: “demo”, “price”. */
export const namesOnlyGoods = (wishes: readonly string[]): boolean =>
  wishes.every((words) => goods.has(words))

/** What somebody needs, said without saying who needs it. */
const OPENING =
  /^\s*(?:needs?(?! (?:\d+|a|two|five|ten|just) ?(?:min|sec|moment|quick|words?))|want|wanted|looking for|seeking|require|requesting|must)\b/u
const stated = ({ text }: Worded): Marks => [
  { mark: 'wish', words: text.trim() },
  { mark: 'wants', words: text.trim() },
]

/** A wish of one's own: `i want`, `we need`, `quiero`, `ищем`. */
const OWN =
  /^(?:i|we|i m|i d|we d|we re|ich|wir|je|nous|j|quiero|queremos|necesito|necesitamos|busco|buscamos|cerco|cerchiamo|vorrei|vorremmo|ik|wij|preciso|precisamos|quero|queremos|szukam|szukamy|potrzebuj\S*|hledam|hledame|potrebuj\S*|jag|vi|jeg|etsi\S*|tarvits\S*|ariyor\S*|istiyor\S*|szuksegunk|szuksegem|keresunk|keresek|avem|cautam|vrem|potrebujeme|hladame|zaujima|торсим|търсим|трябва|искаме|trazimo|trebamo|treba|iscemo|ieskome|mums|man|otsime|vajame|χρειαζομαστε|ψαχνουμε|θελουμε|ενδιαφερ\S*|chung toi|ben em|cong ty em|kami butuh|kami perlu|kami mencari|saya butuh|потріб\S*|шука\S*|needs?|and need|but need|want to|ищ\S*|нуж\S*|хо\S*)(?: |$)|知りたい|を検討|検討して|検討中|使いたい|我们想|我们需要|我司需要|求购|찾고 있|알고 싶|도입을 검토|نحتاج|نبحث عن|نريد|اريد|احتاج|אנחנו מחפשים|אני מחפש|צריכים|เราต้องการ|สนใจใช้|चाहिए|chahiye/u

/** “Looking for a new office?”, without a word of who is looking, is a seller's question. */
const NEED = /^\s*(?:are you |do you |still )*(?:looking for|need|want|searching for|in need of)\b/iu
const NEED_CHARS_MAX = 20

const asksWhatWeNeed = ({ text, words: all }: Worded, found: Marks): boolean =>
  NEED.test(text) && found.every(({ mark, words }) => mark !== 'wish' || all.indexOf(words) < NEED_CHARS_MAX)

const turned = (found: Marks): Marks =>
  found.map((each) => (each.mark === 'wish' ? ({ ...each, mark: 'invites' } as const) : each))
