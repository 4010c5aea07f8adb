import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FileInput, Mails, PhoneCall, NotebookPen, Plus } from 'lucide-react'
import { FormRow as FormAnswer } from '#contract/forms.ts'
import { ask } from '../api/ask.ts'
import { forms } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { FormRow } from '../api/types.ts'
import { emptyForm, formBody, FormFields, formFields, kindNames } from '../form/FormFields.tsx'
import { ByHandPage } from './ByHandPage.tsx'
import { adminsOnly } from '../people/roles.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { formLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'

const columns: readonly Column<FormRow>[] = [
  {
    name: 'Form',
    plain: true,
    cell: ({ id, name }) => (
      <Link to="/forms/$formId" params={{ formId: id }}>
        {name}
      </Link>
    ),
  },
  { name: 'Kind', cell: ({ kind }) => kindNames[kind] },
  { name: 'Campaign', cell: ({ campaign }) => campaign ?? '–' },
  { name: 'Received', cell: ({ received }) => received },
  {
    name: 'Last',
    cell: ({ lastReceivedAt }) => (lastReceivedAt === null ? 'never' : <RelativeTime at={lastReceivedAt} />),
  },
  { name: 'Status', cell: ({ status }) => <StatusBadge look={formLooks[status]} /> },
]

/** Where inquiries come in. */
export function FormsPage() {
  const { do: act } = useSearch({ from: '/inside/forms' })
  const navigate = useNavigate({ from: '/forms' })
  const go = useNavigate()
  const { data: who } = useSuspenseQuery(me())
  const { data } = useSuspenseQuery(forms())
  if (act === 'by-hand') return <ByHandPage />
  return (
    <Page
      title="Forms"
      lead="Where inquiries come in. Each is kept before the sender sees “thank you”."
      actions={
        <>
          <Button icon={NotebookPen} onPress={() => void navigate({ search: { do: 'by-hand' } })}>
            By hand
          </Button>
          {adminsOnly(who).allowed && (
            <Button icon={Mails} onPress={() => void go({ to: '/mailboxes' })}>
              Mailboxes
            </Button>
          )}
          {adminsOnly(who).allowed && (
            <Button icon={PhoneCall} onPress={() => void go({ to: '/telephone' })}>
              Telephone
            </Button>
          )}
          <Button look="main" icon={Plus} onPress={() => void navigate({ search: { do: 'add' } })}>
            New form
          </Button>
        </>
      }
    >
      {data.items.length === 0 ? (
        <Empty title="There is no form yet." icon={FileInput}>
          Make one, and copy its lines into your web site.
        </Empty>
      ) : (
        <Table label="Forms" columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {act === 'add' && <AddForm onClose={() => void navigate({ search: {} })} />}
    </Page>
  )
}

function AddForm({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const draft = useDraft('form', emptyForm)
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(FormAnswer, '/forms', { method: 'POST', body }),
    done: 'The form is ready.',
    refresh: [['forms']],
    onDone: ({ id }) => {
      draft.discard()
      void navigate({ to: '/forms/$formId', params: { formId: id } })
    },
  })
  const submit = () => {
    const body = formBody(draft.fields)
    if (body) send({ id: draft.id, ...body })
  }
  return (
    <Dialog title="New form" onClose={onClose}>
      <Form
        submit="Make the form"
        busy={busy}
        problem={problem}
        fields={formFields}
        onSubmit={submit}
        onCancel={onClose}
      >
        <FormFields fields={draft.fields} problem={problem} onChange={draft.set} />
      </Form>
    </Dialog>
  )
}
