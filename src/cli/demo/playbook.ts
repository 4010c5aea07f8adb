import { readFile } from 'node:fs/promises'
import { draftPlaybook, signDraft } from '#app/living-playbook.ts'
import { looked } from '#app/playbook-reader.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import type { Opened } from '../wiring.ts'

/** For how long the fair is paid for whose visitors ask for demonstrations. */
const FAIR_DAYS = 60
const DAY_MS = 24 * 60 * 60_000
const starterFile = new URL('../../../playbooks/starter.yaml', import.meta.url)

/** What this firm has agreed beyond the starter: how leads are handed over, what they cost, how long people are kept. */
const agreed = `handoff:                                 # who hands a lead over, and who says whether it was qualified
  accept: { target: 1h, limit: 4h, calendar: office }
  needs: [report]
  arbiter: eve@acme.example
  dispute: 3wd
  ruling: { target: 1wd, limit: 2wd, calendar: office }
  result: 1wd
rejections:
  not qualified: { needs: [criterion, note], next: qualify again }
  not our market: { needs: note, credit: true, next: reroute }
  wrong data: { needs: note, credit: true, next: qualify again }
supply:
  - { team: inside sales, accepted: 4, every: week }
costs:
  currency: GBP
  sources:
    Contact us: { amount: 24, each: submission }
    Book a demonstration: [{ amount: 38, each: submission }, { amount: 900, from: FIRST, to: LAST }]
    Ask for a price: { amount: 31, each: submission }
    Call me back: { amount: 18, each: submission }
    "Guide: numbers people believe": { amount: 12, each: submission }
    Free trial: { amount: 15, each: submission }
  rates: { qualifier: 34, representative: 52, manager: 70, marketing: 41, admin: 45 }
  minutes: { call: 12, voicemail: 2, mail: 8, meeting: 45 }
  worth: { hand-raisers in profile: 9500, "hand-raisers, profile not known yet": 4800, customers who ask: 12000, hand-raisers out of profile: 1500 }
  countFrom: 20
retention: { raw: 365d, junk: 90d, resolved: 1095d, visits: 90d }
`

type Signing = { readonly workspace: Id; readonly admin: Id; readonly marketing: Id }

/** The firm's own playbook: drafted by marketing, signed by both sides, in force from the first day. */
export async function agreeOnPlaybook(opened: Opened, about: Signing): Promise<string> {
  const { parts } = opened
  const at = epochMsOf(await parts.clock.now())
  const [first, last] = [at, at + FAIR_DAYS * DAY_MS].map((ms) => instantOf(ms).slice(0, 10))
  const starter = await readFile(starterFile, 'utf8')
  const text = `${starter}${agreed}`
    .replace('name: Starter', 'name: Acme')
    .replace('out: email.personal && company.employees < 10', 'out: company.employees < 11')
    .replace('from: FIRST, to: LAST', `from: ${first}, to: ${last}`)
  const draft = await drafted(opened, text, about)
  // Until a playbook names others, the only one who was there at the founding signs for both.
  for (const role of ['marketing', 'sales'] as const)
    await signed(opened, { ...about, ...draft, role, by: about.admin })
  return text
}

/** What marketing would like next: it has signed, and sales has yet to. */
export async function proposePlaybook(opened: Opened, text: string, about: Signing): Promise<void> {
  const next = text.replace('answered: 90%, within: 15m', 'answered: 95%, within: 15m')
  const draft = await drafted(opened, next, about)
  await signed(opened, { ...about, ...draft, role: 'marketing', by: about.marketing })
}

async function drafted({ parts }: Opened, text: string, { workspace, marketing: by }: Signing) {
  const [draft, at] = [parts.newId(), await parts.clock.now()]
  await draftPlaybook(parts, { workspace, draft, at, text, looked: await looked(text), by })
  return { draft, digest: parts.textDigest(text) }
}

async function signed(
  { parts }: Opened,
  about: Pick<Parameters<typeof signDraft>[1], 'workspace' | 'draft' | 'digest' | 'role' | 'by'>,
): Promise<void> {
  await signDraft(parts, { ...about, at: await parts.clock.now(), accepted: [] })
}
