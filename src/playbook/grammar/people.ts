import { roles } from '#domain/team/people.ts'
import { windowShape } from '../read-window.ts'
import { conditions, either, fields, list, named, oneOrMore } from './parts.ts'
import {
  count,
  country,
  decimalNumber,
  domain,
  duration,
  email,
  language,
  nameOf,
  percent,
  region,
  text,
  word,
} from './scalars.ts'
import { type Read, says } from './shape.ts'

const level = fields('a level of escalation', {
  needs: {},
  may: {
    steward: says('The steward of the team, named as a level with a time.', text('the steward')),
    role: says('Somebody of the team with this role.', word('a role', roles)),
    member: says('This person.', email('the member')),
    after: says('How long after the limit.', duration('after')),
  },
})

export const team = fields('the team', {
  needs: {
    calendar: says('When it is there.', nameOf('calendar')),
    steward: says('The person who owes what no member has accepted yet.', email('the steward')),
    escalate: says(
      'Who is told next when something is late, in order; the chain must reach a person by name.',
      list('escalate', either(word('somebody to escalate to', ['steward']), level), 1),
    ),
  },
  may: {
    says: says('What the team is for, in a sentence.', text('what a team says')),
    languages: says('The languages it answers in.', oneOrMore('languages', language('a language'))),
    routing: says(
      'How its leads find a person; without it, whoever of the team knows them, else by fair turns.',
      nameOf('routing'),
    ),
  },
})

const postcodes = fields('the range of postcodes', {
  needs: {
    country: says('Whose postcodes.', country('the country')),
    from: says('The first.', text('from')),
    to: says('The last, which is included.', text('to')),
  },
  may: {},
})

const territory = fields('the territory', {
  needs: {},
  may: {
    says: says('What it is, in a sentence.', text('what a territory says')),
    countries: says('Whole countries.', oneOrMore('countries', country('a country'))),
    regions: says('Regions of a country, such as DE-BY.', oneOrMore('regions', region('a region'))),
    postcodes: says('Ranges of postcodes.', oneOrMore('postcodes', postcodes)),
    accounts: says(
      'Named accounts, by their domain; they win over places.',
      oneOrMore('accounts', domain('a domain')),
    ),
    team: says('Who serves it.', nameOf('team')),
    members: says('The people who serve it, in turns.', oneOrMore('members', email('a member'))),
  },
})

export const territories = named('territories', territory)
export type TerritoryRule = Read<typeof territory>

export const routes = [
  'account owner',
  'open lead owner',
  'previous owner',
  'territory',
  'language',
  'skill',
  'pair',
  'fair turns',
] as const

const route = word('a way to a person', routes)

const routeStep = fields('the step', {
  needs: { to: says('Whom it looks for.', route) },
  may: {
    when: says('Only for leads of which this is true.', conditions),
    unlessAwayFor: says('Passes on when the person is away for this long.', duration('unlessAwayFor')),
    skill: says('The skill that is needed.', text('a skill')),
    team: says('Only members of this team.', nameOf('team')),
    turns: says('Which turns.', nameOf('turns')),
  },
})

const routing = fields('the routing', {
  needs: {
    steps: says(
      'Asked in order: account owner, open lead owner and previous owner end it, territory, language, skill and pair narrow it down, fair turns decide among those who are left.',
      list('the steps', either(route, routeStep), 1),
    ),
    fallback: says(
      'Where nobody fits, at once: teams and people in order, ending at a person.',
      list(
        'the fallback',
        fields('the fallback', {
          needs: {},
          may: {
            team: says('This team, by turns.', nameOf('team')),
            member: says('This person.', email('the member')),
          },
        }),
        1,
      ),
    ),
  },
  may: { says: says('What it is for, in a sentence.', text('what a routing says')) },
})

export const routings = named('routing', routing)
export type RoutingRule = Read<typeof routing>

const weight = named('the weights', decimalNumber('a weight'))

const turns = fields('the turns', {
  needs: {},
  may: {
    team: says('Whose turns.', nameOf('team')),
    weights: says('Shares other than one, by member: 2 is twice as many.', weight),
    caps: says(
      'No more than this.',
      fields('the caps', {
        needs: {},
        may: {
          perDay: says('New leads a day.', count('perDay')),
          perWeek: says('New leads a week.', count('perWeek')),
          open: says('Open leads at once.', count('open')),
        },
      }),
    ),
    ramp: says(
      'New members begin with less.',
      fields('the ramp', {
        needs: {
          from: says('The share in the first week.', percent('from')),
          weeks: says('Weeks until the full share.', count('weeks')),
        },
        may: {},
      }),
    ),
    credit: says(
      'What gives a turn back.',
      oneOrMore('credit', word('what gives a turn back', ['no-show', 'upheld rejection', 'junk'])),
    ),
  },
})

export const turnsRules = named('turns', turns)
export type TurnsRule = Read<typeof turns>

const pair = fields('the pair', {
  needs: {
    qualifier: says('Who qualifies.', email('the qualifier')),
    representatives: says(
      'Who gets what they qualify.',
      oneOrMore('the representatives', email('a representative')),
    ),
  },
  may: { territories: says('For these territories only.', oneOrMore('territories', nameOf('territory'))) },
})

export const pairs = list('pairs', pair)
export type Pair = Read<typeof pair>

const supply = fields('the supply', {
  needs: {
    team: says('Whom it is owed to.', nameOf('team')),
    accepted: says('Accepted hand-offs for each representative.', count('accepted')),
    every: says('In which time.', word('how often', ['week', 'month'])),
  },
  may: {},
})

/** A8: sales is kept supplied. */
export const supplies = list('supply', supply)

const handoff = fields('the terms of a hand-off', {
  needs: {},
  may: {
    routing: says('How a representative is found.', nameOf('routing')),
    accept: says('By when it is accepted; then it goes to the next.', windowShape),
    needs: says(
      'What a hand-off carries.',
      oneOrMore('needs', word('what a hand-off carries', ['report', 'brief', 'appointment', 'consent'])),
    ),
    arbiter: says('Who rules on a dispute.', email('the arbiter')),
    dispute: says('How long a rejection may be disputed.', duration('dispute')),
    ruling: says('By when the arbiter rules.', windowShape),
    result: says('By when the owner says what became of an appointment.', duration('result')),
    idle: says('How long a lead may be held without a next step.', duration('idle')),
  },
})
export const handoffTerms = handoff
