import type { Fact, FactAbout, FactKind } from '#domain/brief/fact.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

/** What somebody told us with one submission, in their words or as they chose it. */
export function factsSent(canonical: CanonicalSubmission, form: string): readonly Fact[] {
  const { person, organisation, message, campaign, consent, submittedAt } = canonical
  const fact =
    (about: FactAbout, kind: FactKind, more: Pick<Fact, 'url'> = {}) =>
    (text: string | undefined): readonly Fact[] => {
      const words = text?.trim() ?? ''
      return words === '' ? [] : [{ about, kind, text: words, source: 'form', at: submittedAt, ...more }]
    }
  const { name, employees, country } = organisation
  return [
    ...fact(
      'wish',
      'asked for',
    )(message ? `“${plain(message)}”` : `Filled in “${form}” and wrote no message`),
    ...fact('wish', 'page', linkTo(campaign.page))(campaign.page && pathOf(campaign.page)),
    ...fact('wish', 'campaign')(campaignOf(campaign)),
    ...consent.flatMap(({ purpose, given }) =>
      fact('wish', 'consent')(given ? `Agreed to ${purpose}` : `Did not agree to ${purpose}`),
    ),
    ...fact('person', 'role')(person.title),
    ...fact('business', 'name')(name),
    ...fact('business', 'size')(employees ? `${bandOf(employees)} people` : undefined),
    ...fact('business', 'country')(country),
  ]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const bandOf = ({ min, max }: { readonly min: number; readonly max: number | null }): string => {
  if (max === null) return `${min} or more`
  return min === max ? String(min) : `${min} to ${max}`
}

/** Where they stood when they wrote; what follows the question mark is nobody's reading. */
function pathOf(page: string): string {
  const [, host = page, path = ''] = WEB_PAGE.exec(page) ?? []
  return `Came from ${host}${path === '/' ? '' : path}`
}

const WEB_PAGE = /^https?:\/\/([^/?#\s@]+)([^?#\s]*)/i

/** Only what is surely a page is made a link. */
const linkTo = (page: string | undefined): Pick<Fact, 'url'> =>
  page !== undefined && WEB_PAGE.test(page) ? { url: page } : {}

function campaignOf({ utm = {}, referrer }: CanonicalSubmission['campaign']): string | undefined {
  const named = ['source', 'medium', 'campaign'].flatMap((key) => utm[key] ?? [])
  if (named.length > 0) return `Brought by ${named.join(', ')}`
  const host = WEB_PAGE.exec(referrer ?? '')?.[1]
  return host && `Sent by ${host}`
}
