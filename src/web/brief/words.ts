import { CircleHelp, Hourglass, NotebookText } from 'lucide-react'
import type { BriefFact, BriefShown } from '#contract/brief.ts'
import type { Look } from '../ui/StatusBadge.tsx'

export const verdictLooks: Readonly<Record<BriefShown['verdict'] | 'in the making', Look>> = {
  ready: { label: 'Ready', tone: 'good', icon: NotebookText },
  thin: { label: 'Thin', tone: 'soon', icon: CircleHelp },
  'in the making': { label: 'Being made', tone: 'quiet', icon: Hourglass },
}

export const sourceWords: Readonly<Record<BriefFact['source'], string>> = {
  form: 'they say',
  history: 'our records',
  account: 'our accounts',
  signal: 'seen',
  site: 'their site',
  enrichment: 'bought data',
}

type Search = BriefShown['searches'][number]
const places: Readonly<Record<Search['where'], string>> = {
  site: 'Their site',
  enrichment: 'The data service',
}
const reasons: Readonly<Record<NonNullable<Search['because']>, string>> = {
  no_domain: 'They write from a mailbox of their own, so there is no site to look at.',
  switched_off: 'Looking at sites is switched off here.',
  forbidden: 'asks not to be read by programs.',
  unreachable: 'could not be reached.',
  too_slow: 'did not answer in five seconds.',
  too_large: 'is larger than we read.',
  not_html: 'shows no web page.',
  not_public: 'is not on the public internet.',
  no_site: 'does not exist: there is no site under that name.',
  says_nothing: 'says nothing of what they do.',
  refused: 'turned us away.',
}
const whole: ReadonlySet<Search['because']> = new Set(['no_domain', 'switched_off'])

/** What came of a look outside, where it brought no facts. */
export function searchSaid({ where, result, because }: Search): string | undefined {
  if (result === 'found') return undefined
  if (because === undefined) return `${places[where]} says nothing.`
  return whole.has(because) ? reasons[because] : `${places[where]} ${reasons[because]}`
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** "14:05 on Tuesday, in Europe/London by their number: usual working hours." */
export function timeSaid(time: BriefShown['time']): { readonly clock: string; readonly more: string } {
  if (time === null) return { clock: '', more: 'Their local time is not known.' }
  const { weekday, atWork, zone, because, roughly } = time
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const hours = atWork ? 'usual working hours' : 'outside usual working hours'
  const unsure = roughly ? ', roughly' : ''
  return {
    clock: time.time,
    more: `on ${days[weekday - 1] ?? 'that day'} with them, ${hours} (${place}, by ${because}${unsure})`,
  }
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const HALF_A_YEAR_MS = 183 * 86_400_000

/** "2 Mar"; with the year where that is longer ago than one remembers. */
export const daySaid = (at: string, now: number): string =>
  (now - Date.parse(at) > HALF_A_YEAR_MS ? dayAndYear : day).format(Date.parse(at))
