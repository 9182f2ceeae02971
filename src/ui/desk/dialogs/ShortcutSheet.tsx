import { useState } from 'react'
import { findShortcut, keyOf, type ShortcutName, shortcuts, shortcutText } from '../keyboard/shortcuts.ts'
import { Button } from '../parts/Button.tsx'
import { changeSettings, useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

/** The keys of the desk, made from the table that also works them; each single key can be changed (WCAG 2.1.4). */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.shortcutSheet
  const { hasSingleKeys, sendsOnEnter } = useSettings()
  const [isChanging, setChanging] = useState(false)
  const fixed = [
    ['Ctrl+K / ⌘+K', texts.writing.keys.palette],
    ['Enter', words.open],
    [sendsOnEnter ? 'Enter / Ctrl+Enter' : 'Ctrl+Enter / ⌘+Enter', words.send],
    ['Ctrl+Z / ⌘+Z', texts.attention.undo.key],
    ['??', words.insert],
    ['Esc', words.leave],
  ]
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p className={styles.lead}>{hasSingleKeys ? words.inInputs : words.off}</p>
      {hasSingleKeys && (
        <div className={styles.quick}>
          <Button aria-pressed={isChanging} onClick={() => setChanging(!isChanging)}>
            {texts.writing.keys.change}
          </Button>
          {isChanging && <Button onClick={() => changeSettings({ ownKeys: {} })}>{texts.writing.keys.reset}</Button>}
        </div>
      )}
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.action}</th>
          </tr>
        </thead>
        <tbody>
          {hasSingleKeys && shortcuts.map(({ name }) => <SingleKey key={name} name={name} isChanging={isChanging} />)}
          {fixed.map(([key, action]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <th scope="row">{action}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </DialogFrame>
  )
}

function SingleKey({ name, isChanging }: { name: ShortcutName; isChanging: boolean }) {
  const { texts } = useTexts()
  const settings = useSettings()
  const [taken, setTaken] = useState<string>()
  const key = keyOf(name, settings)
  const action = shortcutText(name, texts)
  const change = (typed: string) => {
    const next = typed.trim().toLowerCase().at(-1)
    if (!next || next === key) return
    const owner = findShortcut(next, settings)
    setTaken(owner ? next : undefined)
    if (!owner) changeSettings({ ownKeys: { ...settings.ownKeys, [name]: next } })
  }
  return (
    <tr>
      <td>
        {isChanging ? (
          <input
            className={styles.keyField}
            aria-label={texts.writing.keys.key(action)}
            aria-invalid={taken !== undefined || undefined}
            value={key.toUpperCase()}
            onChange={({ target }) => change(target.value)}
          />
        ) : (
          <kbd>{key.toUpperCase()}</kbd>
        )}
      </td>
      <th scope="row">
        {action}
        {taken && <small role="alert">{texts.writing.keys.taken(taken.toUpperCase())}</small>}
      </th>
    </tr>
  )
}
