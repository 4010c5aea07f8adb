import { contact, cadences, retention, tracks } from './follow-up.ts'
import { conversation, dispositions, neglect, qualified, rejections, screening } from './endings.ts'
import { facts, fit, intents, journey, objective, segments, signals } from './lead.ts'
import { list, named } from './parts.ts'
import { handoffTerms, pairs, routings, supplies, team, territories, turnsRules } from './people.ts'
import { language, text } from './scalars.ts'
import { type Read, type Schema, says, type Shape } from './shape.ts'
import { calendar, windows } from './time.ts'
import { costs, declines, signatories, templates } from './words.ts'

/** Every section of a playbook in the order of reading aloud, each with the sentence that says what it is for. */
export const sections = {
  name: says('What this playbook is called.', text('the name of the playbook')),
  language: says(
    'The language of its messages, where a prospect has none of these.',
    language('the language'),
  ),
  calendars: says(
    'When people are there to answer: zone, hours, breaks, holidays, own days.',
    named('calendars', calendar),
  ),
  facts: says("What the firm's own forms and accounts offer, with its type.", facts),
  signals: says('What tells how far a buyer is: use of the product, page visits with consent.', signals),
  terms: says(
    'Named conditions, in CEL over the declared facts, so that rules read as sentences.',
    named('terms', text('a condition')),
  ),
  intents: says('What each kind of form asks for, where it differs from the usual.', intents),
  fit: says('The ideal customer profile: who is in, who is out, and why.', fit),
  journey: says("The buyer's own stages: what shows each, what we offer then and what we don't.", journey),
  segments: says('The classes of lead, in order: the first that applies decides what is done.', segments),
  windows: says('When other things are owed than the first answer.', windows),
  teams: says('Who answers. Membership lives in the app; the steward is a person.', named('teams', team)),
  routing: says('How a lead finds its person, by named lists of steps.', routings),
  territories: says('Places and accounts with those who serve them.', territories),
  turns: says('Fair turns: weights, caps, a gentle start.', turnsRules),
  pairs: says('Qualifiers and the representatives they work with.', pairs),
  objectives: says('Shares of a segment to be answered within a time.', list('objectives', objective)),
  supply: says('How many accepted hand-offs a representative is owed.', supplies),
  contact: says('The hours, channels and pressure that hold for everybody.', contact),
  cadences: says(
    'Planned touches: persistence with professionalism. Three are built in: `courteous persistence`, `patience with executives` and `brief persistence`; `handraise playbook built-in` prints them.',
    cadences,
  ),
  tracks: says(
    'Useful things sent to those who only look around. One is built in, `helpful series`.',
    tracks,
  ),
  qualified: says('What "qualified" means, agreed by marketing and sales.', qualified),
  conversation: says('What counts as a good conversation.', conversation),
  handoff: says('The terms on which a qualified lead passes to a representative.', handoffTerms),
  rejections: says('The reasons for which a hand-off may be rejected.', rejections),
  neglect: says('When somebody is asked why a lead was let down, before any manager sees it.', neglect),
  dispositions: says('How a lead may end, and what each end must rest on.', dispositions),
  templates: says(
    'Messages, by language. What stands here counts instead of a built-in one of the same name.',
    templates,
  ),
  declines: says(
    'Why we say no, each reason in words fit for the reader, with somewhere better to go.',
    declines,
  ),
  screening: says('What is held back as junk, and when somebody looks at it.', screening),
  costs: says('What leads and work cost.', costs),
  retention: says('How long things are kept before they erase themselves.', retention),
  signatories: says('Who signs: the playbook is in force when both have signed the same text.', signatories),
} as const satisfies Readonly<Record<string, Shape<unknown>>>

export const sectionNames: readonly string[] = Object.keys(sections)

export const playbookSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://handraise.example/schemas/playbook.schema.json',
  title: 'A Handraise playbook',
  description: 'How a firm wants its leads handled: one file that can be read, checked, tried and signed.',
  type: 'object',
  properties: Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
  required: ['name', 'segments'],
  additionalProperties: false,
})

/** The sections that are read by their shape alone; the others make more sense of what they read. */
export const furtherSections = [
  'language',
  'windows',
  'routing',
  'territories',
  'turns',
  'pairs',
  'supply',
  'contact',
  'cadences',
  'tracks',
  'conversation',
  'handoff',
  'rejections',
  'neglect',
  'dispositions',
  'templates',
  'declines',
  'screening',
  'costs',
  'retention',
] as const satisfies readonly (keyof typeof sections)[]

export type FurtherSections = {
  readonly [Name in (typeof furtherSections)[number]]?: Read<(typeof sections)[Name]>
}
