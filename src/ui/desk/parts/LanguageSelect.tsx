import { findLocale } from '../../../domain/locale.ts'
import { changeSettings, useSettings } from '../settings.ts'
import { localeNames } from '../texts/catalogue.ts'

/** The languages of the desk, each under its own name. The label is the caller's. */
export function LanguageSelect({ id, className }: { id: string; className?: string | undefined }) {
  const { locale } = useSettings()
  return (
    <select
      id={id}
      className={className}
      value={locale}
      onChange={({ target }) => changeSettings({ locale: findLocale(target.value) ?? locale })}
    >
      {localeNames.map((language) => (
        <option key={language.locale} value={language.locale} lang={language.locale}>
          {language.name}
        </option>
      ))}
    </select>
  )
}
