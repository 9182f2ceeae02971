import { useState } from 'react'
import type { CannedReply } from '../../../domain/cannedReply.ts'
import type { Locale } from '../../../domain/locale.ts'
import { useCannedReplies } from '../data/canned.ts'
import { Tag } from '../parts/Button.tsx'
import { Picker } from '../parts/Chooser.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'

const mostHits = 30

/** Searches the canned replies; those in the citizen's language come first, then those used last. */
export function CannedPicker({
  citizenLocale,
  onPick,
  onClose,
}: {
  citizenLocale: Locale
  onPick: (reply: CannedReply) => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.writing.canned
  const [q, setQ] = useState('')
  const replies = useCannedReplies()
  const wanted = q.trim().toLowerCase()
  const hits = (replies.data ?? [])
    .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(b.locale === citizenLocale) - Number(a.locale === citizenLocale))
    .slice(0, mostHits)
  return (
    <Picker
      title={words.title}
      choices={{
        label: words.label,
        placeholder: words.placeholder,
        results: words.results,
        items: hits,
        keyOf: ({ id }) => id,
        langOf: ({ locale }) => locale,
        show: ({ title, text, scope }) => (
          <>
            <strong>
              {title} <Tag>{words.scopes[scope]}</Tag>
            </strong>
            <span>{text}</span>
          </>
        ),
        status: replies.data && (hits.length > 0 ? words.found(hits.length) : words.empty),
        q,
        onSearch: setQ,
        onPick,
        onClose,
      }}
    >
      {replies.isError && <Failure title={words.failed} error={replies.error} />}
    </Picker>
  )
}
