import { type ChangeEvent, useRef, useState } from 'react'
import type { ImportPreview, ImportRow } from '../../../domain/rosterContract.ts'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { timesOf } from './days.ts'
import type { RosterDialogProps } from './dialogProps.ts'
import { nameIn } from './people.ts'
import styles from './Roster.module.css'

/** Takes a roster file, shows what it would change line by line, and takes it over only after that. */
export function ImportDialog({ onClose }: RosterDialogProps) {
  const { texts } = useTexts()
  const words = texts.roster
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ name: string; content: string }>()
  const preview = useRosterChange(roster.preview)
  const apply = useRosterChange(roster.import)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (!chosen) return
    const content = await readBase64(chosen)
    // The same file, corrected, can be chosen again.
    target.value = ''
    setFile({ name: chosen.name, content })
    apply.reset()
    preview.mutate(content)
  }
  const onSuccess = ({ added }: { added: number }) => {
    confirmBriefly(words.imported(added))
    onClose()
  }
  const isReady = preview.data && preview.data.problemCount === 0 && preview.data.newCount > 0
  return (
    <DialogFrame title={words.fileImport} onClose={onClose} width={720}>
      <div className={styles.import}>
        <p>{words.importLead}</p>
        <p className={styles.tools}>
          <Button isBusy={preview.isPending} onClick={() => input.current?.click()}>
            {words.chooseFile}
          </Button>
          {file?.name}
          <input ref={input} hidden type="file" accept=".csv,text/csv" onChange={choose} />
        </p>
        {preview.isError && <Failure title={words.previewFailed} error={preview.error} />}
        {preview.data && <Preview preview={preview.data} />}
        {apply.isError && <Failure title={words.fileImport} error={apply.error} />}
        {isReady && (
          <p>
            <Button
              kind="primary"
              isBusy={apply.isPending}
              onClick={() => file && apply.mutate(file.content, { onSuccess })}
            >
              {words.apply}
            </Button>
          </p>
        )}
      </div>
    </DialogFrame>
  )
}

/** As it is, in base64: it may be in GB18030, which only the server reads. */
async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** Mistakes first: they are what has to be mended. */
function Preview({ preview }: { preview: ImportPreview }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const wordsOf = ({ problem, shift }: ImportRow) =>
    problem ??
    (shift &&
      [
        nameIn(preview.people, shift.staffId),
        texts.misses.tiers[shift.role],
        formatDay(shift.startsAt, locale),
        timesOf(shift),
      ].join(' '))
  const isWrong = (row: ImportRow) => Number(row.state === 'problem')
  return (
    <>
      <p role="status">{words.counts(preview.newCount, preview.thereCount, preview.problemCount)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div className={styles.preview} tabIndex={0}>
        <Table<ImportRow>
          caption={words.fileImport}
          rows={preview.rows.toSorted((a, b) => isWrong(b) - isWrong(a))}
          keyOf={({ number }) => String(number)}
          columns={[
            { head: words.rowNumber, cell: ({ number }) => number },
            { head: words.rowState, cell: ({ state }) => words.rowStates[state] },
            { head: words.rowShift, cell: wordsOf },
          ]}
        />
      </div>
    </>
  )
}
