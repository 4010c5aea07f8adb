import { expect, test } from 'vitest'
import { ana, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decidePlaybook } from './decide.ts'
import { evolvePlaybook, noPlaybook, type PlaybookEvent } from './version.ts'

const given = specFor({ start: noPlaybook, evolve: evolvePlaybook, decide: decidePlaybook, facts: {} })
const activate = (digest: string, when = at('09:00')) =>
  ({
    type: 'ActivatePlaybook',
    at: when,
    by: ana,
    digest,
    name: 'Starter',
    text: `text ${digest}`,
    holidays: {},
  }) as const
const activated = (version: number, digest: string, when = at('09:00')): PlaybookEvent => ({
  type: 'PlaybookActivated',
  at: when,
  by: ana,
  data: { version, digest, name: 'Starter', holidays: {} },
  private: { text: `text ${digest}` },
})

test('each other text is a new version, in force from then on', () => {
  given().when(activate('one')).leadsTo(activated(1, 'one'))
  given(activated(1, 'one'))
    .when(activate('two', at('10:00')))
    .leadsTo(activated(2, 'two', at('10:00')))
})

test('the same text again is no new version; an older one, taken up again, is', () => {
  given(activated(1, 'one')).when(activate('one')).leadsToNothing()
  given(activated(1, 'one'), activated(2, 'two')).when(activate('one')).leadsTo(activated(3, 'one'))
})

test('without its text a version still says what was agreed', () => {
  const { private: _private, ...event } = activated(1, 'one')
  expect(evolvePlaybook(noPlaybook, event as PlaybookEvent).versions).toEqual([
    { version: 1, digest: 'one', name: 'Starter', holidays: {}, at: at('09:00'), text: undefined },
  ])
})
