import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react'
import type { CalendarView } from '../../../domain/calendarContract.ts'
import { RequestFailed } from '../api/client.ts'
import { useApplyCalendar, usePreviewCalendar } from '../data/calendar.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { CalendarPreviewCard } from './CalendarPreviewCard.tsx'

/** Takes an official year, checks it, shows what it moves, and writes it only after that. */
export function CalendarUploadForm({ view }: { view: CalendarView }) {
  const { texts } = useTexts()
  const words = texts.calendar
  const id = useId()
  const last = view.years.reduce((latest, { year }) => Math.max(latest, year), 0)
  const [upload, setUpload] = useState<Upload>({ year: view.needed[0] ?? last, source: '', content: '' })
  const preview = usePreviewCalendar()
  const apply = useApplyCalendar()
  const change = (part: Partial<Upload>) => {
    setUpload({ ...upload, ...part })
    // What was seen holds for the file that was checked only.
    preview.reset()
    apply.reset()
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    apply.reset()
    preview.mutate(upload)
  }
  return (
    <form className={pageStyles.form} onSubmit={check} aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>{words.upload}</h3>
      <p className={pageStyles.lead}>{words.uploadLead}</p>
      <UploadFields upload={upload} lastYear={last + 2} onChange={change} />
      <p>
        <Button type="submit" kind="primary" isBusy={preview.isPending}>
          {words.check}
        </Button>
      </p>
      {preview.isError && <Mistakes error={preview.error} />}
      {preview.data && (
        <CalendarPreviewCard
          preview={preview.data}
          applying={apply}
          onApply={({ hash }) =>
            apply.mutate({ ...upload, hash }, { onSuccess: () => confirmBriefly(words.applied(upload.year)) })
          }
        />
      )}
    </form>
  )
}

interface Upload {
  year: number
  source: string
  content: string
}

/** The first year of the law that the statutory days follow; older ones cannot be uploaded. */
const firstYear = 2025

function UploadFields({
  upload,
  lastYear,
  onChange,
}: {
  upload: Upload
  lastYear: number
  onChange: (part: Partial<Upload>) => void
}) {
  const { texts } = useTexts()
  const words = texts.calendar
  const id = useId()
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return (
    <>
      <label htmlFor={`${id}year`}>{words.year}</label>
      <select id={`${id}year`} value={upload.year} onChange={({ target }) => onChange({ year: Number(target.value) })}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
      <label htmlFor={`${id}source`}>{words.sourceField}</label>
      <input
        id={`${id}source`}
        value={upload.source}
        maxLength={500}
        onChange={({ target }) => onChange({ source: target.value })}
      />
      <FileChoice onChoose={(content) => onChange({ content })} />
      <label htmlFor={`${id}content`}>{words.content}</label>
      <textarea
        id={`${id}content`}
        rows={8}
        spellCheck={false}
        placeholder={'date,kind\n2027-01-01,off\n2027-01-09,makeup'}
        value={upload.content}
        onChange={({ target }) => onChange({ content: target.value })}
      />
    </>
  )
}

/** A button of our own: the browser's follows the browser's language, not that of the page. */
function FileChoice({ onChoose }: { onChoose: (content: string) => void }) {
  const { texts } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    setName(file.name)
    onChoose(await file.text())
    // The same file, corrected, can be chosen again.
    target.value = ''
  }
  return (
    <p>
      <Button onClick={() => input.current?.click()}>{texts.calendar.file}</Button> {name}
      <input ref={input} hidden type="file" accept=".csv,.json,text/csv,application/json" onChange={read} />
    </p>
  )
}

/** What is wrong with the file, each mistake on its own line. */
function Mistakes({ error }: { error: Error }) {
  const { texts } = useTexts()
  const words = texts.calendar
  const mistakes = error instanceof RequestFailed ? error.problem?.['mistakes'] : undefined
  if (!Array.isArray(mistakes)) return <Failure title={words.checkFailed} error={error} />
  return (
    <div className={pageStyles.mistakes} role="alert">
      <strong>{words.mistakes(mistakes.length)}</strong>
      <ul>
        {mistakes.map((mistake: string) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </div>
  )
}
