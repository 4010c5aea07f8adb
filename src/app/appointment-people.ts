import { languages, type Language } from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

/** Whom an appointment is with, as far as it may be said. */
export type With = {
  readonly email: string | null
  readonly name: string | null
  readonly organisation: string | null
  readonly language: string | undefined
  readonly zone: string | undefined
  readonly stopped: boolean
  readonly forgotten: boolean
}

/** The prospect of a lead, and whether they may be written to. */
export async function whoIs(tx: Tx, lead: Id): Promise<With | undefined> {
  const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const { kind, state } = fold('lead', lead, events)
  const [found] = await tx.followed([lead])
  if (kind !== 'lead' || state.status === 'none' || !found) return undefined
  const { email, name, organisation, language } = found
  return {
    ...{ email, name, organisation },
    language: state.wishes?.language ?? language ?? undefined,
    zone: state.wishes?.zone ?? state.plan?.zone,
    stopped: state.stopped !== undefined,
    forgotten: state.forgotten === true,
  }
}

/** In which language they are written to about appointments: theirs, where our pages speak it. */
export const languageOf = ({ language }: { readonly language: string | undefined }): Language =>
  languages.find((known) => known === language) ?? 'en'

/** The zone in which the prospect of a lead is, as far as anybody can say: their own word, their country, else ours. */
export async function zoneWith(
  tx: Tx,
  { playbooks }: Pick<Parts, 'playbooks'>,
  lead: Id,
): Promise<{ readonly zone: string; readonly owner: Id | undefined } | undefined> {
  const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const { kind, state } = fold('lead', lead, events)
  if (kind !== 'lead' || state.status === 'none') return undefined
  const loaded = await playbooks.load(tx)
  return { zone: state.wishes?.zone ?? state.plan?.zone ?? loaded.zone, owner: state.owner }
}
