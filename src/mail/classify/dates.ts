/** A day that a text names, and where. Without a year it is the next such day after the mail. */
export type NamedDay = {
  readonly at: number
  readonly end: number
  readonly day: string
  /** How exactly it was said: a date, or only a day of the week. */
  readonly exact: boolean
}

const months: readonly string[] = [
  'jan(?:uary|uar|uari|uarij|vier|v|eiro)?|enero|gennaio|stycznia|ledna|ene|jänner|tammi\\p{L}*',
  'feb(?:ruary|ruar|ruari|rero|braio)?|fevereiro|lutego|února|fév(?:r(?:ier)?)?|fevrier|helmi\\p{L}*',
  'mar(?:ch|s|zo|ts|ca)?|março|března|märz?|maerz|maart|mrt|maalis\\p{L}*',
  'apr(?:il|ile)?|kwietnia|dubna|avr(?:il)?|abr(?:il)?|huhti\\p{L}*',
  'may|mai|mayo|maggio|maio|maja|května|mei|maj|touko\\p{L}*',
  'june?|juin|junio?|giugno|junho|czerwca|června|juni|kesä\\p{L}*',
  'july?|luglio|julho|lipca|července|juil(?:let)?|julio|juli|heinä\\p{L}*',
  'aug(?:ust(?:us|i)?)?|sierpnia|srpna|août|aout|agosto|ago|elokuu\\p{L}*',
  'sept?(?:ember|embre|iembre)?|settembre|setembro|września|září|setiembre|syys\\p{L}*',
  'oct(?:ober|obre|ubre)?|ottobre|outubro|października|října|okt(?:ober)?|loka\\p{L}*',
  'nov(?:ember|embre|iembre|embro)?|listopada|marras\\p{L}*',
  'dec(?:ember)?|desember|dicembre|dezembro|grudnia|prosince|dez(?:ember)?|déc(?:embre)?|decembre|dic(?:iembre)?|joulu\\p{L}*',
]
const weekdays: readonly string[] = [
  'sunday|sonntag|dimanche|domingo|zondag|søndag|sunnuntai\\p{L}*',
  'monday|montag|lundi|lunes|maandag|mandag|maanantai\\p{L}*',
  'tuesday|dienstag|mardi|martes|dinsdag|tirsdag|tiistai\\p{L}*',
  'wednesday|mittwoch|mercredi|miércoles|miercoles|woensdag|onsdag|keskiviikko\\p{L}*|keskiviikon\\p{L}*',
  'thursday|donnerstag|jeudi|jueves|donderdag|torsdag|torstai\\p{L}*',
  'friday|freitag|vendredi|viernes|vrijdag|fredag|perjantai\\p{L}*',
  'saturday|samstag|sonnabend|samedi|sábado|zaterdag|lørdag|lauantai\\p{L}*',
]
const TOMORROW =
  'tomorrow|demain|mañana|i morgen|huomenna|(?<!guten )(?<!goede)\\bmorgen(?= (?:wieder|zurück|weer|terug|bin))'

const edge = (pattern: string): string => `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}])`
const MONTH = `(?:${months.join('|')})`
const ORDINAL = '(?:st|nd|rd|th|er|ème|º|ª|:e)?'
const patterns: readonly {
  readonly like: RegExp
  readonly read: (found: readonly string[], about: About) => string | undefined
}[] = [
  {
    like: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu,
    read: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    like: new RegExp(
      `(?<!\\d)(\\d{1,2})${ORDINAL}\\.?\\s*(?:of |de |den )?\\s*(${MONTH})(?![\\p{L}])\\.?,?(?:\\s*(?:de |del )?(\\d{4}))?`,
      'giu',
    ),
    read: ([, day, month = '', year], about) =>
      coming({ day: Number(day), month: monthOf(month), year }, about),
  },
  {
    like: new RegExp(
      `(?<![\\p{L}])(${MONTH})(?![\\p{L}])\\.?\\s+(?:the )?(\\d{1,2})${ORDINAL}(?:\\s?(?:-|–|to|through|thru|until)\\s?(\\d{1,2})${ORDINAL})?(?![\\d:])(?:,?\\s*(\\d{4}))?`,
      'giu',
    ),
    read: ([, month = '', first, last, year], about) =>
      coming({ day: Number(last ?? first), month: monthOf(month), year }, about),
  },
  {
    like: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?(?![\d:])/gu,
    read: ([, day, month, year], about) => coming({ day: Number(day), month: Number(month), year }, about),
  },
  {
    like: /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/gu,
    read: ([, day, month, year], about) => coming({ day: Number(day), month: Number(month), year }, about),
  },
  {
    like: /(?<![\d/])(?!24\/7)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/gu,
    read: ([, one, two, year], about) => slashed({ one: Number(one), two: Number(two), year }, about),
  },
]

type About = { readonly since: number | undefined }
const DAY_MS = 86_400_000

/** All days that a text names. */
export function daysIn(text: string, about: About): readonly NamedDay[] {
  const dates = patterns.flatMap(({ like, read }) =>
    [...text.matchAll(like)].flatMap((found): NamedDay[] => {
      const day = read(found, about)
      return day === undefined
        ? []
        : [{ at: found.index, end: found.index + found[0].length, day, exact: true }]
    }),
  )
  return about.since === undefined ? dates : [...dates, ...relative(text, about.since)]
}

function relative(text: string, since: number): readonly NamedDay[] {
  const today = new Date(since).getUTCDay()
  const named = weekdays.flatMap((names, weekday) =>
    [...text.matchAll(new RegExp(edge(names), 'giu'))].map((found) => ({
      found,
      ahead: ((weekday - today + 6) % 7) + 1,
    })),
  )
  const next = [...text.matchAll(new RegExp(edge(TOMORROW), 'giu'))].map((found) => ({ found, ahead: 1 }))
  return [...named, ...next].map(({ found, ahead }) => ({
    at: found.index,
    end: found.index + found[0].length,
    day: iso(since + ahead * DAY_MS),
    exact: false,
  }))
}

const monthOf = (name: string): number =>
  months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name)) + 1

type Said = { readonly day: number; readonly month: number; readonly year: string | undefined }

/** Without a year, the one in which it is still to come. */
function coming({ day, month, year }: Said, { since }: About): string | undefined {
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  if (since === undefined) return undefined
  const first = new Date(since).getUTCFullYear()
  const soon = dayOf(first, month, day)
  return soon !== undefined && Date.parse(soon) >= since - 2 * DAY_MS ? soon : dayOf(first + 1, month, day)
}

/** 3/4 is the third of April or the fourth of March: whichever comes first. */
function slashed(
  { one, two, year }: { one: number; two: number; year: string | undefined },
  about: About,
): string | undefined {
  const european = coming({ day: one, month: two, year }, about)
  const american = coming({ day: two, month: one, year }, about)
  if (european === undefined || american === undefined) return european ?? american
  const since = about.since ?? 0
  const ahead = (day: string) =>
    Date.parse(day) < since - DAY_MS ? Number.POSITIVE_INFINITY : Date.parse(day)
  return ahead(american) < ahead(european) ? american : european
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1970 || year > 2200) return undefined
  const ms = Date.UTC(year, month - 1, day)
  return new Date(ms).getUTCDate() === day ? iso(ms) : undefined
}

export const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
