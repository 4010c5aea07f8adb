import { factsOf } from '#app/playbook-facts.ts'
import { tried, tryPlaybook, type Tried } from '#app/try-playbook.ts'
import type { WouldGoTo } from '#app/routing/would-go-to.ts'
import { CanonicalSubmission } from '#contract/submission.ts'
import { formKinds, type CanonicalSubmission as Submission } from '#domain/submission/canonical.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { signalFacts } from '#playbook/signals.ts'
import type { TraceLine } from '#domain/lead/trace.ts'
import { findTeam } from '#store/views/named.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { plain } from './intake.ts'
import { inOpened } from './opened.ts'
import { bytesOf, instant, text } from './options.ts'
import { broken, playbookFrom } from './playbook-file.ts'
import type { Opened, Reading } from './wiring.ts'
import { moment, table } from './words.ts'

type Windows = Tried['windows']
type Explained = {
  readonly intent: string
  readonly fit: { readonly verdict: string; readonly because: readonly string[] }
  readonly readiness?: { readonly stage: string; readonly because: readonly string[] }
  readonly segment: string
  readonly motion: string
  readonly team: string | null
  readonly windows: Windows | null
  readonly trace: readonly TraceLine[]
  readonly goesTo?: WouldGoTo | undefined
}

export const playbookTry: Command = {
  name: 'playbook try',
  takes: 'FILE SUBMISSION.json [--at INSTANT] [--here]',
  says: 'Shows where a playbook would put a submission, and every line that had a say in it.',
  options: { at: { type: 'string' }, here: { type: 'boolean' } },
  run: async (call) => {
    const [file, submissionFile] = call.positionals
    if (file === undefined || submissionFile === undefined)
      throw wrongCall('Which playbook, and which submission?', 'handraise playbook try FILE SUBMISSION.json')
    const said = text(call, 'at')
    const at = said === undefined ? instantOf(Date.now()) : instant(said)
    const loaded = await playbookFrom(file, at)
    const reading = await call.wiring.reading()
    const submission = await submissionIn(reading, await bytesOf(submissionFile))
    if (call.values['here'] === true) {
      const tried = await tryHere(call, { file, submission, at: said === undefined ? undefined : at })
      return answer(call, { document: tried, lines: linesFor(tried) })
    }
    const { isPersonal } = reading
    const signals = signalFacts(loaded.playbook, [])
    const facts = factsOf(submission, { formName: submission.source, returning: false, isPersonal, signals })
    const document: Explained = tried(loaded, facts, at)
    return answer(call, { document, lines: linesFor(document) })
  },
}

/** With who works here, what is known of the sender's firm, and so who would get them now. */
async function tryHere(
  call: Call,
  {
    file,
    submission,
    at,
  }: { readonly file: string; readonly submission: Submission; readonly at: Instant | undefined },
): Promise<Explained> {
  const text = (await bytesOf(file)).toString('utf8')
  const answered = await inOpened(call, async ({ parts }, workspace) => {
    const when = at ?? (await parts.clock.now())
    return tryPlaybook(parts, { workspace, at: when, text, of: { submission } })
  })
  if (answered.outcome === 'too_long') throw refusedWith('playbook_takes_too_long')
  if (answered.outcome === 'broken') throw broken(answered.findings)
  if (answered.outcome === 'no_such_lead') throw refusedWith('no_such_lead')
  return answered.tried
}

/** A submission as we show it (`intake parse`), or as a form would send it, with the form's `kind` beside the fields. */
async function submissionIn(reading: Reading, bytes: Buffer): Promise<Submission> {
  const given = parsed(bytes)
  const canonical = CanonicalSubmission.safeParse(given)
  if (canonical.success) return withKnownOnly(canonical.data)
  const said = typeof given === 'object' && given !== null && 'kind' in given ? given.kind : undefined
  const kind = formKinds.find((known) => known === said) ?? 'contact'
  return plain(reading, { bytes, headers: new Map(), provider: 'api', kind }, instantOf(Date.now()))
}

/** What isn't known is absent, also where the type would let `undefined` stand. */
const withKnownOnly = (submission: object): Submission => JSON.parse(JSON.stringify(submission))

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw refusedWith('unreadable_body')
  }
}

export const playbookExplain: Command = {
  name: 'playbook explain',
  takes: 'LEAD',
  says: 'Shows why a lead is where it is: the lines of the playbook in force when it came.',
  run: async (call) => {
    const [lead] = call.positionals
    if (lead === undefined) throw wrongCall('Which lead?', 'handraise playbook explain ID')
    const document = await inOpened(call, (opened, workspace) => explain(opened, workspace, lead))
    return answer(call, { document, lines: linesFor(document) })
  },
}

async function explain({ parts, inWorkspace }: Opened, workspace: string, lead: string): Promise<Explained> {
  if (!/^[0-9a-f-]{36}$/i.test(lead)) throw refusedWith('no_such_lead')
  const histories = await parts.ledger.transaction(workspace, (tx) =>
    tx.read([{ kind: 'lead', stream: lead }]),
  )
  const events = histories.get(lead) ?? []
  const judged = events.findLast((event) => event.type === 'LeadJudged')
  if (!judged) throw refusedWith('no_such_lead')
  const made = events.find((event) => event.type === 'CommitmentMade')
  const team = events.findLast((event) => event.type === 'LeadOffered')?.data.team
  const { intent, fit, readiness, segment, motion } = judged.data
  const { because = [], trace = [] } = judged.private ?? {}
  const found =
    team === undefined
      ? undefined
      : await inWorkspace(workspace, (client) => findTeam(client, workspace, team))
  const { window, afterBrief } = made?.data ?? {}
  const windows = window ? { ...window, ...(afterBrief && { afterBrief }) } : null
  return {
    intent,
    fit: { verdict: fit, because },
    ...(readiness && { readiness: { stage: readiness, because: [] } }),
    segment,
    motion,
    team: found?.name ?? null,
    windows,
    trace,
  }
}

const linesFor = ({
  intent,
  fit,
  readiness,
  segment,
  motion,
  team,
  windows,
  trace,
  goesTo,
}: Explained): readonly string[] => [
  `${segment}: ${motion}${team === null ? '' : ` by ${team}`}`,
  `The intent is ${intent}, the fit is ${fit.verdict}${fit.because.length > 0 ? ` (${fit.because.join('; ')})` : ''}.`,
  ...(readiness && readiness.stage !== 'unknown'
    ? [
        `The buyer is ${readiness.stage}${readiness.because.length > 0 ? ` (${readiness.because.join('; ')})` : ''}.`,
      ]
    : []),
  ...(windows === null
    ? []
    : [
        `Not before ${moment(windows.notBefore)}, target ${moment(windows.target)}, limit ${moment(windows.limit)}.${windows.afterBrief ? ' The brief is read first.' : ''}`,
      ]),
  ...(goesTo
    ? [
        `It would go to ${goesTo.to?.name ?? 'nobody'}: ${goesTo.because}.`,
        ...table(
          goesTo.lines.map(({ asked, of = '', verdict, because = '', who }) => [
            `  ${asked}`,
            of,
            verdict,
            because,
            who.join(', '),
          ]),
        ),
      ]
    : []),
  ...table(trace.map(({ line, verdict, expression }) => [`line ${line}`, verdict, expression])),
]
