import { useId } from 'react'
import styles from './Pages.module.css'

/** Narrows a list to one value of a few, or not at all. */
export function SelectFilter({
  label,
  all,
  value,
  options,
  onChange,
}: {
  label: string
  /** What is said where nothing is chosen. */
  all: string
  value: string | undefined
  options: readonly { value: string; text: string }[]
  onChange: (value: string | undefined) => void
}) {
  const id = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
