import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Lines.module.css'

/**
 * Staffed intervals of a day, "HH:MM-HH:MM", as pairs of times; none: closed. `value` and `onChange` come from the form;
 * whether they can be hours is for the server to say.
 */
export function IntervalsField({
  label,
  value = [],
  onChange,
}: {
  label: string
  value?: string[]
  onChange?: (intervals: string[]) => void
}) {
  const { texts } = useTexts()
  const words = texts.lines
  const put = (index: number, interval: string) => onChange?.(value.with(index, interval))
  return (
    <fieldset className={styles.intervals}>
      <legend>{label}</legend>
      {value.length === 0 && <p>{words.closedThen}</p>}
      {value.map((interval, index) => {
        const [from = '', to = ''] = interval.split('-')
        const nameOf = (which: string) => `${label} ${index + 1} ${which}`
        return (
          <div key={index}>
            <TimeField label={nameOf(words.begins)} value={from} onChange={(time) => put(index, `${time}-${to}`)} />
            <span aria-hidden="true">–</span>
            <TimeField label={nameOf(words.ends)} value={to} onChange={(time) => put(index, `${from}-${time}`)} />
            <Button
              kind="quiet"
              aria-label={`${words.removeInterval} ${index + 1}`}
              onClick={() => onChange?.(value.toSpliced(index, 1))}
            >
              {words.removeInterval}
            </Button>
          </div>
        )
      })}
      <Button kind="quiet" onClick={() => onChange?.([...value, '-'])}>
        {words.addInterval}
      </Button>
    </fieldset>
  )
}

/** A time of day as text: the browser's own field knows no 24:00, and shows am and pm where the browser likes them. */
function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <input
      aria-label={label}
      className={styles.time}
      inputMode="numeric"
      placeholder="09:00"
      maxLength={5}
      value={value}
      onChange={({ target }) => onChange(target.value.replace('：', ':').replace(/[^\d:]/g, ''))}
    />
  )
}
