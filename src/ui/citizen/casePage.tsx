import type { CaseView, Problem } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { TimelineItem } from '../../domain/timelineItem.ts'
import { texts } from '../shared/texts/catalogue.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'
import { ClosingPart, Reviews } from './closingPart.tsx'
import { type PageFrame, renderPage } from './Page.tsx'

export interface CasePageProps {
  frame: PageFrame
  number: string
  /** Kept in the page's forms, never in its address. */
  code: string
  found?: CaseView | undefined
  problem?: Problem | undefined
}

/** `/case`: the form, and the case that it opens. */
export function renderCasePage(props: CasePageProps): string {
  const t = texts[props.frame.locale]
  return renderPage({
    frame: props.frame,
    title: t.case.title,
    current: 'case',
    noIndex: true,
    children: (
      <div class="plain lx-page">
        <h1>{t.case.title}</h1>
        {props.found ? <Found {...props} found={props.found} /> : <LookupForm {...props} />}
      </div>
    ),
  })
}

function LookupForm({ frame, number, problem }: CasePageProps) {
  const t = texts[frame.locale]
  const describedBy = problem ? 'case-problem' : undefined
  return (
    <form method="post" action="/case" class={`lines lx-chat lx-${frame.mode}`}>
      <p>{t.case.intro}</p>
      {problem && (
        <p class="alert" id="case-problem" role="alert">
          {problem.title}。{problem.detail}
        </p>
      )}
      <label class="lx-field">
        <span>{t.handoff.number}</span>
        <input
          name="number"
          inputMode="numeric"
          autocomplete="off"
          required
          maxLength={40}
          value={number}
          aria-describedby={describedBy}
          placeholder={t.case.example}
        />
      </label>
      <label class="lx-field">
        <span>{t.handoff.code}</span>
        <input
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          required
          maxLength={20}
          aria-describedby={describedBy}
        />
      </label>
      <button type="submit" class="lx-button lx-primary">
        {t.case.show}
      </button>
    </form>
  )
}

function Found({ frame, found, code, problem }: CasePageProps & { found: CaseView }) {
  const { locale, mode } = frame
  const t = texts[locale]
  const isOpen = found.canWithdraw
  const owner = [found.owner.departmentName, found.owner.name && put(t.agent, { number: found.owner.name })]
  const handler = [found.handler.departmentName, found.handler.name && put(t.agent, { number: found.handler.name })]
  return (
    <div class={`lx-chat lx-${mode}`}>
      {problem && (
        <p class="alert" role="alert">
          {problem.title}。{problem.detail}
        </p>
      )}
      <dl class="facts">
        <Fact name={t.handoff.number} value={found.number} />
        <Fact name={t.case.state} value={t.handoff.states[found.state]} />
        <Fact name={t.case.owner} value={owner.filter(Boolean).join(' · ')} />
        <Fact name={t.case.handler} value={handler.filter(Boolean).join(' · ')} />
        <Fact name={t.case.opened} value={formatDateTime(found.openedAt, locale)} />
        {isOpen && (
          <Fact
            name={t.case.due}
            value={`${formatDateTime(found.dueAt, locale)}${found.isLate ? ` (${t.case.late})` : ''}`}
          />
        )}
        {found.legalLimit && <LegalLimit limit={found.legalLimit} locale={locale} />}
        {found.promise && <Fact name={t.case.promise} value={found.promise.text} />}
        {found.coHandlers.map(({ departmentName, dueAt, isLate, isDone }) => {
          const late = isLate ? ` (${t.case.late})` : ''
          const state = isDone ? t.closing.done : `${t.case.due} ${formatDateTime(dueAt, locale)}${late}`
          return (
            <Fact key={departmentName + dueAt} name={t.closing.coHandlers} value={`${departmentName} · ${state}`} />
          )
        })}
        {found.result && <Fact name={t.case.result} value={found.result} />}
        <Reviews reviews={found.closing.reviews} locale={locale} />
      </dl>
      {found.isProvisional && <p class="lx-keep">{t.case.provisional}</p>}
      <ClosingPart found={found} code={code} locale={locale} />
      <h2>{t.case.timeline}</h2>
      <Timeline items={found.timeline} locale={locale} />
      {found.mainProgress && (
        <>
          <h2>{t.closing.mainProgress}</h2>
          <Timeline items={found.mainProgress} locale={locale} />
        </>
      )}
      {found.canWithdraw && (
        <form method="post" action="/case" class="lines">
          <Hidden action="withdraw" number={found.number} code={code} />
          <button type="submit" class="lx-button">
            {t.case.withdraw}
          </button>
        </form>
      )}
      <p>
        <a class="lx-button" href="/case">
          {t.case.another}
        </a>
      </p>
    </div>
  )
}

function LegalLimit({ limit, locale }: { limit: NonNullable<CaseView['legalLimit']>; locale: Locale }) {
  const t = texts[locale].case
  return (
    <>
      <Fact name={t.law} value={`${limit.name} · ${limit.law}`} />
      {limit.progressAt && <Fact name={t.progress} value={formatDateTime(limit.progressAt, locale)} />}
    </>
  )
}

function Timeline({ items, locale }: { items: TimelineItem[]; locale: Locale }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={item.at + item.code}>
          <time dateTime={item.at}>{formatDateTime(item.at, locale)}</time>
          {eventText(item, locale)}
        </li>
      ))}
    </ol>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Hidden(values: { action: string; number: string; code: string }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function eventText({ code, params }: TimelineItem, locale: Locale): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    name.endsWith('At') ? formatDateTime(value, locale) : value,
  ])
  return put(texts[locale].case.events[code], Object.fromEntries(shown))
}
