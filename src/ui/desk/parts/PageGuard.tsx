import { Component, type ReactNode } from 'react'
import { getSettings } from '../settings.ts'
import { deskTexts } from '../texts/catalogue.ts'
import { Button } from './Button.tsx'
import styles from './Parts.module.css'

/** Shows a way on when a component breaks or a part of the page cannot be loaded after an update of the server. */
export class PageGuard extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    const { app, problem } = deskTexts[getSettings().locale]
    return (
      <main className={styles.failure} role="alert">
        <strong>{problem.pageBroken}</strong>
        <span>{problem.pageBrokenHint}</span>
        <Button onClick={() => location.reload()}>{app.reload}</Button>
      </main>
    )
  }
}
