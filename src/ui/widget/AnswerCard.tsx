import { facetKeys, facetLabels, type Source } from '../../domain/entry.ts'
import type { EntryCard } from '../../domain/message.ts'
import { put } from '../shared/texts/put.ts'
import { formatDay } from '../shared/time.ts'
import { Markdown } from './Markdown.tsx'
import type { ChatView } from './view.ts'

interface Card {
  card: EntryCard
  sources: Source[]
  facet?: string | undefined
  matchedByAssistant?: boolean | undefined
  view: Pick<ChatView, 't' | 'locale'>
}

/** An entry's reviewed words, whole: the facet that was asked first, else the short answer, and every other facet to open. */
export function AnswerCard({ card, sources, facet, matchedByAssistant, view: { t, locale } }: Card) {
  const asked = facetKeys.find((key) => key === facet && card.facets[key])
  const label = (key: (typeof facetKeys)[number]) => facetLabels[card.locale][key]
  return (
    <div class="lx-card" lang={card.locale}>
      <h3 class="lx-card-title">{card.title}</h3>
      {matchedByAssistant && <p class="lx-mark">{t.matchedByAssistant}</p>}
      {card.scope === 'example-city' && <p class="lx-mark">{t.exampleCity}</p>}
      {asked && (
        <section class="lx-asked">
          <h4>{label(asked)}</h4>
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
      <SourceList card={card} sources={sources} view={{ t, locale }} />
    </div>
  )
}

function SourceList({ card, sources, view: { t, locale } }: Omit<Card, 'facet' | 'matchedByAssistant'>) {
  return (
    <div class="lx-sources" lang={locale}>
      <h4>{t.sources}</h4>
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
