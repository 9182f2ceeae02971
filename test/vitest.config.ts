import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import Alternating from './world/alternating.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What runs on the embedded database too: the main job, and all that asks something of a database by itself, such as locks,
 * triggers, sweeps, notifications and faults. The others ask the same SQL of the same kind of server: once is enough.
 */
const onBothDatabases = [
  'audit',
  'claimNext',
  'closing',
  'database',
  'desk',
  'endsOfOffers',
  'faults',
  'mainJob',
  'noticesDelivery',
  'offers',
  'staleReply',
  'stream',
  'talk',
  'tick',
  'transfer',
]

/** Stories on one of the databases that Lianxin knows; which one is a value that the world reads. */
const stories = (database: 'embedded' | 'postgres') => ({
  root,
  test: {
    name: `stories-${database}`,
    include:
      database === 'embedded'
        ? onBothDatabases.map((name) => `test/stories/${name}.test.ts`)
        : ['test/stories/**/*.test.ts'],
    globalSetup: [at('./world/startPostgres.ts')],
    provide: { database },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The stories of a worker share their modules: reading them anew for every file took a quarter of the time.
    isolate: false,
    // One embedded database is nearly a gigabyte: its stories share one process.
    ...(database === 'embedded'
      ? {
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        }
      : { maxWorkers: 2, sequence: { groupOrder: 2 } }),
  },
})

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: Alternating },
    reporters: ['default', at('./world/closingLine.ts')],
    projects: [
      { root, test: { name: 'rules', include: ['test/rules/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
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
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
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
