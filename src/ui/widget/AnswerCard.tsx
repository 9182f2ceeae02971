import { facetKeys, facetLabels, type Source } from '../../domain/entry.ts'
import type { EntryCard } from '../../domain/message.ts'
import { put } from '../shared/texts/put.ts'
import { formatDay } from '../shared/time.ts'
import { Markdown } from './Markdown.tsx'
import { type ChatView, headingsIn } from './view.ts'

interface Card {
  card: EntryCard
  sources: Source[]
  facet?: string | undefined
  matchedByAssistant?: boolean | undefined
  view: Pick<ChatView, 't' | 'locale' | 'place'>
  /** The page's own title says it already. */
  isTitled?: boolean | undefined
}

/** An entry's reviewed words, whole: the facet that was asked first, else the short answer, and every other facet to open. */
export function AnswerCard({ card, sources, facet, matchedByAssistant, isTitled = false, view }: Card) {
  const { t, place } = view
  const { main: Title, sub: Heading } = headingsIn(place)
  const asked = facetKeys.find((key) => key === facet && card.facets[key])
  const label = (key: (typeof facetKeys)[number]) => facetLabels[card.locale][key]
  return (
    <div class="lx-card" lang={card.locale}>
      {!isTitled && <Title class="lx-card-title">{card.title}</Title>}
      {matchedByAssistant && <p class="lx-mark">{t.matchedByAssistant}</p>}
      {card.convertedFrom && <p class="lx-mark">{t.converted}</p>}
      {card.scope === 'example-city' && <p class="lx-mark">{t.exampleCity}</p>}
      {asked && (
        <section class="lx-asked">
          <Heading>{label(asked)}</Heading>
          <Markdown source={card.facets[asked] ?? ''} newWindow={t.newWindow} />
        </section>
      )}
      <div class={asked ? 'lx-answer lx-answer-after' : 'lx-answer'}>
        <Markdown source={card.answer} newWindow={t.newWindow} />
      </div>
      <div class="lx-facets">
        {facetKeys
          .filter((key) => key !== asked && key !== 'law' && card.facets[key])
          .map((key) => (
            <details key={key}>
              <summary>{label(key)}</summary>
              <div class="lx-facet">
                <Markdown source={card.facets[key] ?? ''} newWindow={t.newWindow} />
              </div>
            </details>
          ))}
      </div>
      <SourceList card={card} sources={sources} view={view} isTitled={isTitled} />
    </div>
  )
}

function SourceList({
  card,
  sources,
  isTitled,
  view: { t, locale, place },
}: Omit<Card, 'facet' | 'matchedByAssistant'>) {
  const { main, sub } = headingsIn(place)
  const Heading = isTitled ? main : sub
  return (
    <div class="lx-sources" lang={locale}>
      <Heading>{t.sources}</Heading>
      <ul>
        {sources.map((source, n) => (
          <li key={n}>
            <span lang="zh-CN">
              {source.url ? (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  《{source.title}》<span class="lx-hidden">{t.newWindow}</span>
                </a>
              ) : (
                `《${source.title}》`
              )}
              {[source.article, source.number].filter(Boolean).join(' · ')}
            </span>{' '}
            <span class="lx-checked">
              {put(t.checkedAt, { date: formatDay(source.checkedAt, locale) })}
              {source.via === 'quotation' && ` · ${t.viaQuotation}`}
            </span>
          </li>
        ))}
      </ul>
      <p class="lx-validity">
        {put(t.validFrom, { date: formatDay(card.validFrom, locale) })}
        {card.validTo && ` · ${put(t.validTo, { date: formatDay(card.validTo, locale) })}`}
        {` · ${put(t.reviewBy, { date: formatDay(card.reviewBy, locale) })}`}
      </p>
    </div>
  )
}
