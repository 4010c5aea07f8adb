import type { Letter, TrackFacts } from '#domain/lead/facts.ts'
import type { Unfit } from '#domain/lead/plan-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { linksBelow, nurtureWords } from '#domain/nurture/words.ts'
import type { Facts } from '#playbook/facts.ts'
import { holds } from '#playbook/judge.ts'
import { fillIn, valuesFor } from './fill-in.ts'
import { factsOfLeads, readLeads } from './lead-facts.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Followed } from './follow-ports.ts'
import type { Tx } from './ports.ts'

export type TrackSources = Pick<Parts, 'newId' | 'isPersonal' | 'isDisposable' | 'statusUrl' | 'nurtureUrl'>
type Versions = (version: number | undefined) => LoadedPlaybook
type About = {
  readonly reader: Followed
  /** What they said last of mail: undefined where nobody asked them. */
  readonly allowed: boolean | undefined
  readonly facts: Facts | undefined
}

/** Nobody here is on a track. */
export const noTrack = (): TrackFacts => ({ applies: () => false, letter: () => 'no reachable address' })

/** What the steps of these readers' tracks rest on: their consent, and what is known of them by now. */
export async function trackFactsFor(
  tx: Tx,
  readers: readonly Followed[],
  { versions, firm, sources }: { versions: Versions; firm: string; sources: TrackSources },
): Promise<(lead: Id) => TrackFacts> {
  const leads = readers.map(({ lead }) => lead)
  const [consents, known] = await Promise.all([tx.mailConsents(leads), readLeads(tx, leads)])
  const factsOf = await factsOfLeads(sources, tx, { known, loaded: versions(undefined) })
  const facts = new Map(known.map((each): [Id, Facts] => [each.id, factsOf(each)]))
  const abouts = new Map(
    readers.map((reader): [Id, About] => [
      reader.lead,
      { reader, allowed: consents.get(reader.lead), facts: facts.get(reader.lead) },
    ]),
  )
  return (lead) => {
    const about = abouts.get(lead)
    if (!about) return noTrack()
    return {
      applies: (state, step) => applies(versions(state.judged?.playbook), about, { state, step }),
      letter: (state, template) =>
        letterFor(versions(state.judged?.playbook), about, { state, template, firm, tx, sources }),
    }
  }
}

/** Their facts may have been forgotten; then a step with a condition is for nobody. */
function applies(
  { compiled }: LoadedPlaybook,
  { facts }: About,
  { state, step }: { state: KnownLead; step: number },
): boolean {
  const conditions = compiled.tracks.get(state.plan?.cadence ?? '')?.steps[step] ?? []
  return conditions.length === 0 || (facts !== undefined && holds(compiled, facts, { conditions }) === 'true')
}

function letterFor(
  loaded: LoadedPlaybook,
  { reader, allowed }: About,
  about: { state: KnownLead; template: string; firm: string; tx: Tx; sources: TrackSources },
): Letter | Unfit {
  const { email, language } = reader
  const { state, template, firm, tx, sources } = about
  if (!email) return 'no reachable address'
  if (allowed !== true) return 'no permission'
  const mail = sources.newId()
  const url = sources.nurtureUrl(tx.workspace, reader.lead, mail)
  const values = valuesFor(reader, { firm, page: url, source: state.opened.source })
  const said = state.wishes?.language ?? language ?? undefined
  const words = fillIn(loaded, template, { language: said, values })
  if (!words) return 'not for them'
  const below = linksBelow(url, nurtureWords(said ?? loaded.playbook.language))
  return { mail, to: email, subject: words.subject, text: `${words.text}\n\n${below}` }
}
