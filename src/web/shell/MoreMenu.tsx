import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import type { Place } from './places.ts'
import styles from './Shell.module.css'

/** What a phone's bar has no room for. */
export function MoreMenu({ places }: { readonly places: readonly Place[] }) {
  const navigate = useNavigate()
  return (
    <Menu position="top-end" width={220} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.more}>
          <Ellipsis size={18} aria-hidden />
          More
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, label, icon: Icon }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => void navigate({ to })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
