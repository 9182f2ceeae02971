import { type ChildProcess, spawn } from 'node:child_process'

/** Starts the server in a process of its own, which can be killed. @returns when it is ready at `base`. */
export async function startServerProcess(environment: Record<string, string>, base: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/node.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr?.on('data', (data) => {
    errors = (errors + data).slice(-2000)
  })
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${errors}`)
    const isReady = await fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return child
    await new Promise((done) => setTimeout(done, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not become ready: ${errors}`)
}
