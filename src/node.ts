import { ConfigError, readConfig } from './config.ts'
import { startServer } from './startServer.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { address, login, stop } = await startServer(config)
  console.log(`Lianxin 连心线 ${address}`)
  console.log(`  群众页面 chat page   ${address}/`)
  console.log(`  坐席工作台 desk      ${address}/desk`)
  if (login) console.log(`  首次登录 first login ${login.username} / ${login.password}  (只显示一次 shown once)`)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
}

function fail(error: unknown): never {
  const known = error as NodeJS.ErrnoException
  if (known.code === 'EADDRINUSE')
    console.error('端口已被占用，请设置另一个 PORT / the port is in use: set another PORT')
  else if (error instanceof ConfigError || known.name === 'FolderInUse' || known.name === 'KnowledgeProblems') {
    console.error(known.message)
  } else console.error(error)
  process.exit(1)
}

main().catch(fail)
