import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of the tests: CHROMIUM_PATH, or one of the usual places. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...places].find((path) => path && existsSync(path))
}

/** Before the browser tests: finds Chromium, or installs Debian's where we may, or says how. They are never skipped. */
export default function setup(): void {
  if (findBrowser()) return
  const install = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`No Chromium found: ${install}\n`)
    execFileSync('sh', ['-c', `apt-get update -qq && ${install}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  if (!findBrowser()) {
    throw new Error(`The browser tests need Chromium. Install it (as root: ${install}) or set CHROMIUM_PATH.`)
  }
}
