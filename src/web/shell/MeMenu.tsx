import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Check, LogOut, Monitor, Moon, MoonStar, Settings2, Sun, UserCheck } from 'lucide-react'
import { signOut, tell } from '../api/ask.ts'
import type { Me } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { forgetDrafts } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import styles from './Shell.module.css'

const schemes: readonly { value: MantineColorScheme; label: string; icon: typeof Sun }[] = [
  { value: 'auto', label: 'As this device', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: MoonStar },
]

export function MeMenu({ me: { member } }: { readonly me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const duty = useDuty(member.onDuty)
  const leave = useLeave()
  const navigate = useNavigate()
  return (
    <Menu position="top-end" width={230} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.me}>
          <span className={styles.initials} data-away={!member.onDuty || undefined} aria-hidden>
            {initials(member.name)}
          </span>
          <span>
            {member.name}
            <small>{dutyWord(member.onDuty)}</small>
            <Hidden>my menu</Hidden>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={member.onDuty ? <Moon size={16} aria-hidden /> : <UserCheck size={16} aria-hidden />}
          onClick={() => duty.send()}
        >
          {member.onDuty ? 'Go away for now' : 'Come back on duty'}
        </Menu.Item>
        <Menu.Item
          leftSection={<Settings2 size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/settings' })}
        >
          My settings
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === value ? <Check size={14} aria-label="chosen" /> : undefined}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => leave.send()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const useDuty = (onDuty: boolean) =>
  useSend({
    send: () => tell('/me/duty', { method: 'POST', body: { onDuty: !onDuty } }),
    done: onDuty ? 'You are away: nothing new is offered to you.' : 'You are on duty again.',
    refresh: [['me'], ['members'], ['teams'], ['board'], ['queue']],
    alone: true,
  })

function useLeave() {
  const queries = useQueryClient()
  const router = useRouter()
  return useSend({
    send: signOut,
    refresh: [],
    alone: true,
    onDone: () => {
      forgetDrafts()
      // The page that is left needs what it shows until it is gone.
      void router.navigate({ to: '/sign-in' }).then(() => queries.clear())
    },
  })
}

const dutyWord = (onDuty: boolean) => (onDuty ? 'on duty' : 'away')

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toUpperCase()
