import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { fieldMapPreview } from '../api/desk-queries.ts'
import type { FieldRule } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { changesOf } from './changes.ts'
import styles from './Source.module.css'

const TYPING_MS = 400
const SHOWN_MAX = 8

/** The map as it stands, on what really came; nothing is written. */
export function PreviewList({ form, map }: { readonly form: string; readonly map: readonly FieldRule[] }) {
  const [tried] = useDebouncedValue(map, TYPING_MS)
  const { data } = useQuery({
    ...fieldMapPreview(form, tried),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  if (!data) return null
  const changed = data.items.filter((item) => item.changed)
  return (
    <Panel title="What this would change">
      <output className={styles.count}>
        {changed.length === 0
          ? `Nothing, of the last ${data.items.length} submissions.`
          : `${changed.length} of the last ${data.items.length} submissions.`}
      </output>
      <ul className={styles.changes}>
        {changed.slice(0, SHOWN_MAX).map((item) => (
          <li key={item.submission}>
            <RelativeTime at={item.receivedAt} />
            <dl>
              {changesOf(item).map(({ fact, before, after }) => (
                <div key={fact}>
                  <dt>{fact}</dt>
                  <dd>
                    <del>{before}</del> <ins>{after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
