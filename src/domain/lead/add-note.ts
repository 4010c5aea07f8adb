import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { NoteAdded } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'

export type AddNote = Asked & { readonly type: 'AddNote'; readonly note: Id; readonly text: string }

/** Anybody in the workspace may add a note, at any time, also after the resolution; but not about somebody whom we have forgotten. */
export function addNote(lead: Lead, { at, by, note, text }: AddNote): Decision<NoteAdded, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (lead.notes.includes(note)) return nothing
  return happened({ type: 'NoteAdded', at, by, data: { note }, private: { text } })
}
