import { checkPlaybook } from '#playbook/check.ts'
import { comparePlaybooks, type Comparison } from '#playbook/compare.ts'
import { editPlaybook, type Edited, type Edit } from '#playbook/edit.ts'
import type { Finding } from '#playbook/finding.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { readingsOf, type Readings } from '#playbook/readings/readings.ts'

/** What is asked of a playbook's text alone. */
export type Question =
  | { readonly of: 'check'; readonly text: string }
  | { readonly of: 'readings'; readonly text: string }
  | { readonly of: 'edit'; readonly text: string; readonly edit: Edit }
  | { readonly of: 'comparison'; readonly older: string; readonly newer: string }

export type Answers = {
  /** `name` is absent where the text can't be read. */
  readonly check: { readonly findings: readonly Finding[]; readonly name: string | undefined }
  readonly readings: Readings | undefined
  readonly edit: Edited
  readonly comparison: Comparison | { readonly broken: readonly Finding[] }
}

export type Answer<Asked extends Question> = Answers[Asked['of']]
/** Answers beside everything else where a text is large; `too long` where that took more time than anybody waits. */
export type PlaybookReader = {
  readonly ask: <Asked extends Question>(question: Asked) => Promise<Answer<Asked> | 'too long'>
  readonly close: () => Promise<void>
}

export async function answerTo(question: Question): Promise<Answers[Question['of']]> {
  switch (question.of) {
    case 'check':
      return looked(question.text)
    case 'readings':
      return readingsOf(question.text)
    case 'edit':
      return editPlaybook(question.text, question.edit)
    case 'comparison':
      return compared(question)
  }
}

export async function looked(text: string): Promise<Answers['check']> {
  const { playbook, findings } = await checkPlaybook(text)
  return { findings, name: (playbook ?? parsePlaybook(text).playbook)?.name }
}

async function compared({ older, newer }: { older: string; newer: string }): Promise<Answers['comparison']> {
  const [was, is] = [await checkPlaybook(older), await checkPlaybook(newer)]
  if (!was.playbook) return { broken: was.findings }
  if (!is.playbook) return { broken: is.findings }
  const { changes, moves, undecided } = comparePlaybooks(
    { text: older, playbook: was.playbook },
    { text: newer, playbook: is.playbook },
  )
  return { changes, moves, undecided }
}
