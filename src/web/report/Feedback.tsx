import type { HandoffReport } from '#contract/handoff-report.ts'
import { classWords, isClass, isPart, partWords } from '../handoff/words.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { groupingOf, groupings, groupsOf, type Feedback, type Group, type Share } from './handoff-groups.ts'
import { limits, percent } from './lengths.ts'
import styles from './Response.module.css'

type ToldProps = { readonly share: Share; readonly words: string; readonly alarming?: boolean }

/** A number with what it is out of. */
export const Told = ({ share: { n, of, share, low, high }, words, alarming = false }: ToldProps) => (
  <li data-tone={alarming && n > 0 ? 'urgent' : undefined}>
    <span>{n.toLocaleString('en-GB')}</span>
    {words}, of {of.toLocaleString('en-GB')}
    {share !== null && `: ${percent(share)} (${limits(low, high)})`}
  </li>
)

const ShareOf = ({ share }: { readonly share: Share }) =>
  share.share === null ? (
    <span>nobody to count</span>
  ) : (
    <span className={styles.share}>
      {percent(share.share)}{' '}
      <small>
        {share.n} of {share.of}
      </small>
    </span>
  )

type Counted = Feedback['reasons'][number]
const counted = (of: string, say: (word: string) => string): readonly Column<Counted>[] => [
  { name: of, plain: true, cell: ({ word }) => say(word) },
  { name: 'Hand-offs', cell: ({ n }) => n.toLocaleString('en-GB') },
]
const asItIs = (word: string) => word

/** Why they were rejected, who they turned out to be, and which data was wrong. */
export const Said = ({ feedback: { reasons, classes, wrong } }: { readonly feedback: Feedback }) => (
  <div className={styles.two}>
    {reasons.length > 0 && (
      <Panel title="Why they were rejected">
        <Table
          label="By reason"
          columns={counted('Reason', asItIs)}
          rows={reasons}
          keyOf={({ word }) => word}
        />
      </Panel>
    )}
    {classes.length > 0 && (
      <Panel title="Who they turned out to be">
        <Table
          label="By class"
          columns={counted('They are', (word) => (isClass(word) ? classWords[word] : word))}
          rows={classes}
          keyOf={({ word }) => word}
        />
      </Panel>
    )}
    {wrong.length > 0 && (
      <Panel title="Which data was wrong">
        <Table
          label="By what was wrong"
          columns={counted('What', (word) => (isPart(word) ? partWords[word] : word))}
          rows={wrong}
          keyOf={({ word }) => word}
        />
      </Panel>
    )}
  </div>
)

const columns = (of: string): readonly Column<Group>[] => [
  { name: of, plain: true, cell: ({ name }) => name },
  { name: 'Offered', cell: ({ feedback }) => feedback.offered.toLocaleString('en-GB') },
  { name: 'Accepted', cell: ({ feedback }) => <ShareOf share={feedback.accepted} /> },
  { name: 'In time', cell: ({ feedback }) => <ShareOf share={feedback.inTime} /> },
  { name: 'Rejected', cell: ({ feedback }) => <Rejected feedback={feedback} /> },
  { name: 'Disputed', cell: ({ feedback }) => <Disputed feedback={feedback} /> },
  { name: 'Useful', cell: ({ feedback }) => <ShareOf share={feedback.useful} /> },
  { name: 'Not kept', cell: ({ feedback }) => <NotKept feedback={feedback} /> },
]

type About = { readonly feedback: Feedback }
const Rejected = ({ feedback: { rejected, reasons } }: About) => (
  <div>
    <ShareOf share={rejected} />
    {reasons.map(({ word, n }) => (
      <small key={word} className={styles.under}>
        {word}: {n}
      </small>
    ))}
  </div>
)
const Disputed = ({ feedback: { disputed, upheld, overturned } }: About) =>
  disputed.n === 0 ? (
    <span>none</span>
  ) : (
    <div>
      {disputed.n} of {disputed.of}
      <small className={styles.under}>
        upheld {upheld.n}, overturned {overturned.n}
      </small>
    </div>
  )
const NotKept = ({ feedback: { broken } }: About) => (
  <div>
    {(
      [
        ['thin', broken.thin],
        ['wrong data', broken.wrongData],
        ['wrong class', broken.wrongClass],
      ] as const
    ).map(([words, { n, of }]) =>
      n === 0 ? null : (
        <small key={words} className={styles.under}>
          {words}: {n} of {of}
        </small>
      ),
    )}
  </div>
)

type Props = {
  readonly report: HandoffReport
  readonly by: string | undefined
  readonly onChange: (by: string) => void
}

/** The same by where they came from, and by who passed them to whom. */
export function ByGroup({ report, by: said, onChange }: Props) {
  const by = groupingOf(said)
  const heading = groupings.find(({ value }) => value === by)?.label ?? 'Source'
  return (
    <Panel title="By where they came from, and who passed them on">
      <div className={styles.by}>
        <ChoiceField label="By" optional="unsaid" value={by} choices={groupings} onChange={onChange} />
      </div>
      <Table
        label={`By ${heading.toLowerCase()}`}
        columns={columns(heading)}
        rows={groupsOf(report, by)}
        keyOf={({ key }) => key}
      />
    </Panel>
  )
}
