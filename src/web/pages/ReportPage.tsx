import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { report } from '../api/handoff-queries.ts'
import { lead, me } from '../api/queries.ts'
import type { ReportRead } from '../api/types.ts'
import { CriterionFields } from '../handoff/CriterionFields.tsx'
import styles from '../handoff/Handoff.module.css'
import { HandOffForm } from '../handoff/HandOffForm.tsx'
import { expects, fieldsFrom, texts, unanswered } from '../handoff/report-fields.ts'
import { useAutosave } from '../handoff/use-autosave.ts'
import { TheirWords } from '../lead/TheirWords.tsx'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { ProblemBox } from '../ui/States.tsx'
import { useDraft } from '../ui/use-draft.ts'

/** Where a lead is qualified: their words, the questions of the definition, what was learned, and to whom it goes. */
export function ReportPage() {
  const { leadId } = useParams({ from: '/inside/leads/$leadId/report' })
  const { data: page } = useSuspenseQuery(report(leadId))
  const { data: detail } = useSuspenseQuery(lead(leadId))
  const { data: who } = useSuspenseQuery(me())
  const [fresh, setFresh] = useState(0)
  const manager = who.member.roles.some((role) => role === 'manager' || role === 'admin')
  const open = page.handoffs.find(({ state }) => state === 'open' || state === 'disputed')
  return (
    <Page
      title={`Qualify ${detail.prospect.name || 'somebody'}`}
      lead={
        <Link to="/leads/$leadId" params={{ leadId }}>
          Back to the lead
        </Link>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Report key={fresh} page={page} onReload={() => setFresh((before) => before + 1)} />
        </div>
        <div className={styles.side}>
          <TheirWords detail={detail} short />
          {open ? (
            <p>
              It is handed to {open.to?.name ?? 'somebody'}.{' '}
              <Link to="/handoffs/$handoffId" params={{ handoffId: open.id }}>
                Open the hand-off
              </Link>
            </p>
          ) : (
            <HandOffForm page={page} manager={manager} />
          )}
        </div>
      </div>
    </Page>
  )
}

type Props = { readonly page: ReportRead; readonly onReload: () => void }

function Report({ page, onReload }: Props) {
  const queries = useQueryClient()
  const [start] = useState(() => fieldsFrom(page))
  const { fields, set, discard } = useDraft(`report:${page.lead}`, start)
  const saving = useAutosave(page.lead, fields, set)
  const criteria = page.definition?.criteria ?? []
  const reload = async () => {
    await queries.refetchQueries({ queryKey: ['lead', page.lead, 'report'] })
    discard()
    onReload()
  }
  return (
    <Panel title={page.definition ? `By “${page.definition.name}”` : 'What was learned'}>
      {page.definition?.says !== undefined && <p className={styles.soft}>{page.definition.says}</p>}
      <div className={styles.fields}>
        {criteria.map((criterion) => (
          <CriterionFields
            key={criterion.name}
            criterion={criterion}
            answer={fields.criteria[criterion.name] ?? unanswered}
            onChange={(answer) => set({ criteria: { ...fields.criteria, [criterion.name]: answer } })}
          />
        ))}
        {texts.map(([name, label]) => (
          <LongField
            key={name}
            label={label}
            optional="unsaid"
            rows={2}
            value={fields[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <FieldRow>
          <ChoiceField
            label="What they expect"
            optional="unsaid"
            none="not known yet"
            value={fields.expects}
            choices={expects.map((value) => ({ value, label: value }))}
            onChange={(value) => set({ expects: value })}
          />
          <TextField
            label="Meeting"
            type="datetime-local"
            optional="unsaid"
            value={fields.appointment}
            onChange={(appointment) => set({ appointment })}
          />
        </FieldRow>
        <LongField
          label="Recordings, transcripts, threads"
          optional="unsaid"
          rows={2}
          value={fields.links}
          hint="One address a line."
          onChange={(links) => set({ links })}
        />
      </div>
      {typeof saving === 'object' ? (
        <>
          <ProblemBox problem={saving.problem} />
          {saving.problem.code === 'report_stale' && (
            <Button onPress={() => void reload()}>Load the report as it stands</Button>
          )}
        </>
      ) : (
        <output className={styles.saved}>{sayings[saving]}</output>
      )}
    </Panel>
  )
}

const sayings = {
  saved: 'Everything is saved.',
  typing: 'Saved as you write.',
  saving: 'Saving …',
  later: 'The line is broken. Your words are kept here, and sent when it is back.',
} as const
