/** What can be wrong with the way in which an inquiry comes to us. */
export const doorCodes = ['site_not_allowed', 'too_long_ago'] as const

export const doorProblems = {
  site_not_allowed: {
    status: 403,
    title: 'This form is not taken from that site.',
    next: 'Add the site to the form under Forms, or send it from a page that is listed there.',
  },
  too_long_ago: {
    status: 422,
    title: 'That is too long ago to be a new inquiry.',
    next: 'Give a time within the last 90 days, or import it as history.',
  },
} as const
