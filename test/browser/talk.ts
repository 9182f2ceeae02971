import type { Page } from 'playwright-core'
import { Desk } from '../world/desk.ts'
import { password } from './browser.ts'

/** An agent at the desk of a running server, without a browser. */
export const signInAgent = (server: string): Promise<Desk> =>
  Desk.signIn((path, init) => fetch(server + path, init), { username: 'admin', password })

/** Takes the case whose number the citizen's page shows. @returns its id, to speak in it. */
export async function claimShown(page: Page, agent: Desk): Promise<string> {
  const number = await page.locator('.lx-handoff .lx-code').first().innerText()
  const row = (await agent.list('waiting')).find((one) => one.number === number)
  if (!row) throw new Error(`${number} does not wait`)
  await agent.claim(row)
  return row.id
}

export async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text)
  await page.locator('textarea').press('Enter')
}

/** Asks and waits for the answer. */
export async function askAndWait(page: Page, text: string): Promise<void> {
  const answers = page.locator('.lx-log > li.lx-assistant')
  const count = await answers.count()
  await write(page, text)
  await answers.nth(count).waitFor()
}
