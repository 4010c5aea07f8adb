import type { Chance } from './chance.ts'
import { forms, type DemoForm } from './people.ts'
import { junk, places, sizes, type Place } from './places.ts'

/** What somebody sends, and how their story goes on. */
export type Inquiry = {
  readonly form: DemoForm
  readonly body: Readonly<Record<string, string>>
  readonly isJunk: boolean
  readonly again: string
}

const JUNK_SHARE = 0.05

export function inquiryFrom(chance: Chance, number: number): Inquiry {
  const form = chance.weighted(forms)
  const place = chance.weighted(places)
  const isJunk = form.kind === 'contact' && chance.next() < JUNK_SHARE
  return { form, body: bodyOf(chance, { form, place, isJunk, number }), isJunk, again: place.again }
}

function bodyOf(
  chance: Chance,
  about: { form: DemoForm; place: Place; isJunk: boolean; number: number },
): Inquiry['body'] {
  const { form, place, isJunk, number } = about
  const [given, family, company] = [
    chance.one(place.given),
    chance.one(place.family),
    chance.one(place.companies),
  ]
  const name = place.country === 'JP' ? `${family} ${given}` : `${given} ${family}`
  return {
    name,
    // The number keeps two people of one name apart; nobody else has it.
    email: `${plain(given)}.${plain(family)}${number}@${plain(company)}.example`,
    company,
    country: place.country,
    ...(chance.next() < 0.8 && { employees: chance.one(sizes) }),
    ...(form.kind === 'callback' && { phone: `+44 20 7946 0${String(100 + number).slice(-3)}` }),
    ...(asks.has(form.kind) && { message: isJunk ? chance.one(junk) : chance.one(place.asks) }),
    ...(chance.next() < 0.5 && { utm_source: chance.one(['search', 'newsletter', 'fair']) }),
  }
}

const asks: ReadonlySet<string> = new Set(['contact', 'demo', 'pricing', 'callback'])

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '')
