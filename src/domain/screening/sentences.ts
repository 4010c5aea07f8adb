/** One sentence of a message, and whether it asks. */
export type Sentence = { readonly text: string; readonly question: boolean }

/** Where a sentence ends: a mark followed by space, a mark of a script that leaves none, or a line. */
const SENTENCE = /[^.!?;\n。！？；؟]+(?:[.!?;؟]+(?!\s|$)[^.!?;\n。！？；؟]+)*[.!?;。！？；؟]*/gu
const QUESTION =
  /[?？؟]|(?:ますか|ですか|でしょうか|ませんか|吗|呢|나요|까요|습니까|ми|mi|mı|mu|mü)[。.]?\s*$/u

export const sentencesOf = (message: string): readonly Sentence[] =>
  (message.match(SENTENCE) ?? []).map((text) => ({ text, question: QUESTION.test(text) }))
