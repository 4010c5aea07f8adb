import { Sparkles, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { Reapplied, Source } from '#contract/source.ts'
import { ask } from '../api/ask.ts'
import type { SourceRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { toast } from '../ui/toasts.ts'
import { useSend } from '../ui/use-send.ts'
import { factLabels } from './changes.ts'
import { draftFrom, mapOf, proposedIn, type RuleDraft } from './map-draft.ts'
import { PreviewList } from './PreviewList.tsx'
import styles from './Source.module.css'

const facts = Object.entries(factLabels).map(([value, label]) => ({ value: value as RuleFact, label }))
type RuleFact = keyof typeof factLabels

/** Which answer is which fact: proposed, tried on what came, kept, and on request applied to the past. */
export function MapPanel({ form, source }: { readonly form: string; readonly source: SourceRead }) {
  const [rules, setRules] = useState(() => draftFrom(source))
  const map = mapOf(rules)
  const save = useSend({
    send: () => ask(Source, `/forms/${form}/field-map`, { method: 'PUT', body: { map } }),
    done: 'Answers are read like this from now on.',
    refresh: [['source', form]],
  })
  const again = useSend({
    send: () => ask(Reapplied, `/forms/${form}/field-map/reapplications`, { method: 'POST' }),
    refresh: [['source', form], ['submissions', form], ['leads'], ['lead'], ['queue']],
    onDone: ({ read, changed }) => toast(`${read} submissions were read again; ${changed} of them changed.`),
    alone: true,
  })
  const change = (answer: string, part: Partial<RuleDraft>) =>
    setRules(rules.map((rule) => (rule.answer === answer ? { ...rule, ...part } : rule)))
  if (rules.length === 0)
    return (
      <Panel title="What each answer is">
        <p>As soon as something has come through this form, its answers stand here.</p>
      </Panel>
    )
  return (
    <>
      <Panel
        title="What each answer is"
        actions={
          <Button small icon={Sparkles} onPress={() => setRules(proposedIn(rules, source.answers))}>
            Fill in the proposals
          </Button>
        }
      >
        <Form submit="Keep this map" busy={save.busy} problem={save.problem} onSubmit={() => save.send()}>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule.answer} className={styles.rule}>
                <Answer rule={rule} source={source} />
                <Rule rule={rule} onChange={(part) => change(rule.answer, part)} />
              </li>
            ))}
          </ul>
        </Form>
        <div className={styles.again}>
          <p>What came before keeps the facts it has, until you say otherwise. No clock is touched by it.</p>
          <SureButton
            icon={RotateCw}
            sure="Read them all again"
            about="this map"
            busy={again.busy}
            onPress={() => again.send()}
          >
            Apply to what came before
          </SureButton>
        </div>
      </Panel>
      <PreviewList form={form} map={map} />
    </>
  )
}

function Answer({ rule, source }: { readonly rule: RuleDraft; readonly source: SourceRead }) {
  const seen = source.answers.find(({ answer }) => answer === rule.answer)
  return (
    <div className={styles.answer}>
      <strong>{seen?.label ?? rule.answer}</strong>
      {seen?.label !== undefined && <code>{rule.answer}</code>}
      <span className={styles.examples}>
        {seen ? seen.examples.map((example) => <q key={example}>{example}</q>) : 'has not come lately'}
      </span>
    </div>
  )
}

function Rule({
  rule,
  onChange,
}: {
  readonly rule: RuleDraft
  readonly onChange: (part: Partial<RuleDraft>) => void
}) {
  const { fact, words, answer } = rule
  const translates = ['kind', 'employees', 'country', 'seniority'].includes(fact)
  return (
    <div className={styles.means}>
      <ChoiceField
        label={`${answer} is`}
        optional="unsaid"
        value={fact}
        none="As we guess"
        choices={facts}
        onChange={(chosen) => onChange({ fact: chosen })}
      />
      {(translates || words !== '') && (
        <LongField
          label={`Words of ${answer}, and what they mean`}
          hint={hints[fact] ?? 'One a line: what they say = what it means'}
          optional="unsaid"
          rows={3}
          value={words}
          onChange={(text) => onChange({ words: text })}
        />
      )}
    </div>
  )
}

const hints: Readonly<Record<string, string>> = {
  kind: 'One a line, like: Show me something = demo',
  employees: 'One a line, like: Mid-market = 51-250',
  country: 'One a line, like: DACH (Germany) = DE',
  seniority: 'One a line, like: C-Level = executive',
}
