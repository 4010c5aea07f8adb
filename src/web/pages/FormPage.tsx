import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Inbox, ListChecks, Pencil, Power, SearchCheck, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { FormRow as FormAnswer } from '#contract/forms.ts'
import { rawSubmission, submissions } from '../api/desk-queries.ts'
import { forms } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { FormRow, SubmissionRow } from '../api/types.ts'
import { AnnouncedPanel, DoorsPanel } from '../form/DoorsPanel.tsx'
import { cameColumns } from '../form/came-columns.tsx'
import { Asked } from '../form/Asked.tsx'
import { CheckForm } from '../form/CheckForm.tsx'
import { RefusedPanel } from '../form/RefusedPanel.tsx'
import { SheetForm } from '../form/SheetForm.tsx'
import { formBody, FormFields, formFields, kindNames, type FormDraft } from '../form/FormFields.tsx'
import { ExportMenu } from '../import/ExportLinks.tsx'
import { mayExport } from '../import/may-export.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { Hidden } from '../ui/Hidden.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { formLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './FormPage.module.css'
import { NotFoundPage } from './NotFoundPage.tsx'

const columns: readonly Column<SubmissionRow>[] = [
  ...cameColumns,
  {
    name: 'As it came',
    cell: ({ id, name, place }) => (place === 'forgotten' ? '–' : <RawLink id={id} name={name} />),
  },
]

const RawLink = ({ id, name }: { readonly id: string; readonly name: string | null }) => (
  <Link to="." search={{ raw: id }}>
    raw <Hidden>as {name ?? 'they'} sent it</Hidden>
  </Link>
)

/** One form: its lines to copy, what came through it, and each submission as it came. */
export function FormPage() {
  const { formId } = useParams({ from: '/inside/forms/$formId' })
  const { do: act, raw } = useSearch({ from: '/inside/forms/$formId' })
  const navigate = useNavigate({ from: '/forms/$formId' })
  const { data } = useSuspenseQuery(forms())
  const { data: came } = useSuspenseQuery(submissions(formId))
  const { data: who } = useSuspenseQuery(me())
  const form = data.items.find(({ id }) => id === formId)
  if (!form) return <NotFoundPage />
  const close = () => void navigate({ search: {} })
  return (
    <Page
      title={form.name}
      lead={
        <>
          {kindNames[form.kind]} · {form.received} received <StatusBadge look={formLooks[form.status]} />
        </>
      }
      actions={
        <>
          <Button icon={SearchCheck} onPress={() => void navigate({ search: { do: 'check' } })}>
            Check a page
          </Button>
          <Button
            icon={SlidersHorizontal}
            onPress={() => void navigate({ to: '/forms/$formId/source', params: { formId } })}
          >
            As a source
          </Button>
          <Button icon={Pencil} onPress={() => void navigate({ search: { do: 'change' } })}>
            Change
          </Button>
          <OpenOrClose form={form} />
          {mayExport(who.member.roles) && <ExportMenu list="submissions" form={formId} />}
        </>
      }
    >
      <Panel title="Put it on your web site">
        <div className={styles.copies}>
          <div className={styles.addresses}>
            <CopyField label="Script to copy" text={form.widget} />
            <p className={styles.note}>
              It puts the form into the page, keeps what people type where the line is down, and sends it
              once. The HTML needs no script at all.
            </p>
            <CopyField label="HTML to copy" text={form.snippet} />
          </div>
          <div className={styles.addresses}>
            <CopyField label="Address for HTML forms" text={form.url} />
            <CopyField label="Address for JSON" text={form.endpoint} />
          </div>
        </div>
      </Panel>
      <AnnouncedPanel form={form.id} />
      <RefusedPanel form={form.id} />
      <Panel
        title="What it asks"
        actions={
          <Button icon={ListChecks} onPress={() => void navigate({ search: { do: 'sheet' } })}>
            Change what it asks
          </Button>
        }
      >
        <Asked form={form} />
      </Panel>
      {came.items.length === 0 ? (
        <Empty title="Nothing has come through this form yet." icon={Inbox}>
          <a href={form.url} target="_blank" rel="noreferrer">
            Fill it in once yourself
          </a>{' '}
          to see the road.
        </Empty>
      ) : (
        <Table label="Last submissions" columns={columns} rows={came.items} keyOf={({ id }) => id} />
      )}
      <DoorsPanel form={form.id} />
      {act === 'change' && <ChangeForm form={form} onClose={close} />}
      {act === 'sheet' && (
        <Dialog title={`What ${form.name} asks`} onClose={close} wide>
          <SheetForm form={form} onClose={close} />
        </Dialog>
      )}
      {act === 'check' && (
        <Dialog title={`Does ${form.name} reach you?`} onClose={close}>
          <CheckForm form={form} onClose={close} />
        </Dialog>
      )}
      {raw !== undefined && <Raw id={raw} onClose={close} />}
    </Page>
  )
}

function OpenOrClose({ form: { id, status } }: { readonly form: FormRow }) {
  const open = status === 'open'
  const { send, busy } = useSend({
    send: () => ask(FormAnswer, `/forms/${id}/${open ? 'closing' : 'reopening'}`, { method: 'POST' }),
    done: open ? 'The form is closed. What still arrives is kept.' : 'The form is in use again.',
    refresh: [['forms']],
    alone: true,
  })
  return (
    <Button icon={Power} busy={busy} onPress={() => send()}>
      {open ? 'Close' : 'Reopen'}
    </Button>
  )
}

function ChangeForm({ form, onClose }: { readonly form: FormRow; readonly onClose: () => void }) {
  const [fields, setFields] = useState<FormDraft>({
    name: form.name,
    kind: form.kind,
    campaign: form.campaign ?? '',
  })
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(FormAnswer, `/forms/${form.id}`, { method: 'PUT', body }),
    done: 'The form is changed.',
    refresh: [['forms']],
    onDone: onClose,
  })
  const submit = () => {
    const body = formBody(fields)
    if (body) send(body)
  }
  return (
    <Dialog title={`Change ${form.name}`} onClose={onClose}>
      <Form
        submit="Change it"
        busy={busy}
        problem={problem}
        fields={formFields}
        onSubmit={submit}
        onCancel={onClose}
      >
        <FormFields
          fields={fields}
          problem={problem}
          onChange={(change) => setFields({ ...fields, ...change })}
        />
      </Form>
    </Dialog>
  )
}

function Raw({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data } = useSuspenseQuery(rawSubmission(id))
  return (
    <Dialog title="As it came" onClose={onClose} wide>
      <div className={styles.addresses}>
        <CopyField label={`The bytes, as text (${data.contentType})`} text={data.text} />
        <CopyField
          label="As we read it"
          text={JSON.stringify(data.canonical, null, 2) ?? 'Nothing could be read.'}
        />
      </div>
    </Dialog>
  )
}
