/** As a firm would write them into its own file, so that they can be copied there and changed. */
export const plans = `cadences:
  courteous persistence:
    says: Seven attempts over five weeks, by telephone and mail, each with something new to say; then a last letter.
    hours: { mon-fri: ["08:30-18:00"] }
    minimumEffort: { attempts: 6, channels: 3, days: 5 }
    maximumPressure: { person: 3, account: 6 }
    bySeniority: { executive: patience with executives }
    lastLetter: the way back
    lastLetterAfter: 5wd
    steps:
      - { name: first call, channel: call, template: how a call begins, branches: { sent: second call, wrong person: first mail } }
      - { name: leave a word, channel: voicemail, template: a word on the voicemail, branches: { sent: second call } }
      - { name: first mail, channel: mail, after: 1wd, template: we tried to reach you }
      - { name: second call, channel: call, after: 5wd, template: how a call begins, branches: { wrong person: second mail } }
      - { name: second mail, channel: mail, after: 3wd, template: one answer in writing }
      - { name: a note, channel: social, after: 2wd, template: a short note, optional: true }
      - { name: third call, channel: call, after: 3wd, template: how a call begins, branches: { wrong person: twenty minutes } }
      - { name: twenty minutes, channel: meeting, after: 3wd, template: twenty minutes }
      - { name: letter, channel: letter, after: 5wd, template: a letter on paper, optional: true }
  patience with executives:
    says: Fewer, better, longer. Five attempts over seven weeks, never two within one.
    hours: { mon-fri: ["08:30-18:00"] }
    minimumEffort: { attempts: 4, channels: 3, days: 4 }
    maximumPressure: { person: 1, account: 4 }
    lastLetter: the way back
    lastLetterAfter: 10wd
    steps:
      - { name: first mail, channel: mail, template: one page instead of a call }
      - { name: first call, channel: call, after: 6wd, template: how a call begins }
      - { name: letter, channel: letter, after: 6wd, template: a letter on paper }
      - { name: second call, channel: call, after: 9wd, template: how a call begins }
      - { name: twenty minutes, channel: meeting, after: 10wd, template: twenty minutes }
  brief persistence:
    says: A second and a third attempt within two weeks for everybody who asked, then a last letter.
    hours: { mon-fri: ["08:30-18:00"] }
    minimumEffort: { attempts: 3, channels: 2, days: 3 }
    maximumPressure: { person: 3, account: 6 }
    lastLetter: the way back
    lastLetterAfter: 5wd
    steps:
      - { name: first call, channel: call, template: how a call begins, branches: { sent: second call, wrong person: first mail } }
      - { name: first mail, channel: mail, after: 1wd, template: we tried to reach you }
      - { name: second call, channel: call, after: 4wd, template: how a call begins }
      - { name: second mail, channel: mail, after: 4wd, template: one answer in writing }
tracks:
  helpful series:
    says: Four mails over three months that help whoever reads them to choose well, from us or from others.
    steps:
      - { name: what happens now, after: 1wd, mail: something to read }
      - { name: what to write down first, after: 10wd, mail: before you compare }
      - { name: questions for every vendor, after: 15wd, mail: questions worth asking }
      - { name: what waiting costs, after: 20wd, mail: what waiting costs }
    returns: [readiness is ready to talk, readiness is deciding]
    ends: { after: 20wd, tell: the series ends here }
`
