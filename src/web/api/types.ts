import type * as imports from '#contract/import.ts'
import type * as byHand from '#contract/by-hand.ts'
import type * as came from '#contract/form-submissions.ts'
import type * as handoffs from '#contract/handoff.ts'
import type * as held from '#contract/held.ts'
import type * as forms from '#contract/forms.ts'
import type * as hooks from '#contract/hooks.ts'
import type * as lead from '#contract/lead.ts'
import type * as requests from '#contract/lead-requests.ts'
import type * as early from '#contract/early-touches.ts'
import type * as objectives from '#contract/objectives.ts'
import type * as report from '#contract/report.ts'
import type * as step from '#contract/step.ts'
import type * as source from '#contract/source.ts'
import type * as mailbox from '#contract/mailbox.ts'
import type * as playbook from '#contract/playbook.ts'
import type * as backtest from '#contract/backtest.ts'
import type * as desk from '#contract/playbook-desk.ts'
import type * as workbench from '#contract/workbench.ts'
import type * as workspace from '#contract/workspace.ts'

/** What a schema reads, and what may be handed to it. */
type Read<S extends { readonly _output: unknown }> = S['_output']
type Given<S extends { readonly _input: unknown }> = S['_input']

export type HandoffListed = Read<typeof handoffs.Handoffs>['items'][number]
export type HandoffRead = Read<typeof handoffs.HandoffPage>
export type ReportRead = Read<typeof handoffs.ReportPage>
export type HeldCard = Read<typeof held.HeldCard>
export type HeldList = Read<typeof held.HeldList>
export type HeldDecided = Read<typeof held.HeldDecided>
export type HeldStatistics = Read<typeof held.HeldStatistics>
export type ReleaseRequest = Given<typeof held.ReleaseRequest>
export type TrustRow = Read<typeof held.TrustRow>
export type MailboxRow = Read<typeof mailbox.MailboxRow>
export type AsideRow = Read<typeof mailbox.AsideRow>
export type LeadCard = Read<typeof lead.LeadCard>
export type LeadDetail = Read<typeof lead.LeadDetail>
export type Commitment = NonNullable<LeadCard['commitment']>
export type PersonRef = LeadCard['owner'] & object
export type LedgerEvent = LeadDetail['events'][number]
export type Touch = LeadDetail['touches'][number]
export type Told = Read<typeof lead.Told>
export type TraceLine = LeadDetail['trace'][number]
export type Me = Read<typeof workspace.Me>
export type Role = Read<typeof workspace.Role>
export type MemberRow = Read<typeof workspace.MemberRow>
export type TeamRow = Read<typeof workspace.TeamRow>
export type Board = Read<typeof workspace.Board>
export type FormRow = Read<typeof forms.FormRow>
export type SubmissionRow = Read<typeof came.SubmissionRow>
export type OutboxMail = Read<typeof workspace.OutboxMail>
export type OutboxShelf = Read<typeof workspace.OutboxShelf>
export type ResponseReport = Read<typeof report.ResponseReport>
export type ImportJob = Read<typeof imports.ImportJob>
export type ImportPreview = Read<typeof imports.ImportPreview>
export type ImportKindName = ImportJob['kind']
export type ExportListName = imports.ExportList
export type KeyRow = Read<typeof workspace.KeyRow>

export type HookRead = Read<typeof hooks.Hook>
export type ByHandRead = Read<typeof byHand.ByHandSource>
export type Refusal = Read<typeof hooks.Refusals>['items'][number]
export type NotifiedRow = Read<typeof hooks.NotifiedLead>

export type SourceRead = Read<typeof source.Source>
export type FieldRule = Read<typeof source.FieldRule>
export type PreviewItem = Read<typeof source.Preview>['items'][number]

export type WordsRead = Read<typeof workbench.ReportWords>
export type WorkbenchRead = Read<typeof workbench.Workbench>
export type BenchRead = Read<typeof workbench.BenchLead>
export type TheirHours = Read<typeof step.TheirHours>
export type StepRead = Read<typeof step.StepShown>

export type LeadRequests = {
  readonly [Name in requests.LeadRequestName]: Given<(typeof requests.leadRequests)[Name]>
}
export type LeasePurpose = Given<typeof requests.LeaseRequest>['purpose']

export type Shelf = Read<typeof playbook.PlaybookShelf>
export type PlaybookDraft = Read<typeof playbook.Draft>
export type PlaybookFinding = Read<typeof playbook.Finding>
export type PlaybookVersion = Shelf['versions'][number]
export type SigningSide = Read<typeof playbook.SigningRole>
export type PlaybookReadings = Read<typeof desk.Readings>
export type PlaybookSentence = Read<typeof desk.Sentence>
export type SentencePart = Read<typeof desk.Part>
export type EditInPlace = Given<typeof desk.EditRequest>
export type PlaybookTry = Given<typeof desk.TryRequest>
export type PlaybookTried = Read<typeof desk.Tried>
export type PlaybookRejudged = Read<typeof playbook.Rejudged>

export type BacktestRead = Read<typeof backtest.Backtest>
export type BacktestRow = Read<typeof backtest.Backtests>['items'][number]
export type BacktestResult = Read<typeof backtest.BacktestResult>
export type BacktestAsked = Given<typeof backtest.BacktestRequest>
export type ObjectiveToday = Read<typeof objectives.Objectives>['items'][number]
export type EarlyTouch = Read<typeof early.EarlyTouches>['items'][number]
