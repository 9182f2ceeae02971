import { type Inline, parseMarkdown } from '../shared/markdown.ts'

/** Reviewed text as elements, never as HTML text. */
export function Markdown({ source, newWindow }: { source: string; newWindow: string }) {
  return (
    <>
      {parseMarkdown(source).map((block, index) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={index}>
              {block.lines.map((line, n) => (
                <Line key={n} line={line} newWindow={newWindow} isFirst={n === 0} />
              ))}
            </p>
          )
        }
        const items = block.items.map((item, n) => (
          <li key={n}>
            <Line line={item} newWindow={newWindow} isFirst />
          </li>
        ))
        return block.isOrdered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>
      })}
    </>
  )
}

function Line({ line, newWindow, isFirst }: { line: Inline[]; newWindow: string; isFirst: boolean }) {
  return (
    <>
      {!isFirst && <br />}
      {line.map(({ text, isBold, href }, n) => {
        if (href) return <Link key={n} text={text} href={href} newWindow={newWindow} />
        return isBold ? <strong key={n}>{text}</strong> : text
      })}
    </>
  )
}

function Link({ text, href, newWindow }: { text: string; href: string; newWindow: string }) {
  if (href.startsWith('tel:')) return <a href={href}>{text}</a>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="lx-hidden">{newWindow}</span>
    </a>
  )
}
