/** What the doors are called where people read of them. */
export const doorNames: Readonly<Record<string, string>> = {
  salesforce_web2lead: 'Salesforce Web-to-Lead',
  hubspot: 'HubSpot forms',
  typeform: 'Typeform',
  tally: 'Tally',
  jotform: 'Jotform',
  elementor: 'Elementor',
  google_ads: 'Google Ads lead forms',
  calendly: 'Calendly',
  meta: 'Meta lead ads',
  linkedin: 'LinkedIn lead gen forms',
  generic: 'Any other webhook',
  api: 'Widget and API',
  html: 'HTML form',
}
