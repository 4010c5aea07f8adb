import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a quarter of a minute or more on two quiet cores, the slowest first. */
export const slowest: readonly string[] = [
  'tests/web/pages.browser.spec.ts',
  'tests/journeys/road.browser.spec.ts',
  'tests/cli/documents.whole.spec.ts',
  'tests/cli/import.whole.spec.ts',
  'tests/pack/pack.whole.spec.ts',
  'tests/web/lead.browser.spec.ts',
  'tests/journeys/resolution.browser.spec.ts',
  'tests/journeys/handing.browser.spec.ts',
  'tests/promises/promises.db.spec.ts',
  'src/postgres/server.db.spec.ts',
  'tests/widget/widget.browser.spec.ts',
  'tests/payloads/wire.db.spec.ts',
  'tests/journeys/first-lead.whole.spec.ts',
  'tests/journeys/playbook.browser.spec.ts',
  'tests/cli/start.whole.spec.ts',
  'tests/cases/mailbox.db.spec.ts',
  'tests/cli/ways-in.whole.spec.ts',
  'tests/http/accounts.db.spec.ts',
]

/** Begins with what takes longest, so that at the end no core waits for the other; a fresh checkout remembers no durations. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const place = slowest.findIndex((path) => moduleId.endsWith(`/${path}`))
      return projects.indexOf(project) * (slowest.length + 1) + (place === -1 ? slowest.length : place)
    }
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
