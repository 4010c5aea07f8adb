import type { PlaybookReadings } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { newSentences, type Said, sentencesAt } from './new-sentences.ts'
import styles from './Playbook.module.css'
import { titleOf } from './section-titles.ts'

type Props = { readonly was: PlaybookReadings; readonly is: PlaybookReadings }

/** What is no longer said, and what is said instead, section by section. */
export function WasAndIs({ was, is }: Props) {
  const [gone, come] = [sentencesAt(was, newSentences(is, was)), sentencesAt(is, newSentences(was, is))]
  const sections = [...new Set([...come, ...gone].map(({ section }) => section))]
  if (sections.length === 0)
    return <p>No sentence says anything else; only the order differs, or comments.</p>
  const things = (section: string) => [
    ...new Set([...come, ...gone].filter((said) => said.section === section).map(({ about }) => about)),
  ]
  return sections.map((section) => (
    <section key={section} className={styles.wasAndIs} aria-label={titleOf(section)}>
      <h4>{titleOf(section)}</h4>
      {things(section).map((about) => (
        <div key={about}>
          {gone.filter(isAbout(section, about)).map(({ text, line }) => (
            <p key={`${line} ${text}`} data-what="removed">
              <Hidden>No longer: </Hidden>
              <del>{text}</del>
            </p>
          ))}
          {come.filter(isAbout(section, about)).map(({ text, line }) => (
            <p key={`${line} ${text}`} data-what="added">
              <Hidden>Now: </Hidden>
              <ins>{text}</ins> <span className={styles.soft}>line {line}</span>
            </p>
          ))}
        </div>
      ))}
    </section>
  ))
}

const isAbout =
  (section: string, about: string) =>
  (said: Said): boolean =>
    said.section === section && said.about === about
