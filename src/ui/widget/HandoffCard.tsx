import { isOpen } from '../../domain/handoff.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'
import { type ChatView, headingsIn, needsContact } from './view.ts'

/** The citizen's case: number, code, who, by when, place in the queue; below them its forms, once they are loaded. */
export function HandoffCard({ view }: { view: ChatView }) {
  const { t, locale, state, CaseForms, base = '' } = view
  const { handoff, desk } = state
  const { main: Heading } = headingsIn(view.place)
  if (!handoff || handoff.state === 'withdrawn') return null
  const wait = handoff.queue?.expectedWaitSeconds
  return (
    <section class="lx-handoff" aria-label={t.handoff.title} tabIndex={-1}>
      <Heading>
        {t.handoff.title} <span class={`lx-state lx-state-${handoff.state}`}>{t.handoff.states[handoff.state]}</span>
      </Heading>
      {handoff.queue && (
        <p class="lx-queue">
          {handoff.queue.ahead > 0 ? put(t.handoff.ahead, { n: handoff.queue.ahead }) : t.handoff.next}
          {wait !== undefined && `，${put(t.handoff.wait, { m: Math.max(1, Math.round(wait / 60)) })}`}
        </p>
      )}
      <dl>
        <Row name={t.handoff.number} value={handoff.number} isCode />
        <Row name={t.handoff.code} value={handoff.lookupCode} isCode />
        <Row name={t.handoff.department} value={handoff.departmentName} />
        {handoff.handlerName && <Row name={t.handoff.handler} value={put(t.agent, { number: handoff.handlerName })} />}
        {isOpen(handoff.state) && <Row name={t.handoff.due} value={formatDateTime(handoff.dueAt, locale)} />}
      </dl>
      <p class="lx-keep">
        {t.handoff.keepBoth} <a href={`${base}/case?number=${handoff.number}`}>{t.handoff.track}</a>
      </p>
      {needsContact(handoff) && desk?.opensAt && (
        <p class="lx-keep">
          {put(t.handoff.offHours, { hours: desk.hours, opensAt: formatDateTime(desk.opensAt, locale) })}
        </p>
      )}
      {CaseForms && <CaseForms view={view} handoff={handoff} />}
    </section>
  )
}

function Row({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isCode ? 'lx-code' : undefined}>{value}</dd>
    </div>
  )
}
