import type { Reading } from '../reading.ts'
import type { Signal } from './signal.ts'

/** Firms out of tales, and the ones that stand in handbooks. */
const NOWHERE =
  /^(?:wayne ?(?:enterprises|corp|tech)|stark ?(?:industries|tech)|disney(?:land|world)?|galactic ?empire|death ?star|empire|rebel ?alliance|dunder ?mifflin|hogwarts|umbrella ?corp(?:oration)?|los ?pollos ?hermanos|krusty ?krab|gringotts|weyland ?yutani|cyberdyne|oscorp|daily ?planet|daily ?bugle|planet ?express|wonka|initech|globex|monsters ?inc|gotham|justice ?league|avengers|muster(?:firma|mann)|testfirma|firma ?mustermann|santa ?s? ?workshop|north ?pole|springfield|bikini ?bottom|entenhausen)\b/u

const nameOf = (domain: string): string => domain.slice(0, Math.max(0, domain.indexOf('.')))

/** A firm that never was: the name beside it may be borne by somebody, both together aren't. */
export const nobodysFirm: Signal = ({ inquiry: { company }, plainCompany, domain }) => {
  const firm = plainCompany.trim()
  if (firm !== '' && NOWHERE.test(firm)) return `“${company.trim()}” is a firm out of a tale or a handbook.`
  return NOWHERE.test(nameOf(domain)) ? `${domain} is named for nobody’s firm.` : undefined
}

const TRIAL_CHARS_MAX = 200
const TRIAL =
  /lorem ipsum|\bthis is (?:just |only )?a test\b|\bjust (?:a test|testing)\b|\btest(?:ing)? (?:the |this |our )?(?:contact )?form\b|\btest (?:message|submission|entry|inquiry|enquiry)\b|\btest(?:anfrage|nachricht|eintrag|mitteilung|bericht|meddelande|besked|melding|viesti|uzenet)\b|\bessai (?:de |du )?formulaire\b|\bceci est un (?:test|essai)\b|\bmessage (?:de test|d essai)\b|\btest du formulaire\b|\bmensaje de prueba\b|\bprueba del? formulario\b|\besto es una prueba\b|\bteste d[eo] formulario\b|\bmensagem de teste\b|\bisto e um teste\b|\bprova (?:del )?modulo\b|\bmessaggio di prova\b|\bdit is een test\b|\bdet har ar ett test\b|\bdette er en test\b|\bwiadomosc testowa\b|\bto (?:jest|je) test\b|\bzkusebni zprava\b|\bmesaj de test\b|\bdeneme mesaji\b|тестовое сообщение|тестова заявка|проверка формы|тест формы|测试(?:表单|一下|消息)|テスト(?:送信|です|投稿)|테스트입니다/u

/** One of these stands in every such message; most have none, and need no closer look. */
const BEGINNINGS = 'test|lorem|essai|prueba|prova|deneme|zkus|тест|проверка|测试|テスト|테스트'.split('|')

/** Somebody tries the form out, and says so. */
export const trial: Signal = ({ inquiry: { message }, text }) =>
  message.length <= TRIAL_CHARS_MAX && BEGINNINGS.some((some) => text.includes(some)) && TRIAL.test(text)
    ? 'It says that it only tries the form out.'
    : undefined

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})/giu
const WORD = /[\p{L}\p{N}]{3,}/gu
const PIECE_MIN = 4
/** The last lines, where people sign. */
const SIGNATURE_CHARS = 300

/** Two ways in which they disagree; neither is rare enough to hold anybody by itself. */
export const otherSender: Signal = (reading) => {
  const { inquiry, facts, domain, text } = reading
  if (domain === '' || facts.address?.personal === true) return undefined
  const signed = signedBy(text.slice(-SIGNATURE_CHARS))
  if (signed !== undefined && !isOf(signed, domain) && !namesIt(reading, signed))
    return `It is signed with an address at ${signed}, and comes from ${domain}.`
  return saysAnother(reading)
    ? `It says ${inquiry.company.trim()}, writes from ${domain} and signs with neither.`
    : undefined
}

function signedBy(text: string): string | undefined {
  if (!text.includes('@')) return undefined
  return [...text.matchAll(ADDRESS)].at(-1)?.[1]
}

const isOf = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

/** `nuesslein` and `nüßlein` are one name. */
const unaccented = (name: string): string => name.replaceAll(/([aou])e/gu, '$1')

/** Whether the domain is named for the firm: by a word of its name, or its first letters. */
function namesIt({ inquiry: { company }, plainCompany }: Reading, domain: string): boolean {
  const words = plainCompany.match(WORD) ?? []
  const own = unaccented(domain.slice(0, domain.lastIndexOf('.'))).replaceAll(/[^a-z0-9]/gu, '')
  if (words.length === 0 || own.length < 2 || /[^\u0020-\u024f]/u.test(company)) return true
  const initials = words.map((word) => word[0]).join('')
  return (
    own.startsWith(initials.slice(0, 2)) ||
    words.some(
      (word) => own.includes(unaccented(word).slice(0, PIECE_MIN)) || word.includes(own.slice(0, PIECE_MIN)),
    )
  )
}

/** What a firm is known by in `mail.otherfirm.co.uk`. */
const longestOf = (domain: string): string =>
  domain.split('.').reduce((longest, part) => (part.length > longest.length ? part : longest), '')

/** Most firms write from a domain that begins as they do. */
const beginsAlike = (company: string, domain: string): boolean =>
  domain.includes(company.slice(0, PIECE_MIN).toLowerCase())

/** Says one firm, writes from another one's domain, and speaks of neither. */
function saysAnother(reading: Reading): boolean {
  const { inquiry, plainCompany, domain, text } = reading
  if (inquiry.company === '' || beginsAlike(inquiry.company, domain) || namesIt(reading, domain)) return false
  const words = plainCompany.match(WORD) ?? []
  return !words.some((word) => text.includes(word)) && !text.includes(longestOf(domain))
}
