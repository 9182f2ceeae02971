import { Switch } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { confirmBriefly } from '../live/announcer.tsx'
import { askPermission } from '../live/notify.ts'
import { LanguageSelect } from '../parts/LanguageSelect.tsx'
import { changeSettings, densities, type Settings, themes, useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'
import { OwnAddress } from './OwnAddress.tsx'

type SwitchName = 'sendsOnEnter' | 'holdsReplies' | 'hasSingleKeys' | 'soundsOnWaiting' | 'soundsOnMessage'

/** What a person may choose for this browser, and where they get notices. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.settingsDialog
  const more = texts.writing.settings
  const held = texts.attention.holding
  const id = useId()
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <OnOff name="sendsOnEnter" label={words.enter} hint={words.enterHint} />
      <OnOff name="holdsReplies" label={held.label} hint={held.hint} />
      <OnOff name="hasSingleKeys" label={words.keys} hint={words.keysHint} />
      <div className={styles.setting}>
        <label htmlFor={`${id}language`}>{words.language}</label>
        <LanguageSelect id={`${id}language`} />
      </div>
      <Choice name="theme" label={more.theme} options={themes} wordsOf={more.themes} />
      <Choice name="density" label={more.density} options={densities} wordsOf={more.densities} />
      <Notifications />
      <OnOff name="soundsOnWaiting" label={more.soundWaiting} />
      <OnOff name="soundsOnMessage" label={more.soundMessage} />
      <QuietHours />
      <OwnAddress />
    </DialogFrame>
  )
}

function OnOff({ name, label, hint }: { name: SwitchName; label: string; hint?: string }) {
  const settings = useSettings()
  return (
    <Line label={label} hint={hint}>
      {(ids) => (
        <Switch {...ids} checked={settings[name]} onChange={(checked) => changeSettings({ [name]: checked })} />
      )}
    </Line>
  )
}

/** Opt-in: the browser is asked only when the person switches it on. */
function Notifications() {
  const { texts } = useTexts()
  const words = texts.writing.settings
  const { hasNotifications } = useSettings()
  const [isDenied, setDenied] = useState(false)
  const change = async (isOn: boolean) => {
    const isAllowed = isOn && (await askPermission())
    changeSettings({ hasNotifications: isAllowed })
    setDenied(isOn && !isAllowed)
    if (isAllowed) confirmBriefly(words.on)
  }
  return (
    <Line label={words.notify} hint={words.notifyHint} alert={isDenied ? words.notifyDenied : undefined}>
      {(ids) => <Switch {...ids} checked={hasNotifications} onChange={(isOn) => void change(isOn)} />}
    </Line>
  )
}

function Choice<Name extends 'theme' | 'density'>({
  name,
  label,
  options,
  wordsOf,
}: {
  name: Name
  label: string
  options: readonly Settings[Name][]
  wordsOf: Record<Settings[Name], string>
}) {
  const settings = useSettings()
  return (
    <Line label={label}>
      {(ids) => (
        <select
          {...ids}
          value={settings[name]}
          onChange={({ target }) => changeSettings({ [name]: target.value } as Partial<Settings>)}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {wordsOf[option]}
            </option>
          ))}
        </select>
      )}
    </Line>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

function QuietHours() {
  const { texts } = useTexts()
  const words = texts.writing.settings
  const { quietFrom, quietTo } = useSettings()
  const select = (name: 'quietFrom' | 'quietTo', value: string, label: string) => (
    <select
      aria-label={`${words.quiet} ${label}`}
      value={value}
      onChange={({ target }) => changeSettings({ [name]: target.value })}
    >
      {hours.map((hour) => (
        <option key={hour}>{hour}</option>
      ))}
    </select>
  )
  return (
    <div className={styles.setting}>
      <strong>{words.quiet}</strong>
      <span>
        {select('quietFrom', quietFrom, words.from)} – {select('quietTo', quietTo, words.to)}
      </span>
      <p>{words.quietHint}</p>
    </div>
  )
}

function Line({
  label,
  hint,
  alert,
  children,
}: {
  label: string
  hint?: string | undefined
  alert?: string | undefined
  children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{label}</label>
      {children(hint ? { id, 'aria-describedby': `${id}hint` } : { id })}
      {hint && <p id={`${id}hint`}>{hint}</p>}
      {alert && <p role="alert">{alert}</p>}
    </div>
  )
}
