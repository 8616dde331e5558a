/** Empty ruled lines, seen only after 300 ms. `words` ("Een moment") are read out and stand under the lines. */
export function Skeleton({ words, lines = 3 }: { words: string; lines?: number }) {
  return (
    <div className="tsp-skeleton" role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <span key={line} />
      ))}
      <p>
        <strong>{words}</strong>
      </p>
    </div>
  )
}
