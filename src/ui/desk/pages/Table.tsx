import type { ReactNode } from 'react'
import styles from './Pages.module.css'

/** A column: its head, and what a row shows in it. */
export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
}

/** A table whose rows become cards with named values where there is no room for columns. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  /** Read to those who do not see what stands above the table. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: `display` on a table takes its roles away in some browsers
    <table className={styles.table} role="table">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, isNumber }) => (
            <th key={head} scope="col" data-number={isNumber || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ head, cell, isNumber }) => (
              <td key={head} data-head={head} data-number={isNumber || undefined}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
