import type { CommitmentKind } from '#domain/commitment/commitment.ts'
import type { Motion } from '#domain/lead/events.ts'
import type { Language } from '#domain/form/sheet.ts'
import { wordsIn } from '#domain/form/words/words.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { People } from '#domain/team/people.ts'
import { teamNamed } from '#domain/team/people.ts'
import type { Judgement } from '#playbook/judge.ts'
import { plan } from './plan.ts'
import type { LoadedPlaybook } from './playbooks.ts'

/** The first thing that is owed in each motion. */
export const firstOwed: Readonly<Record<Motion, CommitmentKind>> = {
  respond: 'respond',
  qualify: 'respond',
  nurture: 'nurture',
  decline: 'decline',
}

/** What a buyer is told at the moment of sending, and by when. The commitment made later is never softer. */
export function promiseOf(
  loaded: LoadedPlaybook,
  judged: Judgement,
  about: { at: Instant; people: People; language?: Language },
): Promised {
  const { at, people, language = 'en' } = about
  const { promised } = wordsIn[language]
  const told = language === 'en' ? {} : { language }
  if (judged.motion === 'nurture') return { what: promised.copy, by: null, ...told }
  const wanted = {
    kind: firstOwed[judged.motion],
    at,
    segment: judged.segment.index,
    team: teamNamed(people, judged.team),
  }
  const { window } = plan(loaded, people, () => '')(wanted)
  return { what: promised.answer, by: window.limit, ...told }
}
