/** One sentence of a message, and whether it asks. */
export type Sentence = { readonly text: string; readonly question: boolean }

/** Where a sentence ends: a mark followed by space, a mark of a script that leaves none, or a line. */
const SENTENCE = /[^.!?;\n。！？；؟]+(?:[.!?;؟]+(?!\s|$)[^.!?;\n。！？；؟]+)*[.!?;。！？；؟]*/gu
const QUESTION =
  /[？؟]|[\u0370-\u03ff];\s*$|(?:ไหม|มั้ย|หรือเปล่า|หรือไม่|หรือยัง)(?:คะ|ค่ะ|ครับ)?\s*[.!]?\s*$|^\s*(?:(?:hi|hello|hey|hiya)\b\W*)?(?:do|does|is|are|can|could|what|whats|how|when|will|would|which) (?:you|u|ya|it|this|that|there|the|your|ur|we|i|much|many|long|soon|does|do|is|are)\b|^\s*(?:apakah|berapa) |(?:ますか|ですか|でしょうか|ませんか|吗|呢|나요|까요|습니까|(?: |^)m[iıuü])[。.]?\s*$/u

/** A mark within an address of a page asks nothing. */
const ASKS = /\?(?![\w%-]+=)/u

export const sentencesOf = (message: string): readonly Sentence[] =>
  (message.match(SENTENCE) ?? []).map((text) => ({
    text,
    question: (text.includes('?') && ASKS.test(text)) || QUESTION.test(text),
  }))

/** What somebody quotes, others said: words of five and more between quotation marks. */
export const withoutQuotes = (message: string): string =>
  /["“„«「]/u.test(message) ? message.replaceAll(QUOTED, ' … ') : message
const QUOTED =
  /"(?:[^\s"]+\s+){4,}[^\s"]+"|[“„](?:[^\s“”]+\s+){4,}[^\s“”]+[“”]|«(?:[^\s«»]+\s+){4,}[^\s«»]+»/gu
