import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { plainText } from '../../shared/markdown.ts'
import { desk, type EntryHit } from '../api/desk.ts'
import { keys } from '../data/keys.ts'
import { Picker } from '../parts/Chooser.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'

const mostHits = 8
/** A pause in typing after which the search runs. */
const pauseMilliseconds = 180

/** Searches the reviewed entries while a reply is written. */
export function EntryPicker({ onPick, onClose }: { onPick: (entry: EntryHit) => void; onClose: () => void }) {
  const { texts } = useTexts()
  const [q, setQ] = useState('')
  const search = useSearch(q)
  const hits = useDeferredValue(search.data?.slice(0, mostHits)) ?? []
  return (
    <Picker
      title={texts.picker.title}
      choices={{
        label: texts.picker.label,
        placeholder: texts.picker.placeholder,
        results: texts.picker.results,
        items: hits,
        keyOf: ({ id }) => id,
        langOf: ({ locale }) => locale,
        show: ({ title, answer }) => (
          <>
            <strong>{title}</strong>
            <span>{plainText(answer).slice(0, 90)}</span>
          </>
        ),
        status: search.data && (hits.length > 0 ? texts.picker.found(hits.length) : texts.picker.empty),
        q,
        onSearch: setQ,
        onPick,
        onClose,
      }}
    >
      {search.isError && <Failure title={texts.picker.failed} error={search.error} />}
    </Picker>
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
