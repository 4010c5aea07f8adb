import type { Id } from '#domain/ledger.ts'
import { identitiesFor } from '#app/identities.ts'
import { detailsOf } from '#app/details.ts'
import type { Parts } from '#app/parts.ts'
import { fold } from '#app/streams.ts'
import type { ProspectMet } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { madeUp, type MadeUp } from './people.ts'

const BATCH = 1_000

/** Prospects `from` to `to` of `many`, written through the ledger's own append, found under all their keys. */
export async function fillPeople(
  parts: Parts,
  { workspace, from, to, many }: { workspace: Id; from: number; to: number; many: number },
): Promise<{ readonly ms: number }> {
  const at = await parts.clock.now()
  const began = performance.now()
  for (let next = from; next < to; next += BATCH) {
    const appends = Array.from({ length: Math.min(BATCH, to - next) }, (_, index) => {
      const event: ProspectMet = {
        ...{ type: 'ProspectMet', at, by: 'system' },
        data: { submission: parts.newId() },
        private: detailsOf(submissionOf(madeUp(next + index, many)), parts),
      }
      const folded = fold('prospect', parts.newId(), [{ ...event, seq: 1, v: 1 }])
      return { folded, after: 0, events: [event] }
    })
    await parts.ledger.transaction(workspace, (tx) => tx.append(appends))
  }
  return { ms: performance.now() - began }
}

/** How long it takes (beside `bare`, one question of one row) to say who somebody is, in ms: known ones by their address, or new ones by a colleague's name at their firm. */
export async function identifyPeople(
  parts: Parts,
  about: { workspace: Id; by: 'address' | 'name'; many: number; of: number; looks: number },
): Promise<{ readonly times: readonly number[]; readonly bare: readonly number[]; readonly known: number }> {
  const { workspace, by, many, of, looks } = about
  const [times, bare]: [number[], number[]] = [[], []]
  let known = 0
  for (let look = 0; look < looks; look++) {
    const person = madeUp(Math.floor(((look * 0.618_033_988_75) % 1) * many), of)
    if (by === 'name' && person.free) continue
    const asks = by === 'address' ? person : stranger(person, look)
    await parts.ledger.transaction(workspace, async (tx) => {
      const canonical = submissionOf(asks) as CanonicalSubmission
      const asked = performance.now()
      await tx.commandsSeen([workspace])
      bare.push(performance.now() - asked)
      const began = performance.now()
      const { identify } = await identitiesFor(parts, tx, [canonical])
      const found = identify(canonical)
      times.push(performance.now() - began)
      if (!found.isNew || found.bonds.length > 0) known++
    })
  }
  return { times, bare, known }
}

/** Of the same name at the same firm, under an address and a number that nobody has. */
const stranger = ({ name, email, company, free }: MadeUp, look: number): MadeUp => ({
  ...{ name, company, free },
  email: `someone-else-${look}-${email.split('@')[0]?.length ?? 0}@${email.split('@')[1] ?? ''}`,
  phone: '',
})

const submissionOf = ({
  name,
  email,
  phone,
  company,
}: MadeUp): Pick<CanonicalSubmission, 'person' | 'organisation'> => ({
  person: { name, email, ...(phone && { phone }) },
  organisation: { name: company },
})
