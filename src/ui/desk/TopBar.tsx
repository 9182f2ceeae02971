import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Staff } from '../../domain/contract.ts'
import { RequestFailed } from './api/client.ts'
import { desk } from './api/desk.ts'
import { forgetDrafts } from './composer/drafts.ts'
import { emptyOutbox } from './composer/outbox.ts'
import { useConfirmation } from './live/announcer.tsx'
import { MenuButton } from './navigation/Navigation.tsx'
import type { Menu } from './navigation/useMenu.ts'
import { PresenceSelect } from './offers/PresenceSelect.tsx'
import type { Presence } from './offers/usePresence.ts'
import { Icon, type IconName } from './parts/Icon.tsx'
import { LanguageSelect } from './parts/LanguageSelect.tsx'
import { describeFailure } from './parts/States.tsx'
import { endSession } from './session/session.ts'
import styles from './TopBar.module.css'
import { useTexts } from './texts/catalogue.ts'
import { finish } from './undo/undo.ts'
import type { DialogName } from './useDeskActions.ts'

/** The bar over all panes: the product, the line, language, settings, who is signed in. */
export function TopBar({
  staff,
  isLive,
  presence,
  menu,
  openDialog,
}: {
  staff: Staff
  isLive: boolean
  presence: Presence
  menu: Menu
  openDialog: (name: DialogName) => void
}) {
  const { texts } = useTexts()
  const client = useQueryClient()
  const signOut = useMutation({
    mutationFn: async () => {
      // What was sent and can still be undone is sent before.
      await finish()
      return desk.signOut()
    },
    onSuccess: () => leave(),
    onError: (error) => {
      if (error instanceof RequestFailed && error.status === 401) leave()
    },
  })
  const leave = () => {
    forgetDrafts()
    emptyOutbox()
    endSession(client, 'signed_out')
  }
  return (
    <header className={styles.bar}>
      <MenuButton staff={staff} menu={menu} />
      <h1 className={styles.product}>
        <span className={styles.name}>{texts.app.product}</span>{' '}
        <span className={styles.deskName}>{texts.app.desk}</span>
      </h1>
      <p className={styles.line} data-live={isLive || undefined}>
        <span aria-hidden="true" className={styles.dot} />
        {isLive ? texts.app.online : texts.app.connecting}
      </p>
      <Confirmation />
      <Tools staff={staff} presence={presence} openDialog={openDialog} onSignOut={() => signOut.mutate()} />
      {signOut.isError && (
        <p role="alert" className={styles.barAlert}>
          {describeFailure(signOut.error, texts)}
        </p>
      )}
    </header>
  )
}

function Tools({
  staff,
  presence,
  openDialog,
  onSignOut,
}: {
  staff: Staff
  presence: Presence
  openDialog: (name: DialogName) => void
  onSignOut: () => void
}) {
  const { texts } = useTexts()
  return (
    <div className={styles.tools}>
      <PresenceSelect presence={presence} />
      <label className="hidden-text" htmlFor="language">
        {texts.app.language}
      </label>
      <LanguageSelect id="language" className={styles.language} />
      <Tool icon="keyboard" name={texts.app.shortcuts} onClick={() => openDialog('shortcuts')} isWideOnly />
      <Tool icon="settings" name={texts.app.settings} onClick={() => openDialog('settings')} />
      <p className={styles.person}>
        <strong>{staff.name}</strong>
        <span>{`${texts.app.serviceNumber(staff.serviceNumber)} · ${staff.departmentName}`}</span>
      </p>
      <Tool icon="leave" name={texts.app.signOut} onClick={onSignOut} />
    </div>
  )
}

function Tool({
  icon,
  name,
  onClick,
  isWideOnly = false,
}: {
  icon: IconName
  name: string
  onClick: () => void
  isWideOnly?: boolean
}) {
  return (
    <button type="button" className={styles.tool} data-wide={isWideOnly || undefined} onClick={onClick}>
      <Icon name={icon} size={18} />
      <span>{name}</span>
    </button>
  )
}

/** A confirmation for the eyes; the polite region says the same. */
function Confirmation() {
  const saying = useConfirmation()
  if (!saying) return null
  return (
    <p className={styles.toast} aria-hidden="true" key={saying.id}>
      <Icon name="check" />
      {saying.text}
    </p>
  )
}
