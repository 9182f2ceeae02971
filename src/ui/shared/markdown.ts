/** A piece of a line. Links are checked: only web and phone addresses. */
export type Inline = { text: string; isBold?: boolean; href?: string }

export type Block = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; isOrdered: boolean; items: Inline[][] }

/**
 * Parses the safe subset of Markdown in which entries are written: paragraphs, lists, bold, links. What is not in the
 * subset stays plain text; nothing here makes HTML.
 */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  let isFresh = true
  for (const line of source.split('\n')) {
    const item = /^\s*(?:([-*])|\d+[.)])\s+(.*)$/.exec(line)
    const last = blocks.at(-1)
    if (line.trim() === '') isFresh = true
    else if (item) {
      const isOrdered = item[1] === undefined
      const inlines = parseInline(item[2] ?? '')
      if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(inlines)
      else blocks.push({ kind: 'list', isOrdered, items: [inlines] })
      isFresh = false
    } else {
      if (last?.kind === 'paragraph' && !isFresh) last.lines.push(parseInline(line.trim()))
      else if (last?.kind === 'list' && !isFresh) last.items.at(-1)?.push({ text: ` ${line.trim()}` })
      else blocks.push({ kind: 'paragraph', lines: [parseInline(line.trim())] })
      isFresh = false
    }
  }
  return blocks
}

function parseInline(line: string): Inline[] {
  const inlines: Inline[] = []
  let rest = line
  for (let match = next(rest); match; match = next(rest)) {
    if (match.index > 0) inlines.push({ text: rest.slice(0, match.index) })
    const [whole, bold, label, href] = match
    if (bold !== undefined) inlines.push({ text: bold, isBold: true })
    else if (label !== undefined && href !== undefined && isSafe(href)) inlines.push({ text: label, href })
    else inlines.push({ text: whole })
    rest = rest.slice(match.index + whole.length)
  }
  if (rest) inlines.push({ text: rest })
  return inlines
}

const next = (text: string) => /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/.exec(text)

const isSafe = (href: string) => /^(https?:\/\/|tel:[\d+-]+$)/i.test(href)

/** The plain words of a Markdown text, for reading aloud, copying and announcing. */
export function plainText(source: string): string {
  const line = (inlines: Inline[]) => inlines.map(({ text }) => text).join('')
  return parseMarkdown(source)
    .map((block) => (block.kind === 'list' ? block.items.map(line).join('\n') : block.lines.map(line).join('\n')))
    .join('\n')
}
