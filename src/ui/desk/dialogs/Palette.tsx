import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { parseCaseNumber } from '../../../domain/caseNumber.ts'
import type { Staff } from '../../../domain/contract.ts'
import { deskViews } from '../../../domain/deskContract.ts'
import { RequestFailed } from '../api/client.ts'
import { presenceChoices } from '../api/offers.ts'
import { writing } from '../api/writing.ts'
import { keyOf, type ShortcutActions, shortcuts, shortcutText } from '../keyboard/shortcuts.ts'
import { choosePresence } from '../offers/presenceChoice.ts'
import type { Presence } from '../offers/usePresence.ts'
import { listPagesFor } from '../pages/pages.ts'
import { Key } from '../parts/Button.tsx'
import { Chooser } from '../parts/Chooser.tsx'
import { describeFailure } from '../parts/States.tsx'
import { go, readPlace } from '../place.ts'
import { changeSettings, themes, useSettings } from '../settings.ts'
import { localeNames, useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import type { DialogName } from '../useDeskActions.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

interface Command {
  id: string
  title: string
  key?: string | undefined
  run: () => void
}

/** Every command that is possible now, found by words; a case number opens its case. */
export function Palette({
  staff,
  actions,
  presence,
  openDialog,
  onClose,
}: {
  staff: Staff
  actions: ShortcutActions
  presence: Presence
  openDialog: (name: DialogName) => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.writing.palette
  const [q, setQ] = useState('')
  const commands = useCommands({ staff, actions, presence, openDialog })
  const jump = useJump(onClose)
  const number = parseCaseNumber(q)
  const wanted = q.trim().toLowerCase()
  const found = commands.filter(({ title }) => title.toLowerCase().includes(wanted))
  const items = number ? [{ id: 'jump', title: words.jump(number), run: () => jump.mutate(number) }, ...found] : found
  return (
    <DialogFrame title={words.title} onClose={onClose} width={560}>
      <Chooser<Command>
        choices={{
          label: words.label,
          placeholder: words.placeholder,
          results: words.results,
          items,
          keyOf: ({ id }) => id,
          show: ({ title, key }) => (
            <span className={styles.command}>
              {title}
              {key && <Key>{key.toUpperCase()}</Key>}
            </span>
          ),
          status: items.length > 0 ? words.found(items.length) : words.empty,
          q,
          onSearch: setQ,
          onPick: ({ id, run }) => {
            if (id === 'jump') return run()
            onClose()
            // The dialog gives the focus back first; what the command focuses comes after.
            setTimeout(run, 60)
          },
          onClose,
        }}
      >
        {jump.isError && (
          <p role="alert" className={styles.error}>
            {jump.error instanceof RequestFailed && jump.error.status === 404
              ? words.notFound
              : describeFailure(jump.error, texts)}
          </p>
        )}
      </Chooser>
    </DialogFrame>
  )
}

function useCommands({
  staff,
  actions,
  presence,
  openDialog,
}: {
  staff: Staff
  actions: ShortcutActions
  presence: Presence
  openDialog: (name: DialogName) => void
}): Command[] {
  const { texts, locale } = useTexts()
  const settings = useSettings()
  const { palette, settings: settingWords, canned } = texts.writing
  const own = shortcuts.flatMap(({ name }): Command[] => {
    const run = actions[name]
    const key = settings.hasSingleKeys ? keyOf(name, settings) : undefined
    return run ? [{ id: name, title: shortcutText(name, texts), key, run }] : []
  })
  const lists = deskViews.map((view): Command => {
    const run = () => go({ ...readPlace(location), page: 'desk', view })
    return { id: `go-${view}`, title: palette.goTo(texts.views[view]), run }
  })
  const pages = listPagesFor(staff)
    .filter((page) => page !== 'desk')
    .map((page): Command => {
      const run = () => go({ page, view: 'waiting' })
      return { id: `page-${page}`, title: palette.goTo(texts.places.names[page]), run }
    })
  const languages = localeNames
    .filter((language) => language.locale !== locale)
    .map(({ locale, name }) => ({
      id: `language-${locale}`,
      title: palette.language(name),
      run: () => changeSettings({ locale }),
    }))
  const colours = themes
    .filter((theme) => theme !== settings.theme)
    .map((theme) => ({
      id: `theme-${theme}`,
      title: `${settingWords.theme}${texts.sentenceGap}${settingWords.themes[theme]}`,
      run: () => changeSettings({ theme }),
    }))
  const dialogs = [
    { id: 'manage', title: canned.manage, run: () => openDialog('canned') },
    { id: 'settings', title: texts.app.settings, run: () => openDialog('settings') },
  ]
  return [...own, ...presenceCommands(presence, texts), ...lists, ...pages, ...dialogs, ...languages, ...colours]
}

function presenceCommands({ staffId, choice, isKnown }: Presence, { offers }: DeskTexts): Command[] {
  const { states, set } = offers.presence
  const others = presenceChoices.filter((one) => isKnown && one !== choice)
  return others.map((one) => ({
    id: `presence-${one}`,
    title: set(states[one]),
    run: () => choosePresence(staffId, one),
  }))
}

function useJump(onDone: () => void) {
  return useMutation({
    mutationFn: writing.findNumber,
    onSuccess: (handoffId) => {
      go({ ...readPlace(location), page: 'desk', handoffId, isInfoOpen: false })
      onDone()
    },
  })
}
