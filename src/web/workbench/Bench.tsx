import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, Keyboard } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import type { BenchRead, Me, WorkbenchRead } from '../api/types.ts'
import { ReportShown } from '../handoff/ReportShown.tsx'
import { useLease } from '../lead/use-lease.ts'
import { useRead } from '../lead/use-read.ts'
import { who } from '../lead/words.ts'
import { Button } from '../ui/Button.tsx'
import { AboutKeys } from '../ui/KeyHints.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemBox } from '../ui/States.tsx'
import { toast } from '../ui/toasts.ts'
import { BeforeYou } from './BeforeYou.tsx'
import { Begun } from './Begun.tsx'
import { Differences } from './Differences.tsx'
import { EndBar, type End } from './EndBar.tsx'
import { EndDialog } from './EndDialog.tsx'
import { missingPlace, standsAs } from './ended.ts'
import { Ended } from './Ended.tsx'
import { lackingOn } from './missing.ts'
import { Questions } from './Questions.tsx'
import { SavedMark } from './SavedMark.tsx'
import { StepDue } from './StepDue.tsx'
import { jumpTo, useBenchKeys } from './use-bench-keys.ts'
import { useKeeper } from './use-keeper.ts'
import { WhyNext } from './WhyNext.tsx'
import type { Words } from './words.ts'
import styles from './Workbench.module.css'

type Props = {
  readonly bench: WorkbenchRead
  readonly lead: BenchRead
  readonly me: Me
  readonly onMove: (by: 1 | -1) => void
  /** A colleague is at work on it. */
  readonly onTaken: (problem: ProblemDocument) => void
}

/** One lead on the workbench: who it is and what to do, the questions and what was learned, and the four ways on. */
export function Bench({ bench, lead, me, onMove, onTaken }: Props) {
  const { detail, report } = lead
  const { id } = detail.lead
  const navigate = useNavigate()
  const { keeper, page } = useKeeper(lead, me.member.id)
  const [open, setOpen] = useState<End | 'keys'>()
  const held = useLease(id, 'qualify')
  const stands = standsAs(lead, me.member.id)
  const taken = useRef(onTaken)
  useEffect(() => {
    taken.current = onTaken
  })
  useEffect(() => {
    if (held) taken.current(held)
  }, [held])
  useRead(id, me.member.id)
  const { words } = page
  const lacking = lackingOn(report, words)
  const change = (part: Partial<Words>) => keeper.set({ ...keeper.read().words, ...part })
  const jump = (place: string) => {
    setOpen(undefined)
    // The dialog gives the focus back as it goes; where to is said after that.
    requestAnimationFrame(() => requestAnimationFrame(() => jumpTo(place)))
  }
  const nextQuestion = () => jumpTo(missingPlace(report, words) ?? 'pain')
  const ends = stands.over
    ? {}
    : {
        ...{ h: () => setOpen('hand off'), t: () => setOpen('trying') },
        ...{ l: () => setOpen('later'), d: () => setOpen('decline'), q: nextQuestion },
        ...{ p: () => jumpTo('pain'), w: () => jumpTo('decisionMaker'), e: () => jumpTo('expects') },
        ...{ s: () => jumpTo('nextStep'), a: () => jumpTo('appointment'), r: () => jumpTo('links') },
      }
  useBenchKeys(
    {
      ...ends,
      ...(stands.over && { j: () => onMove(1), k: () => onMove(-1) }),
      '?': () => setOpen('keys'),
      b: () => jumpTo('words'),
      o: () => void navigate({ to: '/leads/$leadId', params: { leadId: id } }),
    },
    () => jumpTo(onward(report)),
  )
  return (
    <Page
      title={who(detail.lead) || 'Somebody without a name'}
      lead={<WhyNext bench={bench} />}
      actions={
        <>
          <SavedMark saving={page.saving} savedAt={page.savedAt} />
          <AboutKeys>
            <Button small look="quiet" icon={Keyboard} shortcut="?" onPress={() => setOpen('keys')}>
              Keys
            </Button>
          </AboutKeys>
          <Button small icon={ArrowRight} shortcut="j" onPress={() => onMove(1)}>
            Next lead
          </Button>
        </>
      }
    >
      {held && !stands.over && <ProblemBox problem={held} />}
      {page.problem && <ProblemBox problem={page.problem} onRetry={() => void keeper.flush()} />}
      <Begun others={lead.others} words={words} keeper={keeper} />
      <Differences keeper={keeper} differences={page.differences} />
      <Ended stands={stands} onNext={() => onMove(1)} />
      <div className={styles.columns}>
        <BeforeYou lead={lead} />
        {stands.over ? (
          <ReportShown report={report.report} definition={report.definition} />
        ) : (
          <div className={styles.work}>
            <StepDue lead={lead} me={me} onMove={onMove} />
            <Questions lead={lead} words={words} problem={page.problem} onChange={change} />
          </div>
        )}
      </div>
      {!stands.over && <EndBar lacking={lacking} onEnd={setOpen} onJump={jump} />}
      {open && (
        <EndDialog
          open={open}
          due={bench.why !== null}
          onNext={() => onMove(1)}
          {...{ lead, me, words, keeper }}
          onClose={() => setOpen(undefined)}
          onEnded={(said) => {
            setOpen(undefined)
            toast(said)
          }}
          onJump={jump}
        />
      )}
    </Page>
  )
}

/** From the question that the keyboard is in to the one below it, and from the last to what hurts. */
function onward({ definition }: BenchRead['report']): string {
  const at = document.activeElement?.closest<HTMLElement>('[data-jump]')?.dataset['jump']
  const places = (definition?.criteria ?? []).map(({ name }) => `criterion ${name}`)
  return places[places.findIndex((place) => place === at) + 1] ?? 'pain'
}
