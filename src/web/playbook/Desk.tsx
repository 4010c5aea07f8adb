import { useSuspenseQuery } from '@tanstack/react-query'
import { Check, CloudOff, LoaderCircle, Redo2, Trash2, Undo2 } from 'lucide-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Can } from '#contract/scalars.ts'
import { me } from '../api/queries.ts'
import { dropDraft } from '../api/playbook.ts'
import type { PlaybookDraft, Shelf } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemBox } from '../ui/States.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { useSend } from '../ui/use-send.ts'
import { Behind } from './Behind.tsx'
import { EditorPane } from './EditorPane.tsx'
import { authorsOnly } from './may.ts'
import { newSentences } from './new-sentences.ts'
import styles from './Playbook.module.css'
import { Sides, type Side } from './Sides.tsx'
import { Sentences } from './Sentences.tsx'
import type { Steps } from './Editor.tsx'
import { useDesk } from './use-desk.ts'
import { useLink } from './use-link.ts'
import { useFindings, useReadings, useSettled } from './use-text.ts'

type Props = { readonly draft: PlaybookDraft; readonly inForce: Shelf['inForce'] }

/** A draft, as sentences and as text at once: whatever is changed in the one is in the other. */
export function Desk({ draft, inForce }: Props) {
  const { data: who } = useSuspenseQuery(me())
  const may = authorsOnly(who)
  const desk = useDesk(draft, may.allowed)
  const settled = useSettled(desk.text)
  const { read, problem, again } = useReadings(settled)
  const { findings } = useFindings(settled)
  const { read: before } = useReadings(inForce.text)
  const changed = useMemo(() => (before && read ? newSentences(before, read) : undefined), [before, read])
  const [side, setSide] = useState<Side>('sentences')
  const [jump, setJump] = useState<{ line: number; times: number }>()
  const [steps, setSteps] = useState<Steps>({ back: false, forth: false })
  const { sentences, hold, onHold, onLine } = useLink()
  const goTo = useCallback((line: number) => {
    setSide('text')
    setJump((before) => ({ line, times: (before?.times ?? 0) + 1 }))
  }, [])
  // Where the text can't be read, the sentences are those from before: what is wrong with it is not about them.
  const placed = useMemo(() => (problem || !findings ? [] : findings), [problem, findings])
  return (
    <>
      <DraftBar desk={desk} draft={draft} may={may}>
        <Button small look="quiet" icon={Undo2} can={there(steps.back)} onPress={() => hold.current?.undo()}>
          Undo
        </Button>
        <Button small look="quiet" icon={Redo2} can={there(steps.forth)} onPress={() => hold.current?.redo()}>
          Redo
        </Button>
      </DraftBar>
      {may.allowed && <Behind draft={draft} inForce={inForce} text={desk.text} onText={desk.keepAs} />}
      <Sides side={side} onChoose={setSide} text="Editor" />
      <div className={styles.desk} data-side={side}>
        <div className={styles.sentences} ref={sentences}>
          {problem && <ProblemBox problem={problem} onRetry={again} />}
          {read && (
            <Sentences
              read={read}
              findings={placed}
              {...(changed && { changed })}
              onGoTo={goTo}
              {...(may.allowed && { edit: desk.editing })}
            />
          )}
        </div>
        <EditorPane
          text={desk.text}
          readOnly={!may.allowed}
          findings={findings}
          names={read?.names}
          jump={jump}
          onText={desk.change}
          onHold={onHold}
          onLine={onLine}
          onSteps={setSteps}
        />
      </div>
    </>
  )
}

const there = (is: boolean): Can =>
  is ? { allowed: true } : { allowed: false, because: 'There is nothing to take back, or to do again.' }

type BarProps = {
  readonly desk: ReturnType<typeof useDesk>
  readonly draft: PlaybookDraft
  readonly may: Can
  readonly children: ReactNode
}

function DraftBar({ desk, draft, may, children }: BarProps) {
  const { send, busy } = useSend({
    send: () => dropDraft(draft.id),
    done: 'The draft is discarded.',
    refresh: [['playbook']],
    onDone: desk.forget,
    alone: true,
  })
  return (
    <>
      <div className={styles.bar}>
        <output className={styles.saved}>
          {may.allowed ? (
            <Saved desk={desk} />
          ) : (
            'You may read this draft. Marketing, managers and admins may change it.'
          )}
        </output>
        {draft.signatures.length > 0 && (
          <p className={styles.soft}>
            Signed by {draft.signatures.map(({ member, role }) => `${member.name} for ${role}`).join(', ')}; a
            change ends that.
          </p>
        )}
        {may.allowed && (
          <>
            {children}
            <SureButton
              icon={Trash2}
              sure="Discard this draft"
              about=""
              can={may}
              busy={busy}
              onPress={() => send()}
            >
              Discard the draft
            </SureButton>
          </>
        )}
      </div>
      {desk.problem && <ProblemBox problem={desk.problem} onRetry={desk.again} />}
      {desk.theirs && (
        <div className={styles.notice} role="alert">
          <p>
            {draft.by?.name ?? 'Somebody else'} has changed the same lines as you. Your words are still here,
            unsent; say which hold.
          </p>
          <Button small onPress={desk.keepMine}>
            Keep mine
          </Button>
          <Button small onPress={desk.take}>
            Take theirs
          </Button>
        </div>
      )}
      {desk.joined && (
        <output className={styles.notice}>
          {draft.by?.name ?? 'Somebody else'} has changed other lines meanwhile; what both of you wrote is in.
        </output>
      )}
    </>
  )
}

function Saved({ desk: { unsent, saving, problem } }: Pick<BarProps, 'desk'>) {
  if (problem)
    return (
      <>
        <CloudOff size={15} aria-hidden /> Not saved yet; your words are kept in this browser.
      </>
    )
  if (saving || unsent)
    return (
      <>
        <LoaderCircle size={15} aria-hidden /> Saving the draft …
      </>
    )
  return (
    <>
      <Check size={15} aria-hidden /> The draft is saved.
    </>
  )
}
