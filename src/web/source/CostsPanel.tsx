import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Source } from '#contract/source.ts'
import { ask } from '../api/ask.ts'
import { newId } from '../api/ids.ts'
import type { SourceRead } from '../api/types.ts'
import { withCents } from '../ui/amount.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Source.module.css'

type Line = {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly amount: string
  readonly currency: string
}
const blank = (): Line => ({ key: newId(), from: '', to: '', amount: '', currency: 'EUR' })

const linesOf = ({ costs }: SourceRead): readonly Line[] =>
  costs.map(({ from, to, money }) => ({ key: from, from, to, ...money }))

/** What this source costs, so that a lead's cost is known. */
export function CostsPanel({ form, source }: { readonly form: string; readonly source: SourceRead }) {
  const [lines, setLines] = useState(() => linesOf(source))
  const { send, busy, problem } = useSend({
    send: () =>
      ask(Source, `/forms/${form}/costs`, {
        method: 'PUT',
        body: {
          costs: lines.map(({ from, to, amount, currency }) => ({
            ...{ from, to },
            money: { amount: withCents(amount), currency: currency.toUpperCase() },
          })),
        },
      }),
    done: 'The costs are kept.',
    refresh: [['source', form]],
  })
  const change = (index: number, part: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  return (
    <Panel
      title="What it costs"
      actions={
        <Button small icon={Plus} onPress={() => setLines([...lines, blank()])}>
          Add a cost
        </Button>
      }
    >
      {lines.length === 0 && source.costs.length === 0 ? (
        <p>Nothing yet. With a cost, reports can say what a lead from here costs.</p>
      ) : (
        <Form submit="Keep the costs" busy={busy} problem={problem} onSubmit={() => send()}>
          {lines.map((line, index) => (
            <div key={line.key} className={styles.cost}>
              <DayField label="From" value={line.from} onChange={(from) => change(index, { from })} />
              <DayField label="To" value={line.to} onChange={(to) => change(index, { to })} />
              <TextField
                label="Amount"
                value={line.amount}
                onChange={(amount) => change(index, { amount })}
              />
              <TextField
                label="Currency"
                value={line.currency}
                onChange={(currency) => change(index, { currency })}
              />
              <Button
                small
                look="quiet"
                icon={Trash2}
                about={`cost ${index + 1}`}
                onPress={() => setLines(lines.filter((_, at) => at !== index))}
              >
                Remove
              </Button>
            </div>
          ))}
        </Form>
      )}
    </Panel>
  )
}

type DayProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }
const DayField = (props: DayProps) => <TextField {...props} type="date" />
