import { header } from '../read/headers.ts'
import { daysIn, iso, type NamedDay } from './dates.ts'
import { anyOf } from './phrases.ts'
import type { Seen } from './seen.ts'

const BEFORE_CHARS = 60
const AFTER_CHARS = 40
const DAY_MS = 86_400_000

const back = anyOf(
  `\\b(?:return\\w*|back|resum\\w+|available again|in the office)\\b
  (?:zurück|wieder|erreichbar)
  \\b(?:retour|reviens|reviendrai|rentre|rentrerai|reprends)\\b
  (?:regres|vuelta|vuelvo|volver|incorpor|reincorpor)\\w*
  \\b(?:terug|weer)\\b
  \\b(?:tilbage|tilbake|tillbaka|igen|igjen)\\b
  \\b(?:rientr\\w+|torn(?:o|erò)|ritorn\\w+|volto|voltarei|retorn\\w+)\\b
  \\b(?:wracam|wrócę|powrot|powrócę|vrátím|zpět)(?!\\p{L})
  palaan|palaamme|takaisin|jälleen|tavoitettavissa`,
)
const until = anyOf(
  `\\b(?:until|till|til|through|thru|to|ending|ends|by)\\b\\W*(?:\\p{L}+,?\\W+)?$
  (?:-|–|—)\\s*$
  \\bbis\\b
  \\b(?:jusqu|au)\\b
  \\b(?:hasta|al)\\b
  \\b(?:tot|t/m)\\b
  \\b(?:fino al?|till)\\b
  \\baté(?!\\p{L})
  \\bdo\\W*$
  \\b(?:indtil|frem til|til)\\b`,
)
const untilAfter = anyOf(`^\\W*(?:asti|saakka|mennessä)`)
/** The day named is the last one away. */
const inclusive = anyOf(
  `\\b(?:through|thru|up to and including|inclusive)\\b
  (?:einschlie(?:ß|ss)lich|inklusive|inkl\\.)
  \\b(?:inclus|inclusivement)\\b
  \\binclusive\\b
  \\b(?:tot en met|t/m)(?:\\W|$)
  \\b(?:til og med|t\\.o\\.m)
  (?:włącznie|včetně|включительно|compreso|incluso|inclusivamente|dahil)(?!\\p{L})`,
)
const since = anyOf(
  `\\b(?:from|since|starting|beginning|as of|sent|on leave from)\\W*(?:\\p{L}+,?\\W+)?$
  \\b(?:vom|seit|von)\\W*(?:\\p{L}+,?\\W+)?$
  \\b(?:du|depuis|dès)\\W*(?:\\p{L}+\\W+)?$
  \\b(?:desde|del)\\W*(?:el\\W+)?(?:\\p{L}+\\W+)?$
  \\b(?:van|vanaf|sinds)\\W*(?:\\p{L}+\\W+)?$
  \\b(?:fra|siden)\\W*(?:den\\W+)?(?:\\p{L}+\\W+)?$`,
)

/** On which day somebody is back, as their automatic answer says; undefined where it names none that is still to come. */
export function returnDay({ headers, subject, dated }: Seen, text: string): string | undefined {
  const told = /endDate=(\d{4}-\d{2}-\d{2})/.exec(header(headers, 'x-apple-criteria') ?? '')?.[1]
  const words = `${subject}\n${text}`
  const days = daysIn(words, { since: dated })
    .map((named) => ({ ...named, weight: weightOf(words, named) }))
    .filter(({ day, weight }) => weight > 1 && (dated === undefined || Date.parse(day) >= dated - DAY_MS))
  const [best] = days.toSorted((a, b) => b.weight - a.weight || (a.day < b.day ? 1 : -1))
  return best ? shifted(words, best) : told
}

/** What stands around a day tells what it is; a day of the week counts less than a date. */
function weightOf(words: string, { at, end, exact }: NamedDay): number {
  const before = beforeIn(words, at)
  const after = /^[^\n.!?]*/.exec(words.slice(end, end + AFTER_CHARS))?.[0] ?? ''
  const less = exact ? 0 : 0.5
  if (back.test(before)) return (since.test(before) && !AGAIN.test(before) ? 2.5 : 4) - less
  if (until.test(before) || untilAfter.test(after)) return 3 - less
  if (since.test(before)) return 0
  return back.test(after) ? 3 - less : 1 - less
}
const AGAIN = /(?:zurück|wieder|back|return\w*|retour|terug|weer|tilbage|regres\w*)[^.]{0,25}$/iu

/** The same sentence, up to the day; a full stop after a number or a short word ends none. */
function beforeIn(words: string, at: number): string {
  const text = words.slice(Math.max(0, at - BEFORE_CHARS), at)
  return text.split(/(?<=[\p{L}]{4,})[.!?]\s+|\n\s*\n/u).at(-1) ?? text
}

function shifted(words: string, { at, end, day }: NamedDay): string {
  const near = `${beforeIn(words, at).slice(-30)} ${words.slice(end, end + 15)}`
  return inclusive.test(near) ? iso(Date.parse(day) + DAY_MS) : day
}
