import { factsOf } from '#app/playbook-facts.ts'
import { tried, tryPlaybook } from '#app/try-playbook.ts'
import { CanonicalSubmission } from '#contract/submission.ts'
import { formKinds, type CanonicalSubmission as Submission } from '#domain/submission/canonical.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { signalFacts } from '#playbook/signals.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { plain } from './intake.ts'
import { inOpened } from './opened.ts'
import { bytesOf, instant, text } from './options.ts'
import { linesFor, type Explained } from './explained.ts'
import { broken, playbookFrom } from './playbook-file.ts'
import type { Reading } from './wiring.ts'

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
    const { isPersonal, isDisposable } = reading
    const signals = signalFacts(loaded.playbook, [])
    const facts = factsOf(submission, {
      ...{ formName: submission.source, returning: false, isPersonal, isDisposable, signals },
    })
    const document = tried(loaded, facts, at)
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
  return { ...answered.tried, messages: answered.messages }
}

/** A submission as we show it (`intake parse`), or as a form would send it, with the form's `kind` beside the fields. */
async function submissionIn(reading: Reading, bytes: Buffer): Promise<Submission> {
  const given = parsed(bytes)
  const canonical = CanonicalSubmission.safeParse(given)
  if (canonical.success) return withKnownOnly(canonical.data)
  const said = typeof given === 'object' && given !== null && 'kind' in given ? given.kind : 'contact'
  const kind = formKinds.find((known) => known === said)
  if (!kind)
    throw wrongCall(`"${String(said)}" is no kind of form.`, `The kinds are ${formKinds.join(', ')}.`)
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
