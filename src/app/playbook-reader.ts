import { expandCalendars } from '#playbook/calendars.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { comparePlaybooks, type Comparison } from '#playbook/compare.ts'
import { editPlaybook, type Edited, type Edit } from '#playbook/edit.ts'
import { editList, type ListEdit } from '#playbook/edit-list.ts'
import { hasErrors, type Finding } from '#playbook/finding.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import type { Playbook } from '#playbook/playbook.ts'
import { readingsOf, type Readings } from '#playbook/readings/readings.ts'

/** What is asked of a playbook's text alone. With `years`, the holidays of its calendars in them are wanted too. */
export type Question =
  | { readonly of: 'check'; readonly text: string }
  | { readonly of: 'playbook'; readonly text: string; readonly years?: Years | undefined }
  | { readonly of: 'readings'; readonly text: string }
  | { readonly of: 'edit'; readonly text: string; readonly edit: Edit | ListEdit }
  | { readonly of: 'comparison'; readonly older: string; readonly newer: string }

type Years = { readonly fromYear: number; readonly toYear: number }
/** There is a playbook only where nothing in the text, or about its calendars in those years, is an error. */
export type PlaybookRead = {
  readonly playbook: Playbook | undefined
  readonly findings: readonly Finding[]
  readonly holidays: Readonly<Record<string, readonly string[]>>
}

export type Answers = {
  readonly playbook: PlaybookRead
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
    case 'playbook':
      return read(question)
    case 'readings':
      return readingsOf(question.text)
    case 'edit':
      return 'act' in question.edit
        ? editList(question.text, question.edit)
        : editPlaybook(question.text, question.edit)
    case 'comparison':
      return compared(question)
  }
}

async function read({ text, years }: { text: string; years?: Years | undefined }): Promise<PlaybookRead> {
  const { playbook, findings } = parsePlaybook(text)
  if (!playbook || years === undefined) return { playbook, findings, holidays: {} }
  const expanded = await expandCalendars(playbook, years)
  const isBroken = hasErrors(expanded.findings)
  return { ...expanded, playbook: isBroken ? undefined : playbook }
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
