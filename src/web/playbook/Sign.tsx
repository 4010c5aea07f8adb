import { BadgeCheck, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Can } from '#contract/scalars.ts'
import { signDraft } from '../api/playbook.ts'
import type { PlaybookDraft, Shelf, SigningSide } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChecksField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { Empty, ProblemBox } from '../ui/States.tsx'
import { fullTime } from '../ui/time.ts'
import { useSend } from '../ui/use-send.ts'
import { InSentences } from './Compare.tsx'
import styles from './Playbook.module.css'
import { useFindings } from './use-text.ts'

const sides = ['marketing', 'sales'] as const

type Props = { readonly shelf: Shelf; readonly draft: PlaybookDraft | undefined }

/** Marketing and sales sign the same text; with the second signature it is in force. */
export function Sign({ shelf: { inForce }, draft }: Props) {
  if (!draft)
    return (
      <Empty title="There is no draft to sign.">
        What is in force stays so until marketing and sales have signed another text.
      </Empty>
    )
  return (
    <>
      <Panel title={`What is signed: “${draft.name}”`}>
        <p>
          The draft stands on version {draft.base}. It comes into force when both sides have signed the same
          text: whoever changes a letter of it ends the signatures so far. New leads follow it from then on,
          older ones keep theirs.
        </p>
        <p>
          <strong>{stillToSign(draft)}</strong>
        </p>
        <p className={styles.digest}>
          Its digest: <code>{draft.digest}</code>
        </p>
      </Panel>
      <div className={styles.signers}>
        {sides.map((side) => (
          <Side key={`${side} ${draft.digest}`} side={side} draft={draft} />
        ))}
      </div>
      <Panel title={`What it changes in version ${inForce.version}, which is in force`}>
        <InSentences older={inForce.text} newer={draft.text} />
      </Panel>
    </>
  )
}

/** Whose signature is awaited. */
function stillToSign({ signatures, signers }: PlaybookDraft): string {
  const waiting = sides.filter((side) => signatures.every(({ role }) => role !== side))
  const who = waiting.map((side) => {
    const names = signers[side].members.map(({ name }) => name).join(' or ')
    return `${names === '' ? 'somebody who is no member yet' : names} for ${side}`
  })
  return who.length === 0 ? 'Both sides have signed.' : `Still to sign: ${who.join(', and ')}.`
}

type SideProps = { readonly side: SigningSide; readonly draft: PlaybookDraft }

function Side({ side, draft }: SideProps) {
  const signature = draft.signatures.find(({ role }) => role === side)
  const { members, can } = draft.signers[side]
  const names = members.map(({ name }) => name).join(' or ')
  return (
    <Panel title={`For ${side}`}>
      {signature ? (
        <>
          <p className={styles.signed}>
            <BadgeCheck size={18} aria-hidden />
            <span>
              Signed by {signature.member.name}, <time dateTime={signature.at}>{fullTime(signature.at)}</time>
            </span>
          </p>
          {signature.accepted.length > 0 && (
            <p className={styles.soft}>Accepted: {signature.accepted.join('; ')}</p>
          )}
        </>
      ) : (
        <>
          <p>
            {names === ''
              ? `Nobody can sign for ${side} yet: the draft names no member. Change its signatories first.`
              : `${names} signs for ${side}.`}
          </p>
          <SignForm side={side} draft={draft} can={can} />
        </>
      )}
    </Panel>
  )
}

function SignForm({ side, draft, can }: SideProps & { readonly can: Can }) {
  const [accepted, setAccepted] = useState<readonly string[]>([])
  const { findings } = useFindings(draft.text)
  const { send, busy, problem } = useSend({
    send: () => signDraft(draft.id, { role: side, digest: draft.digest, accepted }),
    done: `You have signed for ${side}.`,
    refresh: [['playbook'], ['playbook-text'], ['segments'], ['teams']],
  })
  const missing = draft.accept.filter((name) => !accepted.includes(name)).length
  const choices = draft.accept.map((name) => {
    const message = findings?.find(({ accept }) => accept === name)?.message
    return { value: name, label: message === undefined ? name : `${name}: ${message}` }
  })
  const mayNow: Can =
    can.allowed && missing > 0
      ? { allowed: false, because: 'Read each warning, and accept it by its name first.' }
      : can
  return (
    <>
      {choices.length > 0 && can.allowed && (
        <ChecksField
          label="I have read and accept"
          choices={choices}
          value={accepted}
          onChange={setAccepted}
        />
      )}
      {problem && <ProblemBox problem={problem} />}
      {!can.allowed && <p className={styles.soft}>{can.because}</p>}
      <div>
        <Button look="main" icon={PenLine} can={mayNow} busy={busy} onPress={() => send()}>
          Sign for {side}
        </Button>
      </div>
    </>
  )
}
