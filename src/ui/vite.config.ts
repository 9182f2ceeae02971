import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const output = at('../../dist/ui')

/**
 * Tells the loader and the server under which names the panel and the style sheet were written: names carry a hash, so
 * that browsers may keep the files for ever.
 */
const nameFiles: Plugin = {
  name: 'name-files',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle)
    const panel = files.find((file) => file.type === 'chunk' && file.name === 'panel')?.fileName
    const css = files.find((file) => file.fileName.endsWith('.css'))?.fileName
    const loader = files.find((file) => file.type === 'chunk' && file.name === 'widget')
    if (!panel || !css || loader?.type !== 'chunk')
      throw new Error('the build lacks the panel, the style sheet or the loader')
    // A classic script: the block keeps its names from the host page.
    loader.code = `{${loader.code.replaceAll('__PANEL__', `/${panel}`)}}`
    const manifest = JSON.stringify({ panel: `/${panel}`, css: `/${css}` })
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest })
  },
}

/** KiB with gzip that a person waits for at most: an entry with all that it imports at once, style sheets included. */
const budgets: Record<string, number> = { widget: 2, panel: 20, index: 350 }

/** Fails a build whose first files are heavier than promised. */
const keepBudgets: Plugin = {
  name: 'keep-budgets',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const bytesOf = (fileName: string, seen: Set<string>): number => {
      const file = bundle[fileName]
      if (!file || seen.has(fileName)) return 0
      seen.add(fileName)
      if (file.type === 'asset') return gzipSync(file.source).length
      const styles = [...(file.viteMetadata?.importedCss ?? [])]
      const others = [...file.imports, ...styles].reduce((sum, name) => sum + bytesOf(name, seen), 0)
      return gzipSync(file.code).length + others
    }
    for (const file of Object.values(bundle)) {
      const budget = file.type === 'chunk' && file.isEntry ? budgets[file.name] : undefined
      if (budget === undefined) continue
      const kibibytes = bytesOf(file.fileName, new Set()) / 1024
      if (kibibytes > budget)
        throw new Error(`${file.fileName} weighs ${kibibytes.toFixed(1)} KiB, ${budget} are allowed`)
    }
  },
}

/** On Workers the word vectors come as a static file. */
const shipVectors: Plugin = {
  name: 'ship-vectors',
  generateBundle() {
    const source = readFileSync(at('../../vectors/words.bin'))
    this.emitFile({ type: 'asset', fileName: 'words.bin', source })
  },
}

/** The citizens' files: the loader `widget.js`, the panel for widget and chat page, the style sheet of the pages. */
const citizen: UserConfig = {
  root: at('.'),
  publicDir: at('./public'),
  plugins: [nameFiles, shipVectors, keepBudgets],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: true,
    rolldownOptions: {
      input: { widget: at('./widget/loader.ts'), panel: at('./widget/panel.tsx'), site: at('./citizen/site.css') },
      // What is loaded later takes what it shares from the panel: one file more at the start could fail by itself.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: (chunk) => (chunk.name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
}

/** The agents' console: a page of its own under /desk. */
const desk: UserConfig = {
  root: at('./desk'),
  base: '/desk-assets/',
  plugins: [keepBudgets],
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: `${output}/desk-assets`,
    emptyOutDir: true,
    target: 'es2022',
    // antd marks its files for a framework that we do not use.
    rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
  },
}

export default defineConfig(({ mode }) => (mode === 'desk' ? desk : citizen))
