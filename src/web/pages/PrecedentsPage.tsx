import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { precedents } from '../api/handoff-queries.ts'
import styles from '../handoff/Handoff.module.css'
import { nextWords } from '../handoff/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { TextField } from '../ui/fields.tsx'
import { Empty, Loading } from '../ui/States.tsx'
import { ClockTime } from '../ui/Times.tsx'

const isNext = (next: string): next is keyof typeof nextWords => Object.hasOwn(nextWords, next)

/** How disputes were ruled on before, to be found by the words that were said. */
export function PrecedentsPage() {
  const { q = '' } = useSearch({ from: '/inside/precedents' })
  const [words, setWords] = useState(q)
  const { data } = useQuery({ ...precedents(words.trim()), placeholderData: keepPreviousData })
  return (
    <Page title="Precedents" lead="How disputes about hand-offs were ruled on before.">
      <Panel title="Look for words">
        <TextField
          label="Words in what was said, a reason, a criterion or a segment"
          optional="unsaid"
          value={words}
          onChange={setWords}
        />
      </Panel>
      {!data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Empty title="No ruling says that." />
      ) : (
        <ul className={styles.plain}>
          {data.items.map((item) => (
            <li key={item.dispute}>
              <span>
                <strong>
                  {item.ruling === 'upheld' ? 'Upheld' : 'Overturned'}: {item.reason}
                  {item.criterion !== null && `, ${item.criterion}`}
                </strong>
                {isNext(item.next) && `; ${nextWords[item.next]}`}
              </span>
              <span className={styles.soft}>
                {item.ruledBy?.name ?? 'Somebody'}, <ClockTime at={item.ruledAt} /> · {item.segment} ·{' '}
                {item.source}
                {item.definition !== null && ` · “${item.definition}”, version ${item.playbook}`}
              </span>
              <p className={styles.words}>{item.words ?? 'These words are forgotten.'}</p>
              <Link to="/handoffs/$handoffId" params={{ handoffId: item.handoff }}>
                Open the hand-off
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
