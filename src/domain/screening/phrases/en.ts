import type { Language } from '../marks.ts'

export const english: Language = {
  offer: 'we offer | we provide | our services | i offer | our agency',
  trade: 'seo | backlinks | guest post | web design | link building',
  yours: 'your website | your business | your site',
  promise: 'increase your … sales | first page of google',
  approach: 'i came across your | quick call | are you interested in | worth a chat',
  mass: 'unsubscribe | opt out',
  rates: 'starting at',
  wish: 'we need | we are looking for | could you | can you | please call | i would like',
  ours: 'your product | your pricing | your software | a demo',
  situation: 'we currently use | our current | our team of',
  support: 'can t log in | error message | invoice',
  job: 'apply for | my cv | my resume',
  lure: 'casino bonus | viagra | you have won',
}
