import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentProps, type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { plainText } from '../../shared/markdown.ts'
import { desk, type EntryHit } from '../api/desk.ts'
import { keys } from '../data/keys.ts'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Picker.module.css'

const mostHits = 8
/** A pause in typing after which the search runs. */
const pauseMilliseconds = 180

/** Searches the reviewed entries while a reply is written; a combobox with its list (ARIA 1.2 pattern). */
export function EntryPicker({ onPick, onClose }: { onPick: (entry: EntryHit) => void; onClose: () => void }) {
  const { texts } = useTexts()
  const id = useId()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const search = useSearch(q)
  const hits = useDeferredValue(search.data?.slice(0, mostHits)) ?? []
  const active = Math.min(chosen, Math.max(0, hits.length - 1))
  const onKeyDown = usePickerKeys({ hits, active, setChosen, onPick, onClose })
  useEffect(() => {
    frame.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const field: ComponentProps<'input'> = {
    id: `${id}q`,
    role: 'combobox',
    'aria-expanded': hits.length > 0,
    'aria-controls': `${id}list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': hits.length > 0 ? `${id}${active}` : undefined,
    value: q,
    onChange: ({ target }) => {
      setQ(target.value)
      setChosen(0)
    },
    onKeyDown,
  }
  return (
    <div ref={frame} className={styles.picker} role="dialog" aria-label={texts.picker.title}>
      <div className={styles.pickerHead}>
        <label htmlFor={`${id}q`}>{texts.picker.label}</label>
        <Button kind="quiet" onClick={onClose}>
          {texts.app.close}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noAutofocus: the person has just asked for this field by key or button */}
      <input {...field} autoFocus className={styles.search} autoComplete="off" placeholder={texts.picker.placeholder} />
      {search.isError && <Failure title={texts.picker.failed} error={search.error} />}
      <div id={`${id}list`} className={styles.hits} role="listbox" aria-label={texts.picker.results}>
        {hits.map((hit, index) => (
          <Hit key={hit.id} id={`${id}${index}`} hit={hit} isChosen={index === active} onPick={onPick} />
        ))}
      </div>
      <p className={styles.pickerFoot}>
        <span role="status">
          {search.data && (hits.length > 0 ? texts.picker.found(hits.length) : texts.picker.empty)}
        </span>
        <span aria-hidden="true">{texts.picker.keys}</span>
      </p>
    </div>
  )
}

function usePickerKeys({
  hits,
  active,
  setChosen,
  onPick,
  onClose,
}: {
  hits: EntryHit[]
  active: number
  setChosen: (index: number) => void
  onPick: (entry: EntryHit) => void
  onClose: () => void
}) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const hit = hits[active]
    const count = Math.max(1, hits.length)
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') setChosen((active + 1) % count)
    else if (event.key === 'ArrowUp') setChosen((active + count - 1) % count)
    else if (event.key !== 'Enter') return
    else if (hit) onPick(hit)
    event.preventDefault()
    event.stopPropagation()
  }
}

function Hit({
  id,
  hit,
  isChosen,
  onPick,
}: {
  id: string
  hit: EntryHit
  isChosen: boolean
  onPick: (entry: EntryHit) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
    <div id={id} role="option" aria-selected={isChosen} lang={hit.locale} onClick={() => onPick(hit)}>
      <strong>{hit.title}</strong>
      <span>{plainText(hit.answer).slice(0, 90)}</span>
    </div>
  )
}

function useSearch(q: string) {
  const [settled, setSettled] = useState(q)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q.trim()), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [q])
  return useQuery({
    queryKey: keys.entries(settled),
    queryFn: ({ signal }) => desk.findEntries(settled, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
