import { emailKey } from '#domain/prospect/prospect.ts'
import type { Trust } from '#domain/submission/held.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

/** Whom a playbook names as always passing. */
type TrustRule = {
  readonly senders?: readonly string[]
  readonly domains?: readonly string[]
  readonly phrases?: readonly string[]
}

/** Why somebody passes whatever else is noticed, in words that follow "released before"; undefined where nothing says so. */
export function trustOf(
  canonical: CanonicalSubmission,
  { rule, taught }: { readonly rule: TrustRule | undefined; readonly taught: readonly Trust[] },
): string | undefined {
  const found = trustIn(canonical, [...ruled(rule), ...taught])
  return found && `the ${found.kind} ${found.kind === 'phrase' ? `“${found.value}”` : found.value}`
}

/** The first of these that it is trusted by. */
export function trustIn<Some extends Trust>(
  { person, message = '' }: CanonicalSubmission,
  all: readonly Some[],
): Some | undefined {
  const key = person.email === undefined ? '' : emailKey(person.email)
  const domain = key.slice(key.lastIndexOf('@') + 1)
  if (all.length === 0) return undefined
  const said = plain(message)
  return all.find(({ kind, value }) => {
    const wanted = kind === 'phrase' ? plain(value) : emailKey(value)
    if (wanted === '') return false
    return kind === 'sender' ? key === wanted : kind === 'domain' ? domain === wanted : said.includes(wanted)
  })
}

const ruled = ({ senders = [], domains = [], phrases = [] }: TrustRule = {}): readonly Trust[] => [
  ...senders.map((value) => ({ kind: 'sender' as const, value })),
  ...domains.map((value) => ({ kind: 'domain' as const, value })),
  ...phrases.map((value) => ({ kind: 'phrase' as const, value })),
]

/** The same words, whatever their case, marks and blanks. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
