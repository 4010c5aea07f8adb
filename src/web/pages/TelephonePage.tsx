import { useSuspenseQuery } from '@tanstack/react-query'
import { PhoneCall, PhoneOff, Plus, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { TelephoneDoor } from '#contract/telephone.ts'
import { ask } from '../api/ask.ts'
import { telephone } from '../api/desk-queries.ts'
import { members } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './TelephonePage.module.css'

type Change = {
  readonly open?: boolean
  readonly rotate?: boolean
  readonly extensions?: TelephoneDoor['extensions']
}

/** The door for a telephone system: where it tells of calls, with which secret, and who has which extension. */
export function TelephonePage() {
  const { data } = useSuspenseQuery(telephone())
  const change = useSend({
    send: (body: Change) => ask(TelephoneDoor, '/telephone', { method: 'PUT', body }),
    refresh: [['telephone']],
    alone: true,
  })
  const { url, secret, extensions } = data
  return (
    <Page
      title="Telephone"
      lead="A telephone system that tells of its calls makes them visible by themselves: as witnessed, with their time and length. Of calls with anybody who has no open lead nothing is kept."
    >
      {url === null || secret === null ? (
        <Empty title="The door is closed." icon={PhoneCall}>
          <Button look="main" busy={change.busy} onPress={() => change.send({ open: true })}>
            Open it
          </Button>
        </Empty>
      ) : (
        <div className={styles.list}>
          <Panel title="What your telephone system needs">
            <div className={styles.rows}>
              <CopyField label="Address" text={url} />
              <CopyField label="Secret" text={secret} />
              <div className={styles.actions}>
                <SureButton
                  icon={RefreshCw}
                  about=" of the telephone door"
                  sure="Yes, the old ones end now"
                  busy={change.busy}
                  onPress={() => change.send({ open: true, rotate: true })}
                >
                  New address and secret
                </SureButton>
                <SureButton
                  icon={PhoneOff}
                  about=" for the telephone system"
                  sure="Yes, close it"
                  busy={change.busy}
                  onPress={() => change.send({ open: false })}
                >
                  Close the door
                </SureButton>
              </div>
            </div>
          </Panel>
          <Extensions
            extensions={extensions}
            busy={change.busy}
            onChange={(next) => change.send({ extensions: [...next] })}
          />
        </div>
      )}
    </Page>
  )
}

function Extensions({
  extensions,
  busy,
  onChange,
}: {
  readonly extensions: TelephoneDoor['extensions']
  readonly busy: boolean
  readonly onChange: (next: TelephoneDoor['extensions']) => void
}) {
  const { data: people } = useSuspenseQuery(members())
  const [extension, setExtension] = useState('')
  const [member, setMember] = useState<string>('')
  const name = (id: string) => people.items.find((each) => each.id === id)?.name ?? 'Somebody who has left'
  return (
    <Panel title="Who has which extension">
      <div className={styles.rows}>
        <p className={styles.hint}>Or let your telephone system send their e-mail address.</p>
        {extensions.map((each) => (
          <p key={each.extension} className={styles.extension}>
            <strong>{each.extension}</strong> <span>{name(each.member)}</span>
            <Button
              small
              busy={busy}
              about={`: extension ${each.extension}`}
              onPress={() => onChange(extensions.filter((other) => other !== each))}
            >
              Remove
            </Button>
          </p>
        ))}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (extension.trim() === '' || member === '') return
            const others = extensions.filter((each) => each.extension !== extension.trim())
            onChange([...others, { extension: extension.trim(), member }])
            setExtension('')
          }}
        >
          <TextField label="Extension" value={extension} onChange={setExtension} />
          <ChoiceField
            label="Member"
            value={member}
            onChange={setMember}
            none="Choose somebody"
            choices={people.items
              .filter(({ active }) => active)
              .map(({ id, name: called }) => ({ value: id, label: called }))}
          />
          <Button submits icon={Plus} busy={busy}>
            Add it
          </Button>
        </form>
      </div>
    </Panel>
  )
}
