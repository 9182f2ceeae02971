import type { CitizenHandoff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import { ClosingForms } from '../shared/ClosingForms.tsx'
import type { CaseAction } from '../shared/caseActions.ts'
import { ActionForm } from './ActionForm.tsx'
import { type ChatView, headingsIn, needsContact } from './view.ts'

/**
 * What the citizen may do with the case: leave contact data, say what the result is worth, take the request back. The
 * server draws it at once; a browser loads it when there is a case.
 */
export function CaseForms({ view, handoff }: { view: ChatView; handoff: CitizenHandoff }) {
  const { t, act } = view
  const { number, lookupCode: code, state, closing } = handoff
  const fields = (action: CaseAction) => ({ action, number, code })
  return (
    <>
      {needsContact(handoff) && <ContactForm view={view} hasContact={handoff.hasContact} />}
      {closing && (
        <ClosingForms
          t={t}
          closing={closing}
          heading={headingsIn(view.place).sub}
          form={(action, children) => (
            <ActionForm act={act} fields={fields(action)} class="lx-lines">
              {children}
            </ActionForm>
          )}
        />
      )}
      {isOpen(state) && state !== 'claimed' && (
        <ActionForm act={act} fields={fields('withdraw')}>
          <button type="submit" class="lx-link">
            {t.handoff.withdraw}
          </button>
        </ActionForm>
      )}
    </>
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
