import { Switch } from 'antd'
import { useId } from 'react'
import { LanguageSelect } from '../parts/LanguageSelect.tsx'
import { changeSettings, useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

/** What a person may choose for this browser. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.settingsDialog
  const { sendsOnEnter, hasSingleKeys } = useSettings()
  const id = useId()
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <div className={styles.setting}>
        <label htmlFor={`${id}enter`}>{words.enter}</label>
        <Switch
          id={`${id}enter`}
          aria-describedby={`${id}enterHint`}
          checked={sendsOnEnter}
          onChange={(checked) => changeSettings({ sendsOnEnter: checked })}
        />
        <p id={`${id}enterHint`}>{words.enterHint}</p>
      </div>
      <div className={styles.setting}>
        <label htmlFor={`${id}keys`}>{words.keys}</label>
        <Switch
          id={`${id}keys`}
          aria-describedby={`${id}keysHint`}
          checked={hasSingleKeys}
          onChange={(checked) => changeSettings({ hasSingleKeys: checked })}
        />
        <p id={`${id}keysHint`}>{words.keysHint}</p>
      </div>
      <div className={styles.setting}>
        <label htmlFor={`${id}language`}>{words.language}</label>
        <LanguageSelect id={`${id}language`} />
      </div>
    </DialogFrame>
  )
}
