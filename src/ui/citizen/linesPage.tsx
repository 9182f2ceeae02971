import type { ClosureSpan, LineView } from '../../domain/lines.ts'
import type { Locale } from '../../domain/locale.ts'
import { writeHours } from '../shared/hours.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime, formatDay } from '../shared/time.ts'
import { linesTexts } from './linesTexts.ts'
import { type PageFrame, renderPage } from './Page.tsx'

/** `/lines`: every published line, by department; it needs no script. */
export function renderLinesPage({ frame, lines }: { frame: PageFrame; lines: LineView[] }): string {
  const { locale } = frame
  const t = linesTexts[locale]
  const departments = Map.groupBy(lines, ({ departmentId }) => departmentId)
  return renderPage({
    frame,
    title: t.title,
    current: 'lines',
    children: (
      <div class="plain">
        <h1>{t.title}</h1>
        <p>{lines.length === 0 ? t.none : t.intro}</p>
        {[...departments].map(([id, own]) => (
          <section key={id} class="department" id={id} aria-labelledby={`${id}-name`}>
            <h2 id={`${id}-name`}>{own[0]?.departmentName}</h2>
            {own.map((line) => (
              <Line key={line.id} line={line} locale={locale} />
            ))}
          </section>
        ))}
        <p>
          <a href="/">{t.ask}</a>
        </p>
      </div>
    ),
  })
}

function Line({ line, locale }: { line: LineView; locale: Locale }) {
  const t = linesTexts[locale]
  const { phone, closures, waiting } = line
  return (
    <article class="line">
      <h3>{line.name}</h3>
      <p class={line.isOpen ? 'is-open' : 'is-closed'}>{state(line, locale)}</p>
      {phone && (
        <p>
          <a class="call" href={`tel:${phone.replace(/[ -]/g, '')}`}>
            {put(t.call, { phone })}
          </a>
        </p>
      )}
      <dl class="facts">
        <Fact name={t.workingDays}>{writeHours(line.workingHours, t)}</Fact>
        <Fact name={t.daysOff}>{writeHours(line.dayOffHours, t)}</Fact>
        {waiting !== undefined && (line.isOpen || waiting > 0) && (
          <Fact name={t.waiting}>
            {put(t.waitingCount, { n: `${waiting}` })}
            {line.expectedWaitSeconds !== undefined &&
              put(t.expectedWait, { m: `${Math.max(1, Math.round(line.expectedWaitSeconds / 60))}` })}
          </Fact>
        )}
        <Fact name={t.checked}>{line.checkedAt ? formatDay(line.checkedAt, locale) : t.notChecked}</Fact>
      </dl>
      {closures.length > 0 && (
        <>
          <h4>{t.closures}</h4>
          <ul>
            {closures.map((span) => (
              <li key={`${span.from} ${span.reason}`}>
                {put(t.closure, { days: days(span, locale), reason: span.reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function state({ isOpen, opensAt }: LineView, locale: Locale): string {
  const t = linesTexts[locale]
  if (isOpen) return t.openNow
  return opensAt ? put(t.opensAt, { at: formatDateTime(opensAt, locale) }) : t.closed
}

function days({ from, to }: ClosureSpan, locale: Locale): string {
  const first = formatDay(from, locale)
  return from === to ? first : put(linesTexts[locale].from, { from: first, to: formatDay(to, locale) })
}
