import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Stories about the engine and the model, which ask nothing of a database that others do not ask: once is enough. */
const withoutDatabase = [
  'assistant/*',
  'addresses*',
  'embeddings*',
  'explain*',
  'preview*',
  'secondReading*',
  'traditional*',
]

/** Stories run twice, on both databases that Lianxin knows; which one is a value that the world reads. */
const stories = (database: 'embedded' | 'postgres') => ({
  root,
  test: {
    name: `stories-${database}`,
    include: ['test/stories/**/*.test.ts'],
    globalSetup: [at('./world/startPostgres.ts')],
    provide: { database },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One embedded database is nearly a gigabyte: its stories share one process.
    ...(database === 'embedded'
      ? {
          exclude: withoutDatabase.map((name) => `test/stories/${name}.test.ts`),
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        }
      : { maxWorkers: 2, sequence: { groupOrder: 2 } }),
  },
})

export default defineConfig({
  root,
  test: {
    reporters: ['default', at('./world/closingLine.ts')],
    projects: [
      { root, test: { name: 'rules', include: ['test/rules/**/*.test.ts'], testTimeout: 60_000 } },
      stories('embedded'),
      stories('postgres'),
      {
        root,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [at('./world/startPostgres.ts'), at('./world/findBrowser.ts')],
          provide: { database: 'postgres' as const },
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // A page on a busy machine takes longer than the second that a poll waits by itself.
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        root,
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          globalSetup: [at('./world/startPostgres.ts')],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
