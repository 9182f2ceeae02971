import { useEffect, useState } from 'react'
import type { PageName } from '../place.ts'
import type { DeskTexts } from '../texts/form.ts'

/** The icon of the page, with a dot on it. */
const dot = "%3Ccircle cx='12' cy='4' r='4' fill='%23ffb020' stroke='%23fff'/%3E"

/** Tells on the browser's tab how much waits for this person: a number in the title, a dot on the icon. */
export function useTabCount(count: number, { texts, page }: { texts: DeskTexts; page: PageName }): void {
  const { app, places } = texts
  const name = page === 'desk' ? app.desk : places.names[page]
  const [plainIcon] = useState(() => iconLink()?.href)
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${name} · ${app.product}`
    const link = iconLink()
    if (link && plainIcon) link.href = count > 0 ? plainIcon.replace('%3C/svg%3E', `${dot}%3C/svg%3E`) : plainIcon
  }, [count, name, app, plainIcon])
}

const iconLink = () => document.querySelector<HTMLLinkElement>('link[rel=icon]')
