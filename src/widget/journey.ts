import { journeyShelf } from './kept.ts'

const CARRIED =
  /^(utm_(source|medium|campaign|term|content|id|source_platform|creative_format)|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id)$/

type Journey = Readonly<Record<string, string>>

/** The page without its fragment, which may be anything: a place on it, or somebody's token. */
export const hereNow = (): string => location.origin + location.pathname + location.search

/** How somebody came to us: kept from the first page of theirs that we saw, whatever pages follow. */
export function firstTouch(): Journey {
  const before = journeyShelf.read()
  if (before) return before
  const seen: Record<string, string> = { landing_page: hereNow() }
  if (document.referrer !== '' && new URL(document.referrer).origin !== location.origin)
    seen['referrer'] = document.referrer
  for (const [name, value] of new URLSearchParams(location.search))
    if (CARRIED.test(name) && value !== '') seen[name] = value.slice(0, 500)
  journeyShelf.write(seen)
  return seen
}
