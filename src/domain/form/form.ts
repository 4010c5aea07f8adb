import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { FormKind } from '../submission/canonical.ts'
import { changeHook, type ChangeHook, type HookChanged, type Hooks } from './hook.ts'

export type FormMade = EventOf<'FormMade', { name: string; kind: FormKind; campaign?: string }>
export type FormChanged = EventOf<'FormChanged', { name: string; kind: FormKind; campaign?: string }>
export type FormClosed = EventOf<'FormClosed', Record<string, never>>
export type FormReopened = EventOf<'FormReopened', Record<string, never>>
export type FormEvent = FormMade | FormChanged | FormClosed | FormReopened | HookChanged

export type KnownForm = FormMade['data'] & {
  readonly status: 'open' | 'closed'
  readonly hooks: Hooks
}
export type Form = { readonly status: 'none' } | KnownForm
export const noForm: Form = { status: 'none' }

export function evolveForm(form: Form, event: FormEvent): Form {
  if (event.type === 'FormMade') return { status: 'open', hooks: {}, ...event.data }
  if (form.status === 'none') return form
  switch (event.type) {
    case 'FormChanged':
      return { status: form.status, hooks: form.hooks, ...event.data }
    case 'FormClosed':
      return { ...form, status: 'closed' }
    case 'FormReopened':
      return { ...form, status: 'open' }
    case 'HookChanged':
      return { ...form, hooks: { ...form.hooks, [event.data.provider]: event.data } }
  }
}

export type MakeForm = Asked & { readonly type: 'MakeForm' } & FormMade['data']
export type ChangeForm = Asked & { readonly type: 'ChangeForm' } & FormMade['data']
export type CloseForm = Asked & { readonly type: 'CloseForm' }
export type ReopenForm = Asked & { readonly type: 'ReopenForm' }
export type FormCommand = MakeForm | ChangeForm | CloseForm | ReopenForm | ChangeHook
export type FormRefusal = { readonly code: 'no_such_form' }

/** A closed form still keeps what arrives (a buyer can't know that it is closed); it only leaves the list of forms in use. */
export function decideForm(form: Form, command: FormCommand): Decision<FormEvent, FormRefusal> {
  const { at, by } = command
  if (command.type === 'MakeForm')
    return form.status === 'none' ? happened({ type: 'FormMade', at, by, data: described(command) }) : nothing
  if (form.status === 'none') return refused({ code: 'no_such_form' })
  switch (command.type) {
    case 'ChangeForm':
      return isSame(form, described(command))
        ? nothing
        : happened({ type: 'FormChanged', at, by, data: described(command) })
    case 'CloseForm':
      return form.status === 'closed' ? nothing : happened({ type: 'FormClosed', at, by, data: {} })
    case 'ReopenForm':
      return form.status === 'open' ? nothing : happened({ type: 'FormReopened', at, by, data: {} })
    case 'ChangeHook':
      return changeHook(form.hooks, command)
  }
}

const described = ({ name, kind, campaign }: MakeForm | ChangeForm): FormMade['data'] => ({
  name,
  kind,
  ...(campaign !== undefined && { campaign }),
})

const isSame = (form: KnownForm, { name, kind, campaign }: FormMade['data']): boolean =>
  form.name === name && form.kind === kind && form.campaign === campaign
