import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/storage/*Schema.ts',
  out: './src/storage/migrations',
})
