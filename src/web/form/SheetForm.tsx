import { Checkbox } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { SheetRequest } from '#contract/form.ts'
import { fieldsToAdd, usualSheet } from '#contract/usual-sheet.ts'
import { FormRow as FormAnswer } from '#contract/forms.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import type { FormRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { draftOf, fieldDraftOf, moved, nameFor, sheetFrom, type FieldDraft } from './sheet-draft.ts'
import { SheetFieldRow } from './SheetFieldRow.tsx'
import styles from './Sheet.module.css'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
] as const
const purposes = [
  { value: 'contact', label: 'That we may contact them' },
  { value: 'marketing', label: 'That we may send them news' },
] as const

type Props = { readonly form: FormRow; readonly onClose: () => void }

/** What a form asks, edited as a whole and kept as a whole. */
export function SheetForm({ form, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(form.sheet))
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const { send, busy, problem } = useSend({
    send: (body: SheetRequest) => ask(FormAnswer, `/forms/${form.id}/sheet`, { method: 'PUT', body }),
    done: 'The form asks this from now on.',
    refresh: [['forms']],
    onDone: onClose,
  })
  const { fields, language, consent } = draft
  const setField = (index: number, field: FieldDraft) => set({ fields: fields.with(index, field) })
  const problems = (field: string) => fieldProblem(problem, field)
  const shown = [
    ...['language', 'title', 'intro', 'button', 'consent', 'sites'],
    ...(problem?.errors ?? [])
      .map(({ field }) => field)
      .filter((field) => /^(fields\.|consent\.|sites\.)/.test(field)),
  ]
  return (
    <Form
      submit="Keep it so"
      busy={busy}
      problem={problem}
      fields={shown}
      onSubmit={() => send(sheetFrom(draft))}
      onCancel={onClose}
    >
      <FieldRow>
        <ChoiceField
          label="Language"
          hint="Of what stands around the fields, and of the promise."
          value={language}
          choices={languages}
          onChange={(value) => value !== '' && set({ language: value })}
        />
        <div className={styles.usual}>
          <Button onPress={() => set({ ...draftOf(usualSheet(form.kind, language)), sites: draft.sites })}>
            Use the usual words
          </Button>
        </div>
      </FieldRow>
      <TextField
        label="Title"
        first
        value={draft.title}
        problem={problems('title')}
        onChange={(title) => set({ title })}
      />
      <LongField
        label="Introduction"
        optional
        rows={2}
        value={draft.intro}
        problem={problems('intro')}
        onChange={(intro) => set({ intro })}
      />
      <ol className={styles.fields} aria-label="Fields">
        {fields.map((field, index) => (
          <SheetFieldRow
            key={field.key}
            field={field}
            place={{ index, count: fields.length }}
            problemOf={(part) => problems(`fields.${index}.${part}`)}
            onChange={(changed) => setField(index, changed)}
            onMove={(by) => set({ fields: moved(fields, index, by) })}
            onRemove={() => set({ fields: fields.toSpliced(index, 1) })}
          />
        ))}
      </ol>
      <AddField form={form} draft={draft} onAdd={(field) => set({ fields: [...fields, field] })} />
      <TextField
        label="Button"
        value={draft.button}
        problem={problems('button')}
        onChange={(button) => set({ button })}
      />
      <ChoiceField
        label="Consent line"
        optional
        none="None"
        hint="A box that starts unticked. Its words are kept with the answer."
        value={consent}
        choices={purposes}
        onChange={(value) => set({ consent: value })}
      />
      {consent !== '' && (
        <>
          <LongField
            label="Words of the consent"
            rows={2}
            value={draft.consentText}
            problem={problems('consent.text')}
            onChange={(consentText) => set({ consentText })}
          />
          <Checkbox
            label="It has to be ticked"
            checked={draft.consentRequired}
            onChange={(event) => set({ consentRequired: event.currentTarget.checked })}
          />
        </>
      )}
      <LongField
        label="Sites that may send it by script"
        optional
        rows={2}
        hint="One address a line, such as https://acme.example. Without any, every site may."
        value={draft.sites}
        problem={problems('sites')}
        onChange={(sites) => set({ sites })}
      />
    </Form>
  )
}

type AddProps = {
  readonly form: FormRow
  readonly draft: { readonly language: FormRow['sheet']['language']; readonly fields: readonly FieldDraft[] }
  readonly onAdd: (field: FieldDraft) => void
}

const OWN = 'own question'

function AddField({ form, draft: { language, fields }, onAdd }: AddProps) {
  const names = fields.map(({ name }) => name)
  const usual = fieldsToAdd(form.kind, {
    language,
    fields: fields.map((field) => ({ ...field, choices: [] })),
  })
  const [wanted, setWanted] = useState<string>(OWN)
  const add = () => {
    const found = usual.find(({ name }) => name === wanted)
    const name = nameFor('question', names)
    onAdd(
      found
        ? fieldDraftOf(found)
        : {
            key: `${name} ${fields.length}`,
            name,
            label: '',
            type: 'line',
            required: false,
            hint: '',
            choices: '',
          },
    )
    setWanted(OWN)
  }
  return (
    <div className={styles.add}>
      <ChoiceField
        label="Ask something more"
        optional="unsaid"
        value={usual.some(({ name }) => name === wanted) ? wanted : OWN}
        choices={[
          ...usual.map(({ name, label }) => ({ value: name, label })),
          { value: OWN, label: 'A question of your own' },
        ]}
        onChange={setWanted}
      />
      <Button icon={Plus} onPress={add}>
        Add the field
      </Button>
    </div>
  )
}
