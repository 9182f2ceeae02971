import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../texts/catalogue.ts'
import { Button } from './Button.tsx'
import styles from './Chooser.module.css'

/** What can be chosen, and the words around it. */
export interface Choices<Item> {
  label: string
  placeholder: string
  results: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  show: (item: Item) => ReactNode
  /** Language of an item, where it is not that of the page. */
  langOf?: (item: Item) => string
  /** How many there are, or that there are none; absent while unknown. */
  status: string | undefined
  q: string
  onSearch: (q: string) => void
  onPick: (item: Item) => void
  onClose: () => void
}

/** A field with the list that it searches; a combobox (ARIA 1.2 pattern): the focus stays in the field. */
export function Chooser<Item>({ choices, children }: { choices: Choices<Item>; children?: ReactNode }) {
  const { texts } = useTexts()
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const { items, q } = choices
  const active = Math.min(chosen, Math.max(0, items.length - 1))
  useEffect(() => {
    frame.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const field: ComponentProps<'input'> = {
    id: `${id}q`,
    role: 'combobox',
    'aria-expanded': items.length > 0,
    'aria-controls': `${id}list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': items.length > 0 ? `${id}${active}` : undefined,
    value: q,
    onChange: ({ target }) => {
      choices.onSearch(target.value)
      setChosen(0)
    },
    onKeyDown: keysOf({ choices, active, setChosen }),
  }
  return (
    <div ref={frame} className={styles.chooser}>
      <label htmlFor={`${id}q`}>{choices.label}</label>
      {/* biome-ignore lint/a11y/noAutofocus: the person has just asked for this field by key or button */}
      <input {...field} autoFocus className={styles.search} autoComplete="off" placeholder={choices.placeholder} />
      {children}
      <div id={`${id}list`} className={styles.hits} role="listbox" aria-label={choices.results}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
          <div
            key={choices.keyOf(item)}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            lang={choices.langOf?.(item)}
            onClick={() => choices.onPick(item)}
          >
            {choices.show(item)}
          </div>
        ))}
      </div>
      <p className={styles.pickerFoot}>
        <span role="status">{choices.status}</span>
        <span aria-hidden="true">{texts.writing.choose}</span>
      </p>
    </div>
  )
}

/** The same over the reply field, with a way out. */
export function Picker<Item>({
  title,
  choices,
  tools,
  children,
}: {
  title: string
  choices: Choices<Item>
  tools?: ReactNode
  children?: ReactNode
}) {
  const { texts } = useTexts()
  return (
    <div className={styles.picker} role="dialog" aria-label={title}>
      <div className={styles.pickerHead}>
        <strong>{title}</strong>
        <span className={styles.tools}>
          {tools}
          <Button kind="quiet" onClick={choices.onClose}>
            {texts.app.close}
          </Button>
        </span>
      </div>
      <Chooser choices={choices}>{children}</Chooser>
    </div>
  )
}

function keysOf<Item>({
  choices,
  active,
  setChosen,
}: {
  choices: Choices<Item>
  active: number
  setChosen: (index: number) => void
}) {
  const { items, onPick, onClose } = choices
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const item = items[active]
    const count = Math.max(1, items.length)
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') setChosen((active + 1) % count)
    else if (event.key === 'ArrowUp') setChosen((active + count - 1) % count)
    else if (event.key !== 'Enter') return
    else if (item !== undefined) onPick(item)
    event.preventDefault()
    event.stopPropagation()
  }
}
