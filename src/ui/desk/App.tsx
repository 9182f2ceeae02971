import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import zhTW from 'antd/es/locale/zh_TW'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Desk } from './Desk.tsx'
import { createDataClient } from './data/client.ts'
import { Announcer } from './live/announcer.tsx'
import { PageGuard } from './parts/PageGuard.tsx'
import { Failure, Skeleton } from './parts/States.tsx'
import { go, usePlace } from './place.ts'
import { SessionWarning } from './session/SessionWarning.tsx'
import { useSession } from './session/session.ts'
import { useSettings } from './settings.ts'
import { useTexts } from './texts/catalogue.ts'
import { themeFor, useReducedMotion } from './theme.ts'

const LoginPage = lazy(() => import('./login/LoginPage.tsx').then((module) => ({ default: module.LoginPage })))

const antdLocales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS }

/** The whole staff side: login and desk in the chosen language. */
export function App() {
  const { locale } = useTexts()
  const [client] = useState(createDataClient)
  const isMotionReduced = useReducedMotion()
  const { theme: colours, density } = useSettings()
  const hasContrast = colours === 'contrast'
  const theme = useMemo(() => themeFor({ isMotionReduced, hasContrast }), [isMotionReduced, hasContrast])
  useEffect(() => {
    document.documentElement.dataset['theme'] = colours
    document.documentElement.dataset['density'] = density
  }, [colours, density])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <PageGuard>
      <QueryClientProvider client={client}>
        <ConfigProvider locale={antdLocales[locale]} theme={theme} button={{ autoInsertSpace: false }}>
          <Pages />
          <Announcer />
        </ConfigProvider>
      </QueryClientProvider>
    </PageGuard>
  )
}

function Pages() {
  const place = usePlace()
  const session = useSession()
  const client = useQueryClient()
  const { texts, locale } = useTexts()
  const staff = session.data?.staff
  const isAway = session.data === null && !place.isLogin
  const isBack = Boolean(staff) && place.isLogin === true
  useEffect(() => {
    if (isAway) go({ ...place, isLogin: true }, { replaces: true })
    if (isBack) go({ ...place, isLogin: false }, { replaces: true })
  }, [isAway, isBack, place])
  // The server words names of departments and problems in the language of the request.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the language changes
  useEffect(() => {
    void client.invalidateQueries()
  }, [client, locale])

  if (session.data && !place.isLogin) {
    return (
      <>
        <Desk staff={session.data.staff} place={place} />
        <SessionWarning endsAt={session.data.endsAt} />
      </>
    )
  }
  if (place.isLogin && !staff) {
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <LoginPage />
      </Suspense>
    )
  }
  if (session.isError) {
    return (
      <main>
        <h1 className="hidden-text">{texts.app.desk}</h1>
        <Failure title={texts.app.desk} error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  return <Skeleton lines={9} />
}
