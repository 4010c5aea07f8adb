import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { versionText } from '../api/playbook.ts'
import type { PlaybookDraft, Shelf } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toasts.ts'
import { mergeTexts } from './merge-texts.ts'
import styles from './Playbook.module.css'

type Props = {
  readonly draft: PlaybookDraft
  readonly inForce: Shelf['inForce']
  readonly text: string
  readonly onText: (text: string) => void
}

/** While a draft was being written another version came into force: what that changed is brought in, or overwritten knowingly. */
export function Behind({ draft, inForce, text, onText }: Props) {
  const queries = useQueryClient()
  const [same, setSame] = useState(false)
  if (draft.base >= inForce.version) return null
  const bringIn = async () => {
    const begun = await queries.fetchQuery(versionText(draft.base))
    const both = mergeTexts(begun.text, text, inForce.text)
    if (both === undefined) return setSame(true)
    onText(both)
    toast(`The draft stands on version ${inForce.version} now.`)
  }
  return (
    <div className={styles.notice} role="alert">
      <p>
        {same
          ? `Version ${inForce.version} and this draft change the same lines. Look at Compare; what you keep takes the place of what version ${inForce.version} says there.`
          : `Version ${inForce.version} came into force after this draft was begun on version ${draft.base}.`}
      </p>
      {same ? (
        <Button small onPress={() => onText(text)}>
          Keep the draft as it is
        </Button>
      ) : (
        <Button small onPress={() => void bringIn()}>
          Bring in what it changed
        </Button>
      )}
    </div>
  )
}
