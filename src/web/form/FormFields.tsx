import type { ProblemDocument } from '#contract/problem-document.ts'
import { FormRequest } from '#contract/forms.ts'
import { fieldProblem } from '../api/refused.ts'
import type { FormRow } from '../api/types.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'

export type FormKind = FormRow['kind']

const kindLabels: Record<FormKind, string> = {
  contact: 'Contact: they want to talk',
  demo: 'Demo: they want to see it',
  pricing: 'Pricing: they want a price',
  callback: 'Callback: they want to be called',
  download: 'Download: they read',
  webinar: 'Webinar: they watch',
  newsletter: 'Newsletter: they read on',
  trial: 'Trial: they try it themselves',
}
export const kindNames: Record<FormKind, string> = {
  contact: 'Contact',
  demo: 'Demo',
  pricing: 'Pricing',
  callback: 'Callback',
  download: 'Download',
  webinar: 'Webinar',
  newsletter: 'Newsletter',
  trial: 'Trial',
}
const kinds = FormRequest.shape.kind.options.map((value) => ({ value, label: kindLabels[value] }))

export type FormDraft = { readonly name: string; readonly kind: FormKind | ''; readonly campaign: string }
export const emptyForm: FormDraft = { name: '', kind: '', campaign: '' }
export const formFields = ['name', 'kind', 'campaign']

type Props = {
  readonly fields: FormDraft
  readonly problem: ProblemDocument | null
  readonly onChange: (change: Partial<FormDraft>) => void
}

export const FormFields = ({ fields, problem, onChange }: Props) => (
  <>
    <TextField
      label="Name"
      first
      hint="As colleagues will know it, such as “Talk to us”."
      value={fields.name}
      problem={fieldProblem(problem, 'name')}
      onChange={(name) => onChange({ name })}
    />
    <ChoiceField
      label="What people ask with it"
      hint="Asking to talk and wanting to read are different things; the playbook goes by it."
      value={fields.kind}
      none="Choose a kind"
      choices={kinds}
      problem={fieldProblem(problem, 'kind')}
      onChange={(kind) => onChange({ kind })}
    />
    <TextField
      label="Campaign"
      optional
      value={fields.campaign}
      problem={fieldProblem(problem, 'campaign')}
      onChange={(campaign) => onChange({ campaign })}
    />
  </>
)

/** As the request wants it; undefined while no kind is chosen. */
export const formBody = ({ name, kind, campaign }: FormDraft) =>
  kind === '' ? undefined : { name, kind, ...(campaign.trim() !== '' && { campaign }) }
