import { toldMarks } from '../reading.ts'
import type { Signal } from './signal.ts'

/** Where a program should have put a name: `{{first_name}}`, `[Company]`, `%FIRSTNAME%`, `<<Name>>`. */
const HOLE =
  /(?:\{\{?|\[|<<?|%%?|\$\{|\*\|)\s*(?:first|last|full|contact|your|company|business|firm|site|website|domain|recipient|user)?[\s_.-]?(?:f|l)?(?:name|vorname|nachname|firma|firmenname|prenom|prénom|nom|entreprise|nombre|empresa|nome|azienda|company|business|domain|website|city|industry|branche|title|imię|имя|компания|会社名|お名前)\s*(?:\}\}?|\]|>>?|%%?|\|\*)/iu
const FALLBACK = /\{\{[^{}]{1,40}\|[^{}]{0,40}\}\}|\{(?:Hi|Hello|Hey|Dear)\|[^{}]+\}/u

export const templateHole: Signal = ({ inquiry: { message } }) => {
  if (!/[{[<%$*]/u.test(message)) return undefined
  const hole = HOLE.exec(message)?.[0] ?? FALLBACK.exec(message)?.[0]
  return hole === undefined ? undefined : `A program forgot to fill in ${hole}.`
}

const CALENDAR =
  /\b(?:calendly\.com|cal\.com|savvycal\.com|tidycal\.com|zcal\.co|youcanbook\.me|meetings(?:-[a-z0-9]+)?\.hubspot\.com|hubspot\.com\/meetings|calendar\.app\.google|calendar\.google\.com\/calendar\/(?:u\/\d\/)?appointments|outlook\.office(?:365)?\.com\/(?:bookwithme|owa\/calendar)|bookings\.cloud\.microsoft|acuityscheduling\.com|koalendar\.com|meetergo\.com|lemcal\.com|chilipiper\.com|oncehub\.com|doodle\.com\/bp|appointlet\.com|zeeg\.me|motion\.app|book\.me|setmore\.com|simplybook\.[a-z]+)\/\S*/iu

/** Their calendar, for us to book: a buyer asks for ours, or leaves a number. */
export const ownCalendar: Signal = ({ inquiry: { message } }) => {
  if (!message.includes('/')) return undefined
  const link = CALENDAR.exec(message)?.[0]
  return link === undefined ? undefined : `It asks us to book a time in their own calendar (${link}).`
}

export const saysHowToLeave: Signal = (reading) =>
  reading.marks.has('leaves') ? `It ${toldMarks(reading, ['leaves'])}.` : undefined
