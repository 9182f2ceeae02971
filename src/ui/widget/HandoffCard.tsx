import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'
import { ActionForm } from './ActionForm.tsx'
import { type ChatView, headingsIn } from './view.ts'

/** The citizen's case: number, code, who, by when, place in the queue; contact data where nobody is there now. */
export function HandoffCard({ view }: { view: ChatView }) {
  const { t, locale, state, act, base = '' } = view
  const { handoff, desk } = state
  const { main: Heading } = headingsIn(view.place)
  if (!handoff || handoff.state === 'withdrawn') return null
  const isOpen = handoff.state !== 'resolved' && handoff.state !== 'closed'
  const needsContact = isOpen && handoff.state === 'following_up' && !handoff.handlerName
  const wait = handoff.queue?.expectedWaitSeconds
  return (
    <section class="lx-handoff" aria-label={t.handoff.title}>
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
        {isOpen && <Row name={t.handoff.due} value={formatDateTime(handoff.dueAt, locale)} />}
      </dl>
      <p class="lx-keep">
        {t.handoff.keepBoth} <a href={`${base}/case?number=${handoff.number}`}>{t.handoff.track}</a>
      </p>
      {needsContact && desk?.opensAt && (
        <p class="lx-keep">
          {put(t.handoff.offHours, { hours: desk.hours, opensAt: formatDateTime(desk.opensAt, locale) })}
        </p>
      )}
      {needsContact && <ContactForm view={view} hasContact={handoff.hasContact} />}
      {isOpen && handoff.state !== 'claimed' && (
        <ActionForm act={act} fields={{ action: 'withdraw' }}>
          <button type="submit" class="lx-link">
            {t.handoff.withdraw}
          </button>
        </ActionForm>
      )}
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

function ContactForm({ view: { t, act }, hasContact }: { view: ChatView; hasContact: boolean }) {
  return (
    <details class="lx-contact" open={!hasContact}>
      <summary>{hasContact ? t.handoff.contactSaved : t.handoff.contactTitle}</summary>
      <ActionForm act={act} fields={{ action: 'contact' }}>
        <p>{t.handoff.contactWhy}</p>
        <label class="lx-field">
          <span>{t.handoff.name}</span>
          <input name="name" autocomplete="name" maxLength={60} />
        </label>
        <label class="lx-field">
          <span>{t.handoff.phone}</span>
          <input name="phone" type="tel" autocomplete="tel" maxLength={24} />
        </label>
        <label class="lx-field">
          <span>{t.handoff.email}</span>
          <input name="email" type="email" autocomplete="email" maxLength={200} />
        </label>
        <label class="lx-field">
          <span>{t.handoff.time}</span>
          <input name="preferredTime" maxLength={100} />
        </label>
        <button type="submit" class="lx-button">
          {t.handoff.saveContact}
        </button>
      </ActionForm>
    </details>
  )
}
