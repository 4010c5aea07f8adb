import { findingCodes, isWarning, type FindingCode } from '#playbook/finding.ts'

const says: Readonly<Record<FindingCode, string>> = {
  'bad-yaml': 'The file is no YAML, or no UTF-8 text.',
  'unknown-key': 'A key that has no place here; often a slip of the finger.',
  'unknown-term': 'A name that nothing in the file, or in the declared facts, goes by.',
  'type-mismatch':
    'A value of another kind than belongs here: a text for a length of time, a number compared with words.',
  'unknown-zone': 'A time zone that doesn’t exist.',
  'segment-unreachable': 'No lead ever comes to this segment: those before it take everybody it asks for.',
  'segments-overlap':
    'Two segments want some of the same leads, neither contains the other, and they treat them differently. The first decides.',
  'browsers-to-sales':
    'People who only look around are sent to people who sell. Both signatories must accept it by name.',
  'no-catch-all': 'The last segment has a condition, so that some leads would belong nowhere.',
  'motion-incomplete':
    'A segment, a window or an objective lacks what it can’t do without: a motion, a team, a limit.',
  'escalation-open-ended':
    'A chain of escalation that reaches nobody by name, or that doesn’t say when it goes on.',
  'limit-before-not-before': 'A window that opens after its target, or whose target is past its limit.',
  'window-never-opens':
    'A window waits for a signal that may never come, or for hours that its calendar no longer has.',
  'calendar-empty': 'A calendar without an hour in it: nothing could ever fall due.',
  'team-empty': 'A team without a steward: nobody owes what no member has accepted yet.',
  'outcome-untold': 'A way for a lead to end of which the person would never hear.',
  'cadence-over-pressure': 'A cadence plans more touches within seven days than are allowed.',
  'term-unused': 'A term that no segment, stage or rule uses.',
  'day-in-covered-time': 'Days as they pass beside a calendar; working days are meant, or no calendar.',
  'too-large': 'More than a file may hold: its size, its depth, its aliases, or the parts of one condition.',
  undecided: 'Whether this can happen goes beyond what is decided; it is no guess either way.',
  'kept-too-short':
    'A period so short that what people count on no longer works: that whoever returns is known, that a mistake can be put right.',
}

const head = `## What the check says

Every finding has a code that doesn't change, a line and a sentence. Errors keep a playbook from being signed; warnings don't.

| code | | what it means |
|---|---|---|
`

/** The codes of the check, in their order. */
export const findingReference = (): string =>
  `${head}${findingCodes.map((code) => `| \`${code}\` | ${isWarning(code) ? 'warning' : 'error'} | ${says[code]} |`).join('\n')}\n`
