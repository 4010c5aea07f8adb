import { readFile } from 'node:fs/promises'
import { draftPlaybook, signDraft } from '#app/living-playbook.ts'
import { looked } from '#app/playbook-reader.ts'
import type { Id } from '#domain/ledger.ts'
import type { Opened } from '../wiring.ts'

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
costs:
  currency: GBP
  sources:
    Contact us: { amount: 900, each: month }
    Book a demonstration: [{ amount: 1400, each: month }, { amount: 6, each: submission }]
    Ask for a price: { amount: 650, each: month }
    "Guide: numbers people believe": { amount: 12, each: submission }
  rates: { qualifier: 34, representative: 52, manager: 70, marketing: 41, admin: 45 }
  minutes: { call: 12, voicemail: 2, mail: 8, meeting: 45 }
  worth: { hand-raisers in profile: 9500, "hand-raisers, profile not known yet": 4800, customers who ask: 12000, hand-raisers out of profile: 1500 }
  countFrom: 20
retention: { raw: 365d, junk: 90d, resolved: 1095d, visits: 90d }
`

/** The firm's own playbook: drafted by marketing, signed by both sides, in force from the first day. */
export async function agreeOnPlaybook(
  { parts }: Opened,
  { workspace, admin, marketing }: { workspace: Id; admin: Id; marketing: Id },
): Promise<void> {
  const text = `${await readFile(starterFile, 'utf8')}${agreed}`.replace('name: Starter', 'name: Acme')
  const draft = parts.newId()
  const about = { workspace, draft, at: await parts.clock.now() }
  await draftPlaybook(parts, { ...about, text, looked: await looked(text), by: marketing })
  const digest = parts.textDigest(text)
  // Until a playbook names others, the only one who was there at the founding signs for both.
  for (const role of ['marketing', 'sales'] as const)
    await signDraft(parts, { ...about, role, digest, accepted: [], by: admin })
}
