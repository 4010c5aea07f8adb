import { localTime, type LocalTime } from '#domain/brief/local-time.ts'
import type { Fact } from '#domain/brief/fact.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Parts } from '../parts.ts'
import { isWide, zoneOf } from '../zones.ts'
import type { AboutLead } from './about-lead.ts'

export const zoneReasons = [
  'their word',
  'their booking',
  'their country',
  'their number',
  'their site',
] as const
export type TheirTime = LocalTime & {
  readonly because: (typeof zoneReasons)[number]
  /** Their country is so wide that it may be another hour with them. */
  readonly roughly: boolean
}

type Guess = { readonly because: TheirTime['because']; readonly zone?: string; readonly country?: string }

/** What time it is with them, by the best that is known; undefined where nothing says. */
export function theirTime(
  { briefs }: Pick<Parts, 'briefs'>,
  { lead, sent, prospect }: AboutLead,
  { at, facts }: { at: Instant; facts: readonly Fact[] },
): TheirTime | undefined {
  const phone = sent.map(({ person }) => person.phone).find((each) => each !== undefined)
  const country =
    prospect?.details.country ?? sent.find((each) => each.organisation.country)?.organisation.country
  const onSite = facts.find(({ kind, source }) => kind === 'country' && source !== 'form')
  const guesses: readonly Guess[] = [
    guess('their word', { zone: lead.wishes?.zone }),
    guess('their booking', { zone: sent.find(({ appointment }) => appointment?.zone)?.appointment?.zone }),
    guess('their country', { country }),
    guess('their number', { country: phone === undefined ? undefined : briefs.countryOfNumber(phone) }),
    guess('their site', { country: onSite?.text }),
  ]
  for (const { because, zone, country: where } of guesses) {
    const time = localTime(at, zone ?? zoneOf(where))
    if (time) return { ...time, because, roughly: zone === undefined && where !== undefined && isWide(where) }
  }
  return undefined
}

const guess = (
  because: Guess['because'],
  { zone, country }: { zone?: string | undefined; country?: string | undefined },
): Guess => ({ because, ...(zone && { zone }), ...(country && { country }) })
