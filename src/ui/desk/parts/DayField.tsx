import { ConfigProvider, DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import 'dayjs/locale/zh-tw'
import { useContext } from 'react'
import type { Locale } from '../../../domain/locale.ts'
import { useTexts } from '../texts/catalogue.ts'

/** How the field shows a day in each language; the value is an ISO day in all of them. */
const formats: Record<Locale, string> = { 'zh-CN': 'YYYY年M月D日', 'zh-TW': 'YYYY/M/D', en: 'D MMM YYYY' }

const calendarNames: Record<Locale, string> = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' }

/**
 * A day "YYYY-MM-DD" to type or to choose from a calendar. The browser's own field follows the browser's language, not
 * that of the page. In a form, `id`, `value` and `onChange` come from it.
 */
export function DayField({
  id,
  value,
  onChange,
  min,
}: {
  id?: string
  value?: string | undefined
  onChange?: (day: string | undefined) => void
  min?: string | undefined
}) {
  const { locale } = useTexts()
  const words = useContext(ConfigProvider.ConfigContext).locale?.DatePicker
  dayjs.locale(calendarNames[locale])
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
      format={[formats[locale], 'YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD']}
      {...(min ? { minDate: dayjs(min) } : {})}
      // Its buttons for year and month would get names that say nothing (axe: label-content-name-mismatch).
      {...(words ? { locale: { ...words, lang: { ...words.lang, yearSelect: '', monthSelect: '' } } } : {})}
      // Beside the field, so that it lies in the same part of the page.
      getPopupContainer={(field) => field.parentElement ?? document.body}
      style={{ width: '100%' }}
    />
  )
}
