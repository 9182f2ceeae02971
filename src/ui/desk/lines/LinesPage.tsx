import { useState } from 'react'
import type { KeptLine } from '../../../domain/lines.ts'
import { useLines } from '../data/lines.ts'
import { PageFrame, type PageProps } from '../pages/PageFrame.tsx'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Empty } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { ClosureDialog } from './ClosureDialog.tsx'
import { LineCard } from './LineCard.tsx'
import { LineDialog } from './LineDialog.tsx'
import styles from './Lines.module.css'

/** The dialog that is open, and the line that it is about; no line: all of them. */
type Open = { name: 'edit'; lineId: string } | { name: 'close'; lineId?: string }

/** The published lines that the person keeps: hours, closures, when each was checked. */
export function LinesPage({ staff }: PageProps) {
  const { texts } = useTexts()
  const words = texts.lines
  const query = useLines()
  const [open, setOpen] = useState<Open>()
  const mayCloseAll = staff.roles.includes('administrator')
  const close = () => setOpen(undefined)
  const line = query.data?.find(({ id }) => id === open?.lineId)
  return (
    <PageFrame
      title={texts.places.names.lines}
      lead={words.lead}
      tools={mayCloseAll && <Button onClick={() => setOpen({ name: 'close' })}>{words.closeAll}</Button>}
    >
      <Loaded query={query} failed={words.failed}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty icon="missed" title={words.none} hint={words.noneHint} />
          ) : (
            <Departments lines={lines} mayReopenAll={mayCloseAll} onOpen={setOpen} />
          )
        }
      </Loaded>
      {open?.name === 'edit' && line && <LineDialog line={line} onClose={close} />}
      {open?.name === 'close' && <ClosureDialog line={line} onClose={close} />}
    </PageFrame>
  )
}

function Departments({
  lines,
  mayReopenAll,
  onOpen,
}: {
  lines: KeptLine[]
  mayReopenAll: boolean
  onOpen: (open: Open) => void
}) {
  const byDepartment = Map.groupBy(lines, ({ departmentId }) => departmentId)
  return [...byDepartment].map(([id, own]) => (
    <section key={id} className={styles.department} aria-labelledby={`department-${id}`}>
      <h3 id={`department-${id}`}>{own[0]?.departmentName}</h3>
      <div className={styles.cards}>
        {own.map((line) => (
          <LineCard
            key={line.id}
            line={line}
            mayReopenAll={mayReopenAll}
            onEdit={() => onOpen({ name: 'edit', lineId: line.id })}
            onClosing={() => onOpen({ name: 'close', lineId: line.id })}
          />
        ))}
      </div>
    </section>
  ))
}
