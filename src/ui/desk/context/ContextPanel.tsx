import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useBrief } from '../data/handoffs.ts'
import { Icon } from '../parts/Icon.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import type { Place } from '../place.ts'
import { localeNames, useTexts } from '../texts/catalogue.ts'
import type { DeskActions } from '../useDeskActions.ts'
import { BriefView } from './BriefView.tsx'
import { ContactCard } from './ContactCard.tsx'
import styles from './Context.module.css'
import { CopyNumber } from './CopyNumber.tsx'
import { Decisions } from './Decisions.tsx'
import { DueTimes, Promises } from './DueTimes.tsx'
import { CategoryButton, ClockButtons, Extensions, Transfers } from './Ownership.tsx'
import { Timeline } from './Timeline.tsx'

/** Everything about the open handoff that is not the conversation itself. */
export function ContextPanel({
  handoff,
  place,
  staff,
  actions,
}: {
  handoff: HandoffDetail
  place: Place
  staff: Staff
  actions: DeskActions
}) {
  const { texts } = useTexts()
  const brief = useBrief(handoff)
  return (
    <section className={styles.panel} id="info" tabIndex={-1} aria-labelledby="info-title">
      <header className={styles.head}>
        <PlaceLink className={styles.back} place={{ ...place, isInfoOpen: false }}>
          <Icon name="back" size={20} />
          <span className="hidden-text">{texts.app.backToThread}</span>
        </PlaceLink>
        <h2 id="info-title">{texts.context.title}</h2>
      </header>
      <div className={styles.scroll}>
        <Part title={texts.context.matter}>
          <Matter handoff={handoff} staff={staff} />
          <CategoryButton actions={actions} />
        </Part>
        <Part title={texts.context.citizen}>
          <ContactCard key={handoff.id} handoff={handoff} />
        </Part>
        <Part title={texts.context.dueTimes}>
          <DueTimes handoff={handoff} />
          <ClockButtons actions={actions} />
          <Extensions handoff={handoff} />
        </Part>
        {handoff.transfers.length > 0 && (
          <Part title={texts.ownership.transfers}>
            <Transfers transfers={handoff.transfers} />
          </Part>
        )}
        {handoff.reviews.length + handoff.parts.length > 0 && (
          <Part title={texts.decisions.title}>
            <Decisions handoff={handoff} />
          </Part>
        )}
        <Part title={texts.context.promises}>
          <Promises handoff={handoff} canKeep={actions.canReply} />
        </Part>
        {handoff.result && (
          <Part title={texts.context.result}>
            <p className={styles.lines}>{handoff.result}</p>
          </Part>
        )}
        <Part title={texts.context.brief}>
          <BriefView brief={brief} />
        </Part>
        <Part title={texts.context.timeline}>
          <Timeline items={handoff.timeline} />
        </Part>
      </div>
    </section>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Matter({ handoff, staff }: { handoff: HandoffDetail; staff: Staff }) {
  const { texts, locale } = useTexts()
  const person = (who: HandoffDetail['owner']) =>
    who ? `${who.name}${who.id === staff.id ? ` (${texts.authors.me})` : ''}` : texts.context.nobody
  const language = localeNames.find((item) => item.locale === handoff.locale)?.name
  const lines: [string, React.ReactNode][] = [
    [texts.context.number, <CopyNumber key="number" number={handoff.number} />],
    [texts.context.department, handoff.departmentName],
    [texts.context.owner, person(handoff.owner)],
    [texts.context.handler, person(handoff.handler)],
    [texts.context.category, texts.categories[handoff.category]],
    [texts.context.language, language],
    [texts.context.openedAt, formatDateTime(handoff.openedAt, locale)],
  ]
  return (
    <dl className={styles.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
