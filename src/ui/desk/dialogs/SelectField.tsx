import type { ComponentProps } from 'react'
import styles from './Dialogs.module.css'

/**
 * A choice of one of a few; `id`, `value` and `onChange` come from the form. The browser's own list box, so that a form
 * can put the focus on it and every keyboard and phone knows it.
 */
export function SelectField({
  options,
  placeholder,
  ...field
}: Omit<ComponentProps<'select'>, 'className'> & { options: { value: string; text: string }[]; placeholder?: string }) {
  return (
    <select {...field} value={field.value ?? ''} className={styles.select}>
      {placeholder !== undefined && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
