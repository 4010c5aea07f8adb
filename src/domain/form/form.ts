import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { FormKind } from '../submission/canonical.ts'
import { changeHook, type ChangeHook, type HookChanged, type Hooks } from './hook.ts'
import { decideSource, evolveSource } from '../source/decide.ts'
import type { SourceCommand, SourceEvent, SourceFacts, SourceRefusal } from '../source/ledger.ts'
import { presetFor } from './preset.ts'
import { sameSheet, type Sheet } from './sheet.ts'

export type FormMade = EventOf<'FormMade', { name: string; kind: FormKind; campaign?: string }>
export type FormChanged = EventOf<'FormChanged', { name: string; kind: FormKind; campaign?: string }>
export type FormSheetChanged = EventOf<'FormSheetChanged', { sheet: Sheet }>
export type FormClosed = EventOf<'FormClosed', Record<string, never>>
export type FormReopened = EventOf<'FormReopened', Record<string, never>>
export type FormEvent =
  | FormMade
  | FormChanged
  | FormSheetChanged
  | FormClosed
  | FormReopened
  | SourceEvent
  | HookChanged

export type KnownForm = FormMade['data'] &
  SourceFacts & {
    readonly status: 'open' | 'closed'
    /** Absent while the form asks what its kind usually asks. */
    readonly sheet?: Sheet | undefined
    readonly hooks: Hooks
  }
export type Form = { readonly status: 'none' } | KnownForm
export const noForm: Form = { status: 'none' }

/** What a form asks now. */
export const sheetOf = ({ kind, sheet }: { kind: FormKind; sheet?: Sheet | null | undefined }): Sheet =>
  sheet ?? presetFor(kind)

export function evolveForm(form: Form, event: FormEvent): Form {
  if (event.type === 'FormMade') return { status: 'open', hooks: {}, ...event.data }
  if (form.status === 'none') return form
  switch (event.type) {
    case 'FormChanged':
      return changed(form, event.data)
    case 'FormSheetChanged':
      return { ...form, sheet: event.data.sheet }
    case 'FormClosed':
      return { ...form, status: 'closed' }
    case 'FormReopened':
      return { ...form, status: 'open' }
    case 'HookChanged':
      return { ...form, hooks: { ...form.hooks, [event.data.provider]: event.data } }
    case 'SourceMapped':
    case 'SourceCosted':
    case 'SourceReported':
      return { ...form, ...evolveSource(form, event) }
  }
}

/** Without a campaign it has none any more. */
function changed({ campaign: _before, ...form }: KnownForm, data: FormChanged['data']): KnownForm {
  return { ...form, ...data }
}

export type MakeForm = Asked & { readonly type: 'MakeForm' } & FormMade['data']
export type ChangeForm = Asked & { readonly type: 'ChangeForm' } & FormMade['data']
export type ChangeSheet = Asked & { readonly type: 'ChangeSheet'; readonly sheet: Sheet }
export type CloseForm = Asked & { readonly type: 'CloseForm' }
export type ReopenForm = Asked & { readonly type: 'ReopenForm' }
export type FormCommand =
  | MakeForm
  | ChangeForm
  | ChangeSheet
  | CloseForm
  | ReopenForm
  | SourceCommand
  | ChangeHook
export type FormRefusal = { readonly code: 'no_such_form' } | SourceRefusal

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
    case 'ChangeSheet':
      return sameSheet(sheetOf(form), command.sheet)
        ? nothing
        : happened({ type: 'FormSheetChanged', at, by, data: { sheet: command.sheet } })
    case 'CloseForm':
      return form.status === 'closed' ? nothing : happened({ type: 'FormClosed', at, by, data: {} })
    case 'ReopenForm':
      return form.status === 'open' ? nothing : happened({ type: 'FormReopened', at, by, data: {} })
    case 'ChangeHook':
      return changeHook(form.hooks, command)
    case 'MapFields':
    case 'NoteCosts':
    case 'NoteReport':
      return decideSource(form, command)
  }
}

const described = ({ name, kind, campaign }: MakeForm | ChangeForm): FormMade['data'] => ({
  name,
  kind,
  ...(campaign !== undefined && { campaign }),
})

const isSame = (form: KnownForm, { name, kind, campaign }: FormMade['data']): boolean =>
  form.name === name && form.kind === kind && form.campaign === campaign
