import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { seniorityOf } from '#domain/text/seniority.ts'
import type { Facts } from '#playbook/facts.ts'

/** What we know of the organisation; absent where nobody can say. */
export type AccountFacts = NonNullable<Facts['account']>
export type IsPersonalDomain = (domain: string) => boolean

/** What a submission tells the playbook. What it doesn't tell is absent. */
export function factsOf(
  submission: CanonicalSubmission,
  about: {
    readonly formName: string
    readonly returning: boolean
    readonly isPersonal: IsPersonalDomain
    readonly signals?: Facts['signals']
    readonly account?: AccountFacts | undefined
  },
): Facts {
  const { person, organisation, message, kind, campaign, consent, answers, source, provider } = submission
  const domain = person.email?.split('@').at(-1)?.toLowerCase()
  const { employees, name, country } = organisation
  const seniority = seniorityOf(person.title)
  const mail = consent.find(({ purpose }) => purpose === 'mail')
  const call = consent.find(({ purpose }) => purpose === 'call')
  return {
    form: { kind, name: about.formName },
    source: { name: source, kind: provider },
    ...(domain && { email: { domain, personal: about.isPersonal(domain) } }),
    ...((name || employees) && {
      company: {
        ...(name && { name }),
        ...(employees && {
          employees: { min: employees.min, ...(employees.max !== null && { max: employees.max }) },
        }),
      },
    }),
    ...(about.account && { account: about.account }),
    ...(country && { country }),
    campaign: utmOf(campaign.utm ?? {}),
    ...(message !== undefined && { message: { words: message.match(/\S+/gu)?.length ?? 0 } }),
    prospect: { returning: about.returning, ...(seniority && { seniority }) },
    ...(about.signals && { signals: about.signals }),
    ...((mail ?? call) && {
      consent: { ...(mail && { mail: mail.given }), ...(call && { call: call.given }) },
    }),
    answers: Object.fromEntries(answers.map(({ key, value }) => [key, value.join(', ')])),
  }
}

function utmOf({
  source,
  medium,
  campaign,
}: Readonly<Record<string, string>>): NonNullable<Facts['campaign']> {
  return { ...(source && { source }), ...(medium && { medium }), ...(campaign && { name: campaign }) }
}
