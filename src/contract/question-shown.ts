import { sentenceOf, signalLabels } from '#domain/neglect/sentence.ts'
import type { Expected } from '#domain/worth/expected.ts'
import type { Can } from './scalars.ts'
import type { Question, Worth } from './neglect.ts'

type Row = Omit<Question, 'label' | 'sentence' | 'can' | 'worth' | 'evidence'> & {
  readonly evidence: readonly Question['evidence'][number][]
}
type Looking = { readonly me: string; readonly manages: boolean; readonly worth?: Worth | undefined }

const no = (because: string, code: string): Can => ({ allowed: false, because, code })

/** A question as it leaves us: in a sentence, and with what whoever looks at it may do. */
export function questionShown(row: Row, { me, manages, worth }: Looking): Question {
  const { signal, evidence, state, member, resolved } = row
  const settled = state === 'settled'
  const over = no('This question is settled.', 'question_settled')
  const manager = manages
    ? ({ allowed: true } as const)
    : no('Only a manager may do this.', 'settling_needs_manager')
  return {
    ...row,
    evidence: [...evidence],
    label: signalLabels[signal],
    sentence: sentenceOf(signal, evidence),
    ...(worth && { worth }),
    can: {
      explain: settled
        ? over
        : member.id === me
          ? { allowed: true }
          : no('Somebody else was asked this.', 'question_not_yours'),
      settle: settled
        ? over
        : member.id === me
          ? no('Nobody judges their own explanation.', 'question_about_you')
          : manager,
      reassign: resolved === null ? manager : no('This lead has ended.', 'lead_resolved'),
      reopen:
        resolved === null
          ? no('This lead is open.', 'lead_unresolved')
          : reopens(resolved)
            ? manager
            : no('This lead has ended for good.', 'ended_for_good'),
    },
  }
}

const reopens = (outcome: string): boolean =>
  !['won', 'introductory order', 'withdrawn', 'duplicate', 'junk'].includes(outcome)

/** What a lead is worth, as it leaves us: never a number without the count that it rests on. */
export function expectedShown(expected: Expected): Worth['expected'] {
  switch (expected.from) {
    case 'history':
      return { from: 'history', ...expected.value }
    case 'playbook':
      return { from: 'playbook', estimate: expected.value, n: expected.decided }
    case 'nothing':
      return { from: 'nothing', n: expected.decided, needed: expected.needed }
  }
}
