import { useMemo } from 'react'
import { type Inline, parseMarkdown } from '../../shared/markdown.ts'

/** The reviewed text of an entry, read by the same parser as on the citizens' pages. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text])
  return numbered(blocks).map(([key, block]) => {
    if (block.kind === 'paragraph') {
      return (
        <p key={key}>
          {numbered(block.lines).map(([line, inlines]) => (
            <span key={line}>
              {line !== '0' && <br />}
              <Line inlines={inlines} />
            </span>
          ))}
        </p>
      )
    }
    const List = block.isOrdered ? 'ol' : 'ul'
    return (
      <List key={key}>
        {numbered(block.items).map(([item, inlines]) => (
          <li key={item}>
            <Line inlines={inlines} />
          </li>
        ))}
      </List>
    )
  })
}

function Line({ inlines }: { inlines: Inline[] }) {
  return numbered(inlines).map(([key, { text, isBold, href }]) => {
    if (isBold) return <strong key={key}>{text}</strong>
    if (!href) return text
    return (
      <a key={key} href={href} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  })
}

/** Parts of one text never move, so their place is their name. */
const numbered = <Part,>(parts: Part[]) => parts.map((part, index) => [String(index), part] as const)
