import { type ReactNode, useId } from 'react'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand right, under each other. */
  numeric?: boolean
}

type Props<Row> = {
  caption: ReactNode
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Set apart by a heavy rule: totals. */
  last?: Row
  /** Where there are no rows. */
  empty?: ReactNode
}

/** Not every browser lets a keyboard scroll a box by itself. */
const reachable = { tabIndex: 0 }

/** A real table with a caption. Too wide for the screen, it scrolls by itself and by keyboard. */
export function DataTable<Row>({ caption, columns, rows, rowKey, last, empty }: Props<Row>) {
  const captionId = useId()
  const line = (row: Row) => (
    <tr key={rowKey(row)}>
      {columns.map(({ key, cell, numeric }, index) => {
        const className = numeric ? 'tsp-number' : undefined
        return index === 0 ? (
          <th key={key} scope="row" className={className}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={className}>
            {cell(row)}
          </td>
        )
      })}
    </tr>
  )
  return (
    <section className="tsp-table" {...reachable} aria-labelledby={captionId}>
      <table>
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'tsp-number' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(line)}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
        {last && <tfoot>{line(last)}</tfoot>}
      </table>
    </section>
  )
}
