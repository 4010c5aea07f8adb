const titles: Readonly<Record<string, string>> = {
  fit: 'The ideal customer profile',
  facts: 'What we may know',
  intents: 'What people ask for',
  journey: 'The buyer’s stages',
  qualified: 'What “qualified” means',
  handoff: 'Hand-off',
  rejections: 'Reasons to reject',
  neglect: 'When silence is asked about',
  dispositions: 'How a lead may end',
  templates: 'Messages',
  declines: 'Why we say no',
  routing: 'How a lead finds its person',
  turns: 'Fair turns',
  supply: 'What sales is owed',
  contact: 'How we reach people',
  cadences: 'Plans for following up',
  tracks: 'Series for readers',
  conversation: 'A good conversation',
  screening: 'What is held back',
  retention: 'How long things are kept',
  signatories: 'Who signs',
}

/** What a section is called on the page. */
export const titleOf = (name: string): string =>
  (Object.hasOwn(titles, name) ? titles[name] : undefined) ?? name.charAt(0).toUpperCase() + name.slice(1)
