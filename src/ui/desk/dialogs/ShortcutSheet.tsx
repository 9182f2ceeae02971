import { shortcuts, shortcutText } from '../keyboard/shortcuts.ts'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

/** The keys of the desk, made from the table that also works them. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.shortcutSheet
  const { hasSingleKeys, sendsOnEnter } = useSettings()
  const lines = [
    ...(hasSingleKeys ? shortcuts.map(({ name, label }) => [label, shortcutText(name, texts)]) : []),
    ['Enter', words.open],
    [sendsOnEnter ? 'Enter / Ctrl+Enter' : 'Ctrl+Enter / ⌘+Enter', words.send],
    ['??', words.insert],
    ['Esc', words.leave],
  ]
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p className={styles.lead}>{hasSingleKeys ? words.inInputs : words.off}</p>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.action}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([key, action]) => (
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
