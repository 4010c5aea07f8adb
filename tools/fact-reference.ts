import { declaredFacts, type FactType } from '#playbook/facts.ts'

const kinds: Readonly<Record<FactType, string>> = {
  text: 'text',
  number: 'number',
  truth: 'yes or no',
  answers: 'texts by key',
}

/** Every fact that conditions may name, with its type and the words that occur. */
export function factReference(): string {
  const rows = Object.entries(declaredFacts).map(([name, { type, says, words, bands }]) => {
    const band = bands ? ' A range compares only where all of it is on one side.' : ''
    const only = words ? ` One of: ${words.join(', ')}.` : ''
    return `| \`${name}\` | ${kinds[type]} | ${says}${band}${only} |`
  })
  return `## What conditions may speak of

Of every inquiry, as far as it is known when it comes; the past is what lay before it. Beside these stand \`signals.NAME\` for what the section
\`signals\` names, and the firm's own: \`answers.KEY\` of its forms, and \`account.NAME\` of what its lists of accounts brought
(\`facts\` in [their map](../guides/import-history.md)).

| fact | kind | what it says |
|---|---|---|
${rows.join('\n')}
`
}
