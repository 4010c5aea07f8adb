import { carryOut } from '#app/carry-out.ts'
import type { Asking } from '#app/streams.ts'
import { languages } from '#domain/form/sheet.ts'
import { buyerWords } from '../pages/buyer-words/words.ts'
import type { Field, Served } from '../served.ts'
import type { Buyer } from './buyer.ts'
import { isWay } from './buyer-standing.ts'

/** What was sent by a form of the page. */
export type Sent = (name: string) => string
export type Act = {
  readonly served: Served
  readonly buyer: Buyer
  readonly sent: Sent
  readonly all: readonly Field[]
}

type Corrections = {
  readonly name?: string
  readonly organisation?: string
  readonly phone?: string
  readonly noPhone?: boolean
}

/** What they know better about themselves. */
export async function correct({ served, buyer }: Act, said: Corrections): Promise<boolean> {
  const { prospect } = buyer.status
  const { noPhone = false, phone = '', ...rest } = said
  const given = Object.entries(rest).filter(([, value]) => value !== '')
  const number = noPhone ? '' : phone && numberIn(served, phone)
  const details = { ...Object.fromEntries(given), ...((noPhone || phone !== '') && { phone: number }) }
  if (prospect === null || Object.keys(details).length === 0) return false
  const at = await served.parts.clock.now()
  const command = { type: 'CorrectProspect', at, by: 'buyer', details } as const
  return carried(served.parts, buyer, [{ kind: 'prospect', stream: prospect, command }])
}

/** A number as the forms would have read it. */
function numberIn({ toCanonical }: Served, phone: string): string {
  const now = '1970-01-01T00:00:00.000Z'
  const about = { kind: 'contact', source: '', submittedAt: now, receivedAt: now, test: false } as const
  const read = toCanonical([{ key: 'phone', value: [phone] }], {
    ...about,
    clock: 'receipt',
    provider: 'html',
  })
  return read.person.phone ?? phone
}

/** Where the firm asks before it takes a way, choosing it is a yes, in the words that stood beside it. */
export async function allow({ served, buyer, sent }: Act, ways: readonly string[]): Promise<void> {
  const { prospect } = buyer.status
  const asked = buyer.askBefore.filter((channel) => ways.includes(channel))
  if (prospect === null || asked.length === 0) return
  const at = await served.parts.clock.now()
  const words = buyerWords[languages.find((known) => known === sent('language')) ?? 'en'].reach
  await carried(
    served.parts,
    buyer,
    asked.filter(isWay).map((permission) => ({
      ...{ kind: 'prospect', stream: prospect },
      command: {
        ...{ type: 'SetPermission', at, by: 'buyer', permission, given: true, how: 'own page' },
        wording: `${words.summary}: ${words.names[permission]}`,
      },
    })),
  )
}

/** Whether something came of any of these. */
export async function carried(
  parts: Served['parts'],
  { workspace }: Buyer,
  askings: readonly Asking[],
): Promise<boolean> {
  const outcomes = await parts.ledger.transaction(workspace, (tx) => carryOut(tx, askings, parts))
  return outcomes.some(({ outcome }) => outcome === 'happened')
}
