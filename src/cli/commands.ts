import type { ParseArgsOptionsConfig } from 'node:util'
import type { Config } from '#config/config.ts'
import { appointmentVerbs } from './appointment.ts'
import { appointmentFree, appointmentList, appointmentShow } from './appointment-show.ts'
import { backup, backupList } from './backup.ts'
import { books } from './books.ts'
import { clock, clockAdvance, clockSet } from './clock.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { erasePerson } from './erase.ts'
import { exportList } from './export.ts'
import { exportPerson } from './export-person.ts'
import { formHookRotate, formHookSet, formHookShow, formNotified } from './form-hook.ts'
import { formAdd } from './form.ts'
import { formCheck } from './form-check.ts'
import { handoffVerbs } from './handoff.ts'
import { handoffList, handoffShow, leadReport, precedents } from './handoff-show.ts'
import {
  heldConfirm,
  heldList,
  heldRelease,
  heldReturn,
  heldRevoke,
  heldStatisticsShown,
  heldTrusted,
} from './held.ts'
import { imports } from './import.ts'
import { intakeParse } from './intake.ts'
import { keyAdd } from './key.ts'
import { neglectCommands } from './neglect.ts'
import { leadDo } from './lead-do.ts'
import { leadBrief } from './lead-brief.ts'
import { morning } from './morning.ts'
import { signal } from './signal.ts'
import { leadDeclines, leadEnds, leadHours, leadStep, leadStop } from './lead-step.ts'
import { leadList, leadShow } from './lead.ts'
import { matchFile } from './match.ts'
import { mailClassify } from './mail-classify.ts'
import { mailTake } from './mail-take.ts'
import { mailboxAdd, mailboxCheck, mailboxList, mailboxRemove } from './mailbox.ts'
import { memberAdd } from './member.ts'
import { memberAway, memberOff, memberSkills } from './member-away.ts'
import { memberErase } from './member-erase.ts'
import {
  memberMailboxCheck,
  memberMailboxRemove,
  memberMailboxSet,
  memberMailboxShow,
} from './member-mailbox.ts'
import { accountList, accountOwner, leadReassign, reportFairness } from './routing.ts'
import { playbookDraft, playbookSign } from './playbook-draft.ts'
import { playbookBacktest } from './playbook-backtest.ts'
import { playbookBuiltIn } from './playbook-built-in.ts'
import { playbookCheck } from './playbook-check.ts'
import { playbookExplain } from './playbook-explain.ts'
import { playbookTry } from './playbook-try.ts'
import { playbookCompare } from './playbook-compare.ts'
import { playbookTime } from './playbook-time.ts'
import { playbookRejudge } from './playbook-rejudge.ts'
import { playbookDrop, playbookShow, playbookVersions } from './playbook-shelf.ts'
import { leadPeople, prospectProposals, prospectSayings } from './prospect.ts'
import { queue } from './queue.ts'
import { rebuild } from './rebuild.ts'
import { objectives } from './objectives.ts'
import { reportEarly } from './report-early.ts'
import { reportHandoff } from './report-handoff.ts'
import { reportPersistence } from './report-persistence.ts'
import { reportResponse } from './report.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { screenFile } from './screen.ts'
import { scrub } from './scrub.ts'
import { setup } from './setup.ts'
import { start } from './start.ts'
import { submissionAdd } from './submission-add.ts'
import { statsSurvival } from './stats-survival.ts'
import { submit } from './submit.ts'
import { telephoneSet, telephoneShow } from './telephone.ts'
import { verify } from './verify.ts'
import type { Wiring } from './wiring.ts'
import { workbenchNext } from './workbench.ts'

export type Call = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
  readonly config: Config
  readonly wiring: Wiring
  readonly json: boolean
}
export type Command = {
  readonly name: string
  /** What follows the name in a call; nothing where the name is all. */
  readonly takes?: string
  readonly says: string
  readonly options?: ParseArgsOptionsConfig
  /** Where a caller understands other exit codes than ours. */
  readonly exits?: (code: number) => number
  readonly run: (call: Call) => Promise<number>
}

/** Every command there is; a longer name stands before the shorter one it begins with. */
export const commands: readonly Command[] = [
  start,
  demo,
  setup,
  memberAdd,
  memberErase,
  ...[memberAway, memberOff, memberSkills, accountList, accountOwner],
  keyAdd,
  formAdd,
  formHookShow,
  formHookSet,
  formHookRotate,
  formNotified,
  formCheck,
  clockSet,
  clockAdvance,
  clock,
  submit,
  submissionAdd,
  intakeParse,
  queue,
  leadList,
  leadShow,
  leadDo,
  leadStep,
  leadHours,
  leadBrief,
  leadDeclines,
  leadEnds,
  morning,
  signal,
  leadReassign,
  leadStop,
  leadPeople,
  prospectProposals,
  ...prospectSayings,
  ...neglectCommands,
  playbookCheck,
  playbookDraft,
  playbookSign,
  playbookRejudge,
  playbookTry,
  playbookExplain,
  playbookTime,
  playbookCompare,
  playbookBacktest,
  playbookBuiltIn,
  playbookVersions,
  playbookShow,
  playbookDrop,
  statsSurvival,
  reportResponse,
  reportEarly,
  reportFairness,
  reportPersistence,
  reportHandoff,
  objectives,
  retention,
  doctor,
  books,
  verify,
  rebuild,
  backupList,
  backup,
  restore,
  erasePerson,
  exportPerson,
  scrub,
  mailClassify,
  mailTake,
  memberMailboxSet,
  memberMailboxShow,
  memberMailboxCheck,
  memberMailboxRemove,
  mailboxAdd,
  mailboxList,
  mailboxCheck,
  mailboxRemove,
  telephoneShow,
  telephoneSet,
  ...imports,
  exportList,
  screenFile,
  ...[heldList, heldRelease, heldConfirm, heldReturn, heldStatisticsShown, heldTrusted, heldRevoke],
  matchFile,
  ...[handoffShow, handoffList, ...handoffVerbs, leadReport, precedents],
  workbenchNext,
  ...[appointmentList, appointmentShow, appointmentFree, ...appointmentVerbs],
]
