import { type FacetKey, facetKeys, facetLabels } from '../../../domain/entry.ts'
import type { EntryCard, Reply } from '../../../domain/message.ts'
import { Tag } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Card.module.css'
import { Markdown } from './Markdown.tsx'

/** What the assistant said, as the citizen saw it: words, the reviewed entry with its sources, choices, numbers. */
export function ReplyCard({ reply }: { reply: Reply }) {
  const { texts } = useTexts()
  const { entry, facet, options, sources, urgent } = reply
  const facetText = entry && facet ? entry.facets[facet] : undefined
  return (
    <div className={styles.card} lang={entry?.locale}>
      {entry && <CardHead entry={entry} facet={facet} />}
      <div className={styles.markdown}>
        <Markdown text={facetText ?? reply.text} />
      </div>
      {urgent && urgent.length > 0 && (
        <ul className={styles.numbers}>
          {urgent.map(({ number, label }) => (
            <li key={number}>
              {label} <a href={`tel:${number}`}>{number}</a>
            </li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <p className={styles.options}>
          {texts.thread.options}
          {texts.sentenceGap}
          {options.map(({ label }) => label).join(texts.listGap)}
        </p>
      )}
      {entry && <AllFacets entry={entry} shown={facet} />}
      {sources.length > 0 && (
        <details className={styles.more}>
          <summary>
            {texts.thread.sources} ({sources.length})
          </summary>
          <ul>
            {sources.map(({ title, article, number, checkedAt }) => (
              <li key={`${title}${article ?? ''}`}>
                {[title, article, number, texts.thread.checkedAt(checkedAt)].filter(Boolean).join(texts.listGap)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function CardHead({ entry, facet }: { entry: EntryCard; facet: FacetKey | undefined }) {
  const { texts } = useTexts()
  return (
    <p className={styles.cardTitle}>
      <strong>{entry.title}</strong>
      {facet && <Tag tone="brand">{facetLabels[entry.locale][facet]}</Tag>}
      {entry.scope === 'example-city' && <Tag>{texts.thread.exampleCity}</Tag>}
    </p>
  )
}

function AllFacets({ entry, shown }: { entry: EntryCard; shown: FacetKey | undefined }) {
  const { texts } = useTexts()
  const rest = facetKeys.filter((key) => key !== shown && entry.facets[key])
  if (rest.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{texts.thread.facets}</summary>
      <dl className={styles.facets}>
        {rest.map((key) => (
          <div key={key}>
            <dt>{facetLabels[entry.locale][key]}</dt>
            <dd className={styles.markdown}>
              <Markdown text={entry.facets[key] ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
