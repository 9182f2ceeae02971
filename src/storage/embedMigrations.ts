import { writeFileSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/* Writes migrations.gen.ts: the SQL of all migrations as a module, since a Worker has no files to read. Run by `npm run generate`. */
const migrations = readMigrationFiles({ migrationsFolder: './src/storage/migrations' })
const text = `/* Made by \`npm run generate\` from migrations/. */
import type { MigrationMeta } from 'drizzle-orm/migrator'

export const migrations: MigrationMeta[] = ${JSON.stringify(migrations, null, 2)}
`
writeFileSync('./src/storage/migrations.gen.ts', text)
