import { Link } from '@tanstack/react-router'
import { Source } from '#contract/source.ts'
import { ask } from '../api/ask.ts'
import type { SourceRead } from '../api/types.ts'
import { LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import styles from './Source.module.css'

type Day = SourceRead['reconciled']['days'][number]

const columns: readonly Column<Day>[] = [
  { name: 'Day', plain: true, cell: ({ day }) => day },
  { name: 'They say', cell: ({ reported }) => reported },
  { name: 'We have', cell: ({ received }) => received },
  {
    name: 'Difference',
    cell: ({ reported, received }) =>
      reported === received
        ? 'none'
        : received < reported
          ? `${reported - received} missing`
          : `${received - reported} more`,
  },
]
const empty = { from: '', to: '', days: '', ids: '' }

/** What the source says it sent, held against what came. */
export function ReportedPanel({ form, source }: { readonly form: string; readonly source: SourceRead }) {
  const { days, missing, extra } = source.reconciled
  const draft = useDraft(`reported:${form}`, empty)
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(Source, `/forms/${form}/reports`, { method: 'POST', body }),
    done: 'It is held against what came.',
    refresh: [['source', form]],
    onDone: () => draft.discard(),
  })
  const submit = () => {
    const { from, to } = draft.fields
    const ids = wordsIn(draft.fields.ids)
    send({ id: draft.id, from, to, days: daysIn(draft.fields.days), ...(ids.length > 0 && { ids }) })
  }
  return (
    <Panel title="What the source says it sent">
      {days.length > 0 && (
        <Table label="Reported and received" columns={columns} rows={days} keyOf={({ day }) => day} />
      )}
      {missing.length > 0 && (
        <div className={styles.missing}>
          <h3>Missing here ({missing.length})</h3>
          <p>{missing.join(', ')}</p>
        </div>
      )}
      {extra.length > 0 && (
        <div className={styles.missing}>
          <h3>Not named by them ({extra.length})</h3>
          <ul>
            {extra.map(({ submission, lead }) => (
              <li key={submission}>
                {lead === null ? (
                  submission
                ) : (
                  <Link to="/leads/$leadId" params={{ leadId: lead }}>
                    {submission}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Form submit="Compare" busy={busy} problem={problem} onSubmit={submit}>
        <FieldRow>
          <TextField
            label="First day"
            type="date"
            value={draft.fields.from}
            onChange={(from) => draft.set({ from })}
          />
          <TextField
            label="Last day"
            type="date"
            value={draft.fields.to}
            onChange={(to) => draft.set({ to })}
          />
        </FieldRow>
        <LongField
          label="How many a day"
          hint="A day and a number on each line, like: 2026-03-02 14"
          rows={4}
          value={draft.fields.days}
          onChange={(text) => draft.set({ days: text })}
        />
        <LongField
          label="Their ids"
          optional
          hint="As the source names them, one a line; then missing ones can be named."
          rows={4}
          value={draft.fields.ids}
          onChange={(ids) => draft.set({ ids })}
        />
      </Form>
    </Panel>
  )
}

const wordsIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean)

const daysIn = (text: string): readonly { day: string; count: number }[] =>
  text.split('\n').flatMap((line) => {
    const [, day, count] = /^\s*(\d{4}-\d{2}-\d{2})[\s,;:=]+(\d+)\s*$/.exec(line) ?? []
    return day === undefined ? [] : [{ day, count: Number(count) }]
  })
