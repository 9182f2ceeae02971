import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which folders of `src` a folder may import; files directly in `src` put everything together and may import all. */
const allowed: Record<string, readonly string[]> = {
  domain: [],
  answering: ['domain'],
  assistant: ['domain', 'answering'],
  storage: ['domain'],
  realtime: ['domain', 'storage'],
  channels: ['domain'],
  accounts: ['domain', 'storage'],
  actions: ['domain', 'answering', 'assistant', 'storage', 'realtime', 'channels', 'accounts', 'context.ts'],
  http: ['domain', 'actions', 'ui', 'realtime', 'context.ts', 'storage/db.ts'],
  ui: ['domain'],
}

/** A reading of the clock or of chance, which rules get as arguments. */
const forbiddenInRules =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b|\bprocess\.|\bfetch\(|\bsetTimeout\b/

/** Generated modules and the build's own settings are not part of the layers. */
const isSource = (path: string) =>
  /\.tsx?$/.test(path) && !/\.gen\.ts$|vite\.config|drizzle\.config|embedMigrations|\.d\.ts$/.test(path)

interface Module {
  path: string
  text: string
  imports: string[]
}

function readModules(root: string): Module[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((path) => toModule(path, readFileSync(join(root, path), 'utf8')))
}

function toModule(path: string, text: string): Module {
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    normalize(join(dirname(path), target)),
  )
  return { path, text, imports }
}

const folderOf = (path: string) => path.split('/')[0] ?? ''

/** Every breach of the layers in a set of modules, in words. */
function findBreaches(modules: Module[]): string[] {
  return modules.flatMap(({ path, text, imports }) => {
    const folder = folderOf(path)
    const rule = allowed[folder]
    if (path.split('/').length === 1) return []
    if (!rule) return [`${path}: the folder ${folder} is in no layer`]
    const wrong = imports
      .filter((target) => folderOf(target) !== folder)
      .filter((target) => !rule.some((may) => target === may || target.startsWith(`${may}/`)))
      .map((target) => `${path} imports ${target}`)
    const isRule = folder === 'domain' || folder === 'answering'
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const reads = isRule && forbiddenInRules.test(code) ? [`${path} reads the clock, chance or the world`] : []
    return [...wrong, ...reads]
  })
}

/** Import cycles, each as the path around it. Types count too: what cannot be read in one direction is hard to read. */
function findCycles(modules: Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const target of byPath.get(path)?.imports ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of modules) visit(path, [])
  return cycles
}

const modules = readModules('src')

describe('the layers of src', () => {
  it('are read from the files themselves', () => {
    expect(modules.length).toBeGreaterThan(60)
    expect(modules.find(({ path }) => path === 'actions/citizen/ask.ts')?.imports).toContain('domain/message.ts')
  })

  it('import only what stands below them', () => {
    expect(findBreaches(modules)).toEqual([])
  })

  it('have no import cycle', () => {
    expect(findCycles(modules)).toEqual([])
  })

  it('name drivers and SDK clients only where they are opened', () => {
    const drivers =
      /from '(postgres|@electric-sql\/pglite|drizzle-orm\/(postgres-js|pglite)|@anthropic-ai\/sdk|better-auth[^']*)'/
    const naming = modules
      .filter(({ text }) => drivers.test(text.replace(/^import type .*$/gm, '')))
      .map(({ path }) => path)
    expect(naming.filter((path) => !/^(deps\.ts|storage\/open|accounts\/|assistant\/)/.test(path))).toEqual([])
  })

  it('read the environment in one place', () => {
    const readers = modules.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path)
    expect(readers.filter((path) => !['node.ts', 'cli.ts'].includes(path))).toEqual([])
  })
})

describe('the guard itself', () => {
  const plant = (path: string, text: string) => toModule(path, text)
  it.each([
    ['domain/planted.ts', "import { transact } from '../storage/db.ts'"],
    ['domain/planted.ts', 'export const now = () => new Date()'],
    ['domain/planted.ts', 'export const now = () => Date.now()'],
    ['answering/planted.ts', 'export const chance = Math.random()'],
    ['answering/planted.ts', "import { x } from '../actions/citizen/ask.ts'"],
    ['storage/planted.ts', "import { ask } from '../actions/citizen/ask.ts'"],
    ['ui/widget/planted.ts', "import { decide } from '../../answering/decide.ts'"],
    ['elsewhere/planted.ts', 'export const x = 1'],
  ])('finds a breach planted in %s: %s', (path, text) => {
    expect(findBreaches([plant(path, text)])).toHaveLength(1)
  })

  it('finds a planted cycle', () => {
    const a = plant('domain/a.ts', "import { b } from './b.ts'")
    const b = plant('domain/b.ts', "import { a } from './a.ts'")
    expect(findCycles([a, b])).toEqual(['domain/a.ts → domain/b.ts → domain/a.ts'])
  })
})
