import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Scale } from 'lucide-react'
import { useEffect, useState } from 'react'
import { precedents } from '../api/handoff-queries.ts'
import { PrecedentShown } from '../handoff/PrecedentShown.tsx'
import styles from '../handoff/Precedents.module.css'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty, Loading } from '../ui/States.tsx'

const rulings = [
  { value: 'upheld', label: 'The rejection was upheld' },
  { value: 'overturned', label: 'The rejection was overturned' },
] as const

/** How disputes were ruled on before, to be found by the words that were said: both sides, and then the ruling. */
export function PrecedentsPage() {
  const { q = '', ruling } = useSearch({ from: '/inside/precedents' })
  const navigate = useNavigate({ from: '/precedents' })
  const [words, setWords] = useState(q)
  const said = words.trim()
  // What is looked for is in the address, so that a search can be sent to a colleague.
  useEffect(() => {
    if (said !== q)
      void navigate({ search: (old) => ({ ...old, q: said === '' ? undefined : said }), replace: true })
  }, [said, q, navigate])
  const { data } = useQuery({ ...precedents(said, ruling), placeholderData: keepPreviousData })
  const looking = said !== '' || ruling !== undefined
  return (
    <Page
      title="Precedents"
      lead="What both sides said in a dispute about a hand-off, and how it was ruled: so that like cases are judged alike."
    >
      <search className={styles.search}>
        <TextField
          label="Words in what was said, a reason, a criterion or a segment"
          optional="unsaid"
          value={words}
          onChange={setWords}
        />
        <ChoiceField
          label="Ruling"
          optional="unsaid"
          value={ruling ?? ''}
          none="Any"
          choices={rulings}
          onChange={(to) =>
            void navigate({
              search: (old) => ({ ...old, ruling: to === '' ? undefined : to }),
              replace: true,
            })
          }
        />
      </search>
      {!data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Empty title={looking ? 'No ruling says that.' : 'Nothing has been ruled on yet.'} icon={Scale}>
          {looking
            ? 'Try fewer words, or only the criterion that was argued about.'
            : 'When a rejection is disputed and ruled on, both sides and the ruling stand here.'}
        </Empty>
      ) : (
        <>
          <output className={styles.found}>
            {data.items.length === 1 ? 'One ruling' : `${data.items.length} rulings`}, the youngest first
          </output>
          {data.items.map((item) => (
            <PrecedentShown key={item.dispute} precedent={item} words={said.split(/\s+/)} />
          ))}
        </>
      )}
    </Page>
  )
}
