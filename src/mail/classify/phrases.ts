/** One expression of many, each written as people and programs write it. A blank stands for any, ` ?` for none as well; letters' case doesn't matter. */
export const anyOf = (...lists: readonly string[]): RegExp =>
  new RegExp(
    lists
      .flatMap((list) => list.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => line.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'))
      .join('|'),
    'iu',
  )
