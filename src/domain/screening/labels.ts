import { junkKinds, roads, type InquiryClass } from './inquiry.ts'

const listed = (kind: InquiryClass, words: string): Readonly<Record<string, InquiryClass>> =>
  Object.fromEntries(words.split('|').map((word) => [word, kind]))

/** Other words for a class, as people label files. */
const otherWords: Readonly<Record<string, InquiryClass>> = {
  ...listed('support', 'customer|customer support|existing customer|help'),
  ...listed('job seeker', 'job|jobseeker|applicant|job application|candidate|career|careers'),
  ...listed('student', 'research|researcher|academic|student or researcher'),
  ...listed('press', 'analyst|investor|journalist|media|analyst press investor'),
  ...listed('on behalf', 'behalf|asks on behalf|consultant|intermediary'),
  ...listed('partner', 'partnership|reseller'),
  ...listed('supplier', 'vendor'),
  ...listed('buyer', 'lead|prospect|inquiry|enquiry|good|real|genuine|pass|ham|legit'),
  ...listed('pitch', 'sales pitch|solicitation|vendorpitch|vendor pitch|sales'),
  ...listed('spam', 'junk|hold|link spam|linkspam|scam|phishing|probe|bot|attack|injection'),
  ...listed('gibberish', 'nonsense|garbage'),
  ...listed('fake', 'disposable|disposable address|test|bogus|prank|fake contact'),
  ...listed('buyer', 'tender|rfp|rfq|quote request|demo request|sales inquiry|not junk|no junk'),
  ...listed('support', 'helpdesk|complaint|bug report|user'),
  ...listed('job seeker', 'intern|internship|hiring|recruit|cv|resume'),
  ...listed('student', 'thesis|survey|phd|scholar'),
  ...listed('press', 'reporter|blogger|analysts'),
  ...listed('partner', 'distributor|affiliate partner|integration partner'),
  ...listed('supplier', 'invoice|accounts payable'),
  ...listed('on behalf', 'assistant|third party|agent'),
  ...listed(
    'pitch',
    'outreach|cold email|cold outreach|guest post|seo|backlink|link exchange|lead list|newsletter',
  ),
  ...listed('pitch', 'recruiter|web design|marketing|advertising|machine written|selling|seller'),
  ...listed('spam', 'phish|malware|casino|pharma|crypto|loan|advance fee|sextortion|link|links|xss|sql'),
  ...listed('gibberish', 'keyboard mash|mash|random|noise|nonsensical'),
  ...listed('fake', 'throwaway|throw away|joke|dummy|fake name|made up|honeypot'),
}

const known = new Map<string, InquiryClass>([
  ...[...roads, ...junkKinds].map((name) => [name, name] as const),
  ...Object.entries(otherWords),
])
const longestFirst = [...known.keys()].toSorted((one, other) => other.length - one.length)

/**
 * The class that somebody's own label means, however they put it: `job_seeker`, `Customer support`, `pitch (polished)`, `not spam`. Our own
 * names come before others, and what it ends with before what it begins with: investor spam is spam, a buyer in marketing a buyer.
 */
export function labelledClass(label: string): InquiryClass | undefined {
  const said = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const exact = classOf(said)
  if (exact) return exact
  const denied = /^(?:not|non|no) (.+)$/u.exec(said)?.[1]
  if (denied !== undefined) {
    const kind = labelledClass(denied)
    return kind !== undefined && junkKinds.some((junk) => junk === kind) ? 'buyer' : undefined
  }
  const words = ` ${said.replaceAll(/(ch|sh|x)es\b/gu, '$1').replaceAll(/(\p{L}{3,})s\b/gu, '$1')} `
  const name = lastOf(words, names) ?? lastOf(words, longestFirst)
  return name === undefined ? undefined : known.get(name)
}

const names: readonly string[] = [...roads, ...junkKinds]

/** Which of these stands nearest to the end. */
function lastOf(words: string, some: readonly string[]): string | undefined {
  let last: { readonly name: string; readonly end: number } | undefined
  for (const name of some) {
    const at = words.lastIndexOf(` ${name} `)
    if (at >= 0 && at + name.length > (last?.end ?? -1)) last = { name, end: at + name.length }
  }
  return last?.name
}

const classOf = (said: string): InquiryClass | undefined =>
  known.get(said) ?? known.get(said.replace(/s$/u, ''))
