import { useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from './Dialog.tsx'
import { Keys } from './Keys.tsx'
import { shortcutsInForce, singleKeys } from './shortcuts.ts'
import { Tick } from './Tick.tsx'
import classes from './HelpSheet.module.css'

/** Every shortcut in force where one is, grouped; and the switch that turns single keys off. */
export function HelpSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [single, setSingle] = useState(singleKeys.get)
  const shortcuts = shortcutsInForce()
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <Dialog opened={opened} onClose={onClose} title={m.ui_help_title()} size="md">
      {groups.map((group) => (
        <section key={group} className={classes['group']}>
          <h3>{group}</h3>
          <dl>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ keys, label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <Tick
        type="checkbox"
        role="switch"
        aria-checked={single}
        label={m.ui_help_single_keys()}
        hint={m.ui_help_single_keys_hint()}
        checked={single}
        onChange={(event) => {
          singleKeys.set(event.currentTarget.checked)
          setSingle(event.currentTarget.checked)
        }}
      />
    </Dialog>
  )
}
