import type { Source } from '../../domain/entry.ts'
import type { EntryCard } from '../../domain/message.ts'
import { plainText } from '../shared/markdown.ts'
import { texts } from '../shared/texts/catalogue.ts'
import { AnswerCard } from '../widget/AnswerCard.tsx'
import { type PageFrame, renderPage } from './Page.tsx'

export interface FaqListProps {
  frame: PageFrame
  q: string
  entries: { id: string; locale: string; title: string; answer: string }[]
}

/** `/faq`: all entries, or those that fit a search best. */
export function renderFaqList({ frame, q, entries }: FaqListProps): string {
  const t = texts[frame.locale]
  return renderPage({
    frame,
    title: t.faq.title,
    current: 'faq',
    noIndex: q !== '',
    children: (
      <div class="plain">
        <h1>{t.faq.title}</h1>
        <form method="get" action="/faq" class={`search lx-chat lx-${frame.mode}`}>
          <label>
            {t.faq.search}
            <input name="q" type="search" value={q} maxLength={200} />
          </label>
          <button type="submit" class="lx-button lx-primary">
            {t.faq.find}
          </button>
        </form>
        {entries.length === 0 && <p>{t.faq.none}</p>}
        <ul class="entries">
          {entries.map(({ id, locale, title, answer }) => (
            <li key={id} lang={locale}>
              <a href={`/faq/${id}`}>{title}</a>
              <p>{excerpt(answer)}</p>
            </li>
          ))}
        </ul>
        <p>
          <a href="/">{t.faq.ask}</a>
        </p>
      </div>
    ),
  })
}

const excerpt = (answer: string) => {
  const words = plainText(answer)
  return words.length > 90 ? `${words.slice(0, 90)}…` : words
}

/** The entry as schema.org's FAQPage: the reviewed answer in plain words. */
const structuredData = ({ title, answer, locale, checkedAt }: EntryCard) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  inLanguage: locale,
  dateModified: checkedAt,
  mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text: plainText(answer) } }],
})

export interface FaqEntryProps {
  frame: PageFrame
  card: EntryCard
  sources: Source[]
  isExpired: boolean
}

/** `/faq/{id}`: one entry; when it has expired, with a banner and out of search engines. */
export function renderFaqEntry({ frame, card, sources, isExpired }: FaqEntryProps): string {
  const t = texts[frame.locale]
  return renderPage({
    frame,
    title: card.title,
    current: 'faq',
    noIndex: isExpired,
    data: isExpired ? undefined : structuredData(card),
    children: (
      <article class="plain">
        <h1 lang={card.locale}>{card.title}</h1>
        {isExpired && <p class="alert">{t.expired}</p>}
        <div class={`lx-chat lx-${frame.mode}`}>
          <AnswerCard card={card} sources={sources} view={{ t, locale: frame.locale, place: 'page' }} isTitled />
        </div>
        <p>
          <a href="/">{t.faq.ask}</a> · <a href="/faq">{t.faq.all}</a>
        </p>
      </article>
    ),
  })
}
