type Props = {
  /** "Stap 2 van 5" */
  words: string
  total: number
  done: number
  /** Whose steps these are. Together they are always at the same place. */
  line: 'one' | 'two' | 'both'
}

/** The steps inside a module: what is done is drawn, the rest is dots. */
export function StepLine({ words, total, done, line }: Props) {
  const lines = line === 'both' ? (['one', 'two'] as const) : ([line] as const)
  return (
    <div className="tsp-steps" role="img" aria-label={words}>
      {Array.from({ length: total }, (_, index) => index).map((index) => (
        <span key={index}>
          {lines.map((name) => (
            <span key={name} className={index < done ? `tsp-line tsp-line-${name}` : 'tsp-dots'} />
          ))}
        </span>
      ))}
    </div>
  )
}
