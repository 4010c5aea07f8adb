const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Tags that only say how words look and hang together. All others lose themselves and leave their words. */
export const tags = words(
  'a abbr address article b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr',
)
export const voids = words('br col hr wbr')

/** Tags whose inside is no words. */
export const dropped = words(
  'applet audio base canvas embed frame frameset head iframe input link math meta noembed noframes noscript object option param picture script select source style svg template textarea title track video',
)

export const attributes = words(
  'align alt bgcolor border cellpadding cellspacing color colspan dir face height lang rowspan size span start title type valign width',
)

const PROPERTY =
  /^(?:color|background-color|font(?:-(?:family|size|style|weight|variant))?|line-height|letter-spacing|text-(?:align|decoration|indent|transform)|vertical-align|white-space|(?:min-|max-)?(?:width|height)|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?|border-(?:collapse|spacing|radius)|list-style-type)$/
const VALUE = /^[\w\s.,#%()'"!+-]{1,200}$/
/** Whatever would fetch something, or hide what it is. */
const FETCHES = /url|image|expression|attr|var|env|@|\\/i
const STYLE_CHARS_MAX = 5_000

/** Declarations that only look, one by one. */
export const styled = (style: string): string =>
  style
    .slice(0, STYLE_CHARS_MAX)
    .split(';')
    .flatMap((declaration) => {
      const [, name = '', value = ''] = /^\s*([a-z-]{1,40})\s*:\s*(.*?)\s*$/is.exec(declaration) ?? []
      const fine = PROPERTY.test(name.toLowerCase()) && VALUE.test(value) && !FETCHES.test(value)
      return fine ? [`${name.toLowerCase()}:${value}`] : []
    })
    .join(';')
