import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { storable } from '#domain/text/storable.ts'
import { wordsOf } from './field-names.ts'
import type { Field } from './gathered.ts'
import { remembered } from '#domain/text/remembered.ts'

type Consent = CanonicalSubmission['consent'][number]

const purposes: readonly { readonly purpose: string; readonly words: RegExp }[] = [
  {
    purpose: 'marketing',
    words: /marketing|newsletter|mailing ?list|subscribe|opt ?in|werbung|publicite|promo/,
  },
  {
    purpose: 'terms',
    words: /^(i |accept |agree |to )*(the )?(terms|tos|conditions|agb|cgu)\b|accept terms/,
  },
  {
    purpose: 'privacy',
    words: /gdpr|dsgvo|rgpd|avg|privacy|datenschutz|confidentialite|privacidad|data protection/,
  },
  {
    purpose: 'contact',
    words:
      /consent|einwilligung|zustimmung|consentement|consentimiento|consenso|toestemming|samtycke|samtykke|zgoda/,
  },
]

const MAIL = /\b(e ?mails?|mails?|courriel|correo)\b/
const CALL = /\b(phone|telephone|calls?|calling|anrufe?|telefon\w*|appels?|llamadas?)\b/
const LEAVE =
  /\b(consent|permission|allowed|opt ?in|ok|agreed?|agreement|einwilligung|zustimmung|erlaubnis|consentement|accord|consentimiento|permiso|consenso|toestemming)\b/
/** News by mail is asked for by its own name, and what becomes of data is another question. */
const OF_ANOTHER_KIND =
  /marketing|newsletter|mailing ?list|werbung|publicite|promo|gdpr|dsgvo|rgpd|privacy|datenschutz/

/** "E-mail consent", "phone_opt_in": by which way somebody may be reached; nothing where that is not certain. */
function channelNamed(name: string): 'mail' | 'call' | undefined {
  if (!LEAVE.test(name) || OF_ANOTHER_KIND.test(name)) return undefined
  const [byMail, byCall] = [MAIL.test(name), CALL.test(name)]
  return byMail === byCall ? undefined : byMail ? 'mail' : 'call'
}

const BY_MAIL = /\b(by|via|per|par|por) (e ?mails?|courriel|correo)\b|\be ?mail me\b/
const BY_CALL =
  /\b(by|via|per|par|por) (phone|telephone|telefon|telefono)\b|\b(call|phone|ring) me\b|\bcalled\b|\btelefonisch\b/

/** The same of a sentence beside a box, where it names one way and only one. */
function channelIn(sentence: string): 'mail' | 'call' | undefined {
  const [byMail, byCall] = [BY_MAIL.test(sentence), BY_CALL.test(sentence)]
  return byMail === byCall ? undefined : byMail ? 'mail' : 'call'
}

const YES = /^(on|yes|y|true|1|x|checked|agreed?|accept(ed)?|ja|oui|si|sí|sim|tak|granted|given|opt[ -]?in)$/i
const NO = /^(|off|no|n|false|0|unchecked|declined?|nein|non|nee|nej|não|nie|denied|refused|opt[ -]?out)$/i
/** What a ticked box sends when its value is its own sentence. */
const SENTENCE =
  /^(yes\b|i (hereby )?(agree|accept|consent)|ja[, ]|ich (stimme|willige|akzeptiere)|oui[, ]|j['’]accepte|acepto|accetto|aceito|ik ga akkoord)/i
const AGAINST = /\b(not|never|don['’]t|no longer|nicht|kein|pas|nunca)\b/i

/** Consent that was asked for and certainly given or refused. A doubtful answer is no consent: it stays an answer. */
export function consentIn(fields: readonly Field[]): readonly Consent[] {
  return [...fields.flatMap(fromField), ...fromObjects(fields)]
}

const purposeOf = remembered((key) => {
  const name = wordsOf(key).join(' ')
  return channelNamed(name) ?? purposes.find(({ words }) => words.test(name))?.purpose
})

function fromField({ key, label, value }: Field): readonly Consent[] {
  if (/^consent\.\d+\./.test(key)) return []
  const purpose = purposeOf(key)
  // A hidden "0" before a ticked "1" is a common way to send an unticked box: the last value holds.
  const said = value.at(-1)?.trim()
  if (purpose === undefined || said === undefined) return []
  const given = saidYes(said)
  if (given === undefined) return []
  return [{ purpose, text: label ?? (SENTENCE.test(said) && said.length > 3 ? said : key), given }]
}

/** Words with which somebody agrees to something, beside a box. */
const AGREEING =
  /\b(agree|accept|consent|opt[ -]?in|subscribe|sign me up|permission|may we|can we (contact|e-?mail|call|send)|would like to (receive|hear|get)|want to (receive|hear|get)|(send|contact|e-?mail|call) me|stimme|willige|einverstanden|akzeptiere|einwilligung|m[öo]chte .*(erhalten|newsletter)|accepte|consens|consentement|acepto|acconsento|accetto|aceito|akkoord|toestemming|godk[äa]nner|samtyck|zgadzam|zgoda)/i
const CONTACTING =
  /\b(contact|call|phone|ring|e-?mail|write to|reach|hear from|kontaktier|anruf|contacter|contactar|contattar)/i

/** What a box beside a sentence says of consent; nothing where the sentence agrees to nothing, or the answer is no yes or no. */
export function consentOfBox(box: {
  readonly sentence: string
  /** The heading over the box, which may say what the sentence leaves out: "Newsletter": "Yes, please". */
  readonly question: string
  readonly ticked: string | undefined
}): readonly Consent[] {
  const given = box.ticked === undefined ? undefined : saidYes(box.ticked.trim())
  if (given === undefined) return []
  const named = isHeading(box.question) ? purposeOf(box.question) : undefined
  if (!AGREEING.test(box.sentence) && named === undefined) return []
  const words = wordsOf(box.sentence.slice(0, SENTENCE_CHARS_MAX), SENTENCE_CHARS_MAX).join(' ')
  const found = purposes.find((purpose) => purpose.words.test(words))?.purpose
  const channel = found === undefined || found === 'contact' ? channelIn(words) : undefined
  const purpose = channel ?? found ?? named ?? (CONTACTING.test(box.sentence) ? 'contact' : 'terms')
  const said = AGREEING.test(box.sentence) || box.question === box.sentence
  return [{ purpose, text: storable(said ? box.sentence : `${box.question}: ${box.sentence}`), given }]
}

const SENTENCE_CHARS_MAX = 1_000
/** "Newsletter", "Data protection": a heading names what is agreed to, a question asks about it. */
const isHeading = (text: string): boolean => !text.includes('?') && wordsOf(text).length <= 3

function saidYes(said: string): boolean | undefined {
  if (YES.test(said)) return true
  if (NO.test(said)) return false
  return SENTENCE.test(said) && !AGAINST.test(said) ? true : undefined
}

/** `consent: [{purpose, text, given}]`, as the canonical form has it. */
function fromObjects(fields: readonly Field[]): readonly Consent[] {
  const values = new Map(fields.map(({ key, value }) => [key, value[0]]))
  const numbers = new Set(fields.flatMap(({ key }) => /^consent\.(\d+)\.purpose$/.exec(key)?.[1] ?? []))
  return [...numbers].flatMap((number) => {
    const purpose = values.get(`consent.${number}.purpose`)
    const given = saidYes(values.get(`consent.${number}.given`) ?? 'unsaid')
    return purpose && given !== undefined
      ? [{ purpose, text: values.get(`consent.${number}.text`) ?? '', given }]
      : []
  })
}
