import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { RequestFailed } from '../api/client.ts'
import { desk, type SessionAnswer } from '../api/desk.ts'
import { Icon } from '../parts/Icon.tsx'
import { LanguageSelect } from '../parts/LanguageSelect.tsx'
import { describeFailure } from '../parts/States.tsx'
import { beginSession, lastFarewell } from '../session/session.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Login.module.css'

interface Values {
  username: string
  password: string
}

/** The way in for staff. Pasting and password managers work; the failure never says which of the two was wrong. */
export function LoginPage() {
  const { texts } = useTexts()
  const words = texts.login
  const client = useQueryClient()
  const signIn = useMutation<SessionAnswer, Error, Values>({
    mutationFn: desk.signIn,
    onSuccess: (session) => beginSession(client, session),
  })
  const wait = useWait(signIn.error)
  const farewell = lastFarewell()
  useEffect(() => {
    document.title = `${words.title} · ${texts.app.product}`
  }, [words.title, texts.app.product])
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.product}>{texts.app.product}</p>
        <label className="hidden-text" htmlFor="language">
          {texts.app.language}
        </label>
        <LanguageSelect id="language" className={styles.language} />
      </header>
      <main className={styles.card}>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        {farewell && !signIn.isError && (
          <p className={styles.note} role="status">
            {farewell === 'expired' ? words.expired : words.signedOut}
          </p>
        )}
        {signIn.isError && (
          <p className={styles.error} role="alert">
            <Icon name="alert" />
            {failureText(signIn.error, { wait, texts })}
          </p>
        )}
        <LoginForm isPending={signIn.isPending} isWaiting={wait > 0} onSubmit={(values) => signIn.mutate(values)} />
      </main>
    </div>
  )
}

function LoginForm({
  isPending,
  isWaiting,
  onSubmit,
}: {
  isPending: boolean
  isWaiting: boolean
  onSubmit: (values: Values) => void
}) {
  const { texts } = useTexts()
  const words = texts.login
  const usernameRules = [{ required: true, whitespace: true, message: words.usernameMissing }]
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => {
        if (!isPending && !isWaiting) onSubmit(values)
      }}
    >
      <Form.Item name="username" label={words.username} rules={usernameRules}>
        <Input
          size="large"
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={[{ required: true, message: words.passwordMissing }]}>
        <PasswordField />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={isPending} aria-disabled={isWaiting}>
        {isPending ? words.submitting : words.submit}
      </Button>
    </Form>
  )
}

/** A password field whose button says what it does; `id`, `value` and `onChange` come from the form. */
function PasswordField(field: { id?: string; value?: string; onChange?: React.ChangeEventHandler<HTMLInputElement> }) {
  const { texts } = useTexts()
  const [isShown, setShown] = useState(false)
  return (
    <span className={styles.password}>
      <Input
        {...field}
        size="large"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        maxLength={200}
      />
      <Button size="large" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? texts.login.hidePassword : texts.login.showPassword}
      </Button>
    </span>
  )
}

function failureText(
  error: Error,
  { wait, texts }: { wait: number; texts: ReturnType<typeof useTexts>['texts'] },
): string {
  const code = error instanceof RequestFailed ? error.code : undefined
  if (code === 'login_failed') return texts.login.failed
  if (code === 'rate_limited' && wait > 0) return texts.login.limited(wait)
  return code === 'rate_limited' ? texts.login.failed : describeFailure(error, texts)
}

/** Seconds left until another try is allowed; counts down to 0. */
function useWait(error: Error | null): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const isLimited = error instanceof RequestFailed && error.code === 'rate_limited'
    const wait = isLimited ? Number(error.problem?.['retryAfterSeconds'] ?? 30) : 0
    setSeconds(wait)
    if (wait === 0) return
    const until = Date.now() + wait * 1000
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [error])
  return seconds
}
