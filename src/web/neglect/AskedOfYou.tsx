import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { myQuestions } from '../api/neglect-queries.ts'
import { Panel } from '../ui/Page.tsx'
import { Explain } from './Explain.tsx'
import styles from './Neglect.module.css'
import { QuestionCard } from './QuestionCard.tsx'

/** What the day asks beside the leads themselves; nothing where nothing is asked. */
export function AskedOfYou() {
  const { data } = useQuery(myQuestions())
  if (!data || data.items.length === 0) return null
  return (
    <Panel
      title={`Questions to you: ${data.items.length}`}
      actions={<Link to="/me/numbers">My numbers</Link>}
    >
      <ul className={styles.list}>
        {data.items.map((question) => (
          <QuestionCard key={question.id} question={question} own>
            <Explain question={question} />
          </QuestionCard>
        ))}
      </ul>
    </Panel>
  )
}
