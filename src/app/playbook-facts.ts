import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { InquiryClass } from '#domain/screening/inquiry.ts'
import type { Stage } from '#domain/lead/trace.ts'
import { seniorityOf } from '#domain/text/seniority.ts'
import type { Facts } from '#playbook/facts.ts'
import { historyFacts, type Past } from './past-facts.ts'
import { roadOf } from './road.ts'
import { placeOf } from './routing/place.ts'

/** What we know of the organisation; absent where nobody can say. */
export type AccountFacts = NonNullable<Facts['account']>
export type IsPersonalDomain = (domain: string) => boolean

/** What a submission tells the playbook. What it doesn't tell is absent. */
export function factsOf(
  submission: CanonicalSubmission,
  about: {
    readonly formName: string
    readonly returning: boolean
    /** Somebody whom we had written to has sent them. */
    readonly referred?: boolean
    /** Where they say that they are. */
    readonly readiness?: Stage
    readonly isPersonal: IsPersonalDomain
    readonly isDisposable: IsPersonalDomain
    readonly signals?: Facts['signals']
    readonly account?: AccountFacts | undefined
    /** What screening took them for, where it has read them. */
    readonly road?: InquiryClass | undefined
    /** In which they filled in the form. */
    readonly language?: string | undefined
    /** What there was before, where somebody has looked. */
    readonly past?: Past | undefined
  },
): Facts {
  const { person, organisation, message, kind, campaign, consent, answers, source, provider } = submission
  const domain = person.email?.split('@').at(-1)?.toLowerCase()
  const { employees, name, country } = organisation
  const { region, postcode } = placeOf(submission)
  // What a field map says of it counts; else what the title says.
  const seniority = person.seniority ?? seniorityOf(person.title)
  // Whoever asks for a newsletter allows mail.
  const mail = consentFor(consent, 'mail') ?? consentFor(consent, 'marketing')
  const call = consentFor(consent, 'call')
  return {
    form: { kind, name: about.formName },
    source: { name: source, kind: provider },
    ...(domain && { email: emailFacts(domain, about) }),
    ...((name ?? employees ?? region ?? postcode) && {
      company: {
        ...(name && { name }),
        ...(region !== undefined && { region }),
        ...(postcode !== undefined && { postcode }),
        ...(employees && {
          employees: { min: employees.min, ...(employees.max !== null && { max: employees.max }) },
        }),
      },
    }),
    ...(about.account && { account: accountFacts(about.account, about.past) }),
    ...(country && { country }),
    ...(about.language && { language: about.language }),
    campaign: utmOf(campaign.utm ?? {}),
    ...(message !== undefined && { message: messageFacts(submission, message, about.road) }),
    prospect: {
      returning: about.returning,
      ...(about.referred !== undefined && { referred: about.referred }),
      ...(about.readiness && { readiness: about.readiness }),
      ...(seniority && { seniority }),
    },
    ...(about.past && { history: historyFacts(about.past, submission.submittedAt) }),
    ...(about.signals && { signals: about.signals }),
    ...((mail ?? call) && {
      consent: { ...(mail && { mail: mail.given }), ...(call && { call: call.given }) },
    }),
    answers: Object.fromEntries(answers.map(({ key, value }) => [key, value.join(', ')])),
  }
}

/** The list of throw-away domains is long, so it is looked into only when a rule asks. */
const emailFacts = (
  domain: string,
  { isPersonal, isDisposable }: { isPersonal: IsPersonalDomain; isDisposable: IsPersonalDomain },
): NonNullable<Facts['email']> => ({
  ...{ domain, personal: isPersonal(domain) },
  get disposable() {
    return isDisposable(domain)
  },
})

/** Of an organisation that we don't know nothing is counted. */
const accountFacts = (account: AccountFacts, past: Past | undefined): AccountFacts => ({
  ...account,
  ...(account.known === true && past && { leads: past.openAtAccount }),
})

/** Reading a message for its class costs more than all other facts, so it is done only when a rule asks. */
function messageFacts(
  submission: CanonicalSubmission,
  message: string,
  known: InquiryClass | undefined,
): NonNullable<Facts['message']> {
  let road = known
  return {
    words: message.match(/\S+/gu)?.length ?? 0,
    get class() {
      road ??= roadOf(submission)
      return road && classNames[road]
    },
  }
}

/** What is junk by its manner and was let through all the same is somebody who asks. */
const classNames: Readonly<Record<InquiryClass, string>> = {
  ...{ buyer: 'buyer', support: 'support', partner: 'partner', supplier: 'supplier', student: 'student' },
  ...{ 'job seeker': 'job seeker', press: 'press', 'on behalf': 'for somebody else' },
  ...{ pitch: 'supplier', spam: 'buyer', gibberish: 'buyer', fake: 'buyer' },
}
const consentFor = (consent: CanonicalSubmission['consent'], wanted: string) =>
  consent.find(({ purpose }) => purpose === wanted)

function utmOf({
  source,
  medium,
  campaign,
}: Readonly<Record<string, string>>): NonNullable<Facts['campaign']> {
  return { ...(source && { source }), ...(medium && { medium }), ...(campaign && { name: campaign }) }
}
