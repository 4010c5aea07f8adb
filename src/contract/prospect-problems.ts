/** What can be wrong with saying that two prospects are one person. */
export const prospectProblems = {
  same_prospect: {
    status: 422,
    title: 'That is one prospect, named twice.',
    next: 'Name two who may be the same person.',
  },
  not_merged: {
    status: 409,
    title: 'These two were not merged with one another.',
    next: 'Look under whom they are merged; undo it there.',
  },
  not_proposed: {
    status: 409,
    title: 'Nobody proposed that these two are the same person.',
    next: 'Look at the list of proposals again.',
  },
  address_taken: {
    status: 409,
    title: 'Somebody else is known under this address.',
    next: 'If the two are one person, say so on the lead; then nothing need be corrected.',
  },
  several_people: {
    status: 409,
    title: 'Several people write from this address.',
    next: 'Name the one by their id.',
  },
} as const
