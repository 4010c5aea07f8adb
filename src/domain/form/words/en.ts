import type { Words } from './words.ts'

export const english: Words = {
  labels: {
    name: 'Your name',
    email: 'E-mail address',
    company: 'Company',
    job_title: 'What you do there',
    phone: 'Telephone',
    country: 'Country',
    employees: 'How many people work there?',
    website: 'Web site',
    when: 'When suits you best?',
  },
  whenHint: 'A day and a time, and where you are.',
  kinds: {
    contact: { title: 'Write to us', button: 'Send your message', message: 'How can we help?' },
    demo: {
      title: 'See it for yourself',
      button: 'Ask for a demonstration',
      message: 'What would you like to see?',
    },
    pricing: {
      title: 'Ask what it costs',
      button: 'Ask for a price',
      message: 'What do you need, and for how many?',
    },
    callback: { title: 'Let us call you', button: 'Ask for a call', message: 'What is it about?' },
    download: { title: 'Get your copy', button: 'Get your copy' },
    webinar: { title: 'Save your seat', button: 'Save my seat' },
    newsletter: { title: 'Hear from us now and then', button: 'Sign up' },
    trial: { title: 'Try it', button: 'Start my trial' },
  },
  fixed: {
    optional: '(optional)',
    choose: 'Please choose',
    missing: 'Please fill this in.',
    badEmail: 'This does not look like a whole e-mail address.',
    didYouMean: 'Did you mean {address}?',
    sending: 'Sending …',
    thanks: 'Thank you. We have your message.',
    nextBy: '{what} by {when}.',
    offline:
      'You are offline. What you wrote is kept in this browser and goes out by itself once you are online.',
    retrying:
      'It could not be sent yet. What you wrote is kept in this browser, and we keep trying by ourselves.',
    kept: 'What you wrote earlier has not been sent yet. We are trying again.',
    tryNow: 'Try again now',
    look: 'Something needs another look. Nothing you wrote is lost.',
    refused:
      'This form can not take your message. Please write to us another way; your words are still here.',
    status: 'See where your message is',
    another: 'Write another message',
    files: 'You may choose several; up to 10 MB each.',
    leaveEmpty: 'Please leave this empty',
    ownPage: 'Open the form on its own page',
  },
  own: {
    title: 'Your own page',
    words:
      'Look there whenever you like to see who has your message and when you will hear from us. You can also tell us there that you have heard nothing, or that you no longer need an answer.',
    keep: 'Keep this address to come back to it:',
  },
  promised: {
    answer: 'One of us will read your message and answer you',
    copy: 'We will send you what you asked for, and nobody will call you about it',
  },
}
