import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ComponentType } from 'react'
import { lead } from '../api/queries.ts'
import { refresh } from '../api/refresh.ts'
import type { LeadAct } from '../search.ts'
import { Dialog } from '../ui/Form.tsx'
import type { ActFormProps } from './act-form.ts'
import { AssignForm } from './AssignForm.tsx'
import { MailForm } from './MailForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { ResolveForm } from './ResolveForm.tsx'
import { TakeOverForm } from './TakeOverForm.tsx'
import { TouchForm } from './TouchForm.tsx'

const forms: Record<LeadAct, { readonly title: string; readonly form: ComponentType<ActFormProps> }> = {
  touch: { title: 'Log a contact', form: TouchForm },
  mail: { title: 'Write a mail', form: MailForm },
  note: { title: 'Add a note', form: NoteForm },
  assign: { title: 'Reassign', form: AssignForm },
  'take-over': { title: 'Take it over', form: TakeOverForm },
  resolve: { title: 'Resolve', form: ResolveForm },
}

export function ActDialog({ act, ...props }: ActFormProps & { readonly act: LeadAct }) {
  const { title, form: ActForm } = forms[act]
  useAskedAgain(props.detail.lead.id)
  return (
    <Dialog
      title={`${title}: ${props.detail.prospect.name}`}
      onClose={props.onClose}
      wide={act === 'mail' || act === 'resolve'}
    >
      <ActForm {...props} />
    </Dialog>
  )
}

/** What may be done depends on the time too, and a window opens without anybody saying so. */
function useAskedAgain(leadId: string): void {
  const queries = useQueryClient()
  useEffect(() => refresh(queries, lead(leadId).queryKey), [queries, leadId])
}
