import type { Actor, Id } from '#domain/ledger.ts'
import { emailKey, type Details } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { unmappedOf } from '#domain/submission/remap.ts'
import type { KnownSubmission } from '#domain/submission/submission.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import { detailsOf } from './details.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

const AT_ONCE = 100

export type Remapped = { readonly read: number; readonly changed: number }

/**
 * Reads everything that came through a source again by its field map of today. Facts change, and what prospects told us grows; no
 * time is touched, nothing is sent, and no lead moves: those are judged again only when somebody asks for it.
 */
export async function reapplyFieldMap(
  parts: Parts,
  { workspace, form, by, at }: { workspace: Id; form: Id; by: Actor; at: Instant },
  onProgress: (done: Remapped) => void = () => undefined,
): Promise<Remapped> {
  let done: Remapped = { read: 0, changed: 0 }
  for (let after: Id | undefined; ;) {
    const batch = await parts.ledger.transaction(workspace, async (tx) => {
      const map = (await tx.form(form))?.map ?? []
      const ids = await tx.placedFrom(form, { after, most: AT_ONCE })
      const askings = await askingsFor(parts, tx, { ids, map, asked: { at, by } })
      const outcomes = await carryOut(tx, askings, parts)
      const changed = outcomes.filter(
        ({ outcome }, index) => outcome === 'happened' && askings[index]?.kind === 'submission',
      ).length
      return { ids, changed }
    })
    done = { read: done.read + batch.ids.length, changed: done.changed + batch.changed }
    onProgress(done)
    after = batch.ids.at(-1)
    if (batch.ids.length < AT_ONCE) return done
  }
}

async function askingsFor(
  parts: Pick<Parts, 'applyFieldMap' | 'isPersonal' | 'registrableDomain'>,
  tx: Tx,
  { ids, map, asked }: { ids: readonly Id[]; map: FieldMap; asked: { at: Instant; by: Actor } },
): Promise<readonly Asking[]> {
  const histories = await tx.read(ids.map((stream) => ({ kind: 'submission', stream })))
  const read = ids.flatMap((stream) => {
    const folded = fold('submission', stream, histories.get(stream) ?? [])
    const known = folded.kind === 'submission' && folded.state.status === 'known' ? folded.state : undefined
    return known?.canonical ? [{ stream, known, canonical: mapped(parts, known, known.canonical, map) }] : []
  })
  const keys = read.flatMap(({ canonical }) =>
    canonical.person.email ? [emailKey(canonical.person.email)] : [],
  )
  await tx.lock('prospect', keys)
  const owners = new Map((await tx.addresses([...new Set(keys)])).map(({ key, prospect }) => [key, prospect]))
  return read.flatMap(({ stream, known, canonical }): readonly Asking[] => [
    {
      kind: 'submission',
      stream,
      command: { ...asked, type: 'RemapSubmission', canonical, unmapped: unmappedOf(known, canonical) },
    },
    ...(known.prospect === undefined
      ? []
      : [
          {
            kind: 'prospect' as const,
            stream: known.prospect,
            command: {
              ...asked,
              type: 'MeetProspect' as const,
              submission: stream,
              details: withoutForeignAddress(detailsOf(canonical, parts), owners, known.prospect),
            },
          },
        ]),
  ])
}

const mapped = (
  { applyFieldMap }: Pick<Parts, 'applyFieldMap'>,
  known: KnownSubmission,
  canonical: CanonicalSubmission,
  map: FieldMap,
): CanonicalSubmission => applyFieldMap({ ...canonical, ...known.unmapped }, map)

/** An address that is somebody else's makes nobody the same person. */
function withoutForeignAddress(
  { email, domain, ...details }: Details,
  owners: ReadonlyMap<string, Id>,
  prospect: Id,
): Details {
  const owner = email === undefined ? undefined : owners.get(emailKey(email))
  return email === undefined || (owner !== undefined && owner !== prospect)
    ? details
    : { email, ...(domain !== undefined && { domain }), ...details }
}
