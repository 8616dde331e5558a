import { curve, part, run, step } from './twist-path.ts'

type Props = {
  /** What it says in words, "Jullie zijn nu bij module 3 van 8". */
  words: string
  total: number
  /** How many modules lie behind the couple. Both lines end there, so nobody's own pace can be read. */
  done: number
  /** The module that is open now, from 1; shown as a filled number. */
  current?: number
}

/** The road through the modules: one crossing for each; dots are what is still to come. */
export function Twist({ words, total, done, current }: Props) {
  return (
    <div className="tsp-twist" role="img" aria-label={words} style={{ '--total': total } as React.CSSProperties}>
      <svg viewBox={`0 0 ${total * step} 32`} preserveAspectRatio="none" aria-hidden="true">
        <path className="tsp-stroke-dots" d={run('one', done, total) + run('two', done, total)} />
        <path className="tsp-stroke-one" d={run('one', 0, done)} />
        <path className="tsp-stroke-two" d={run('two', 0, done)} />
        <path className="tsp-stroke-inner" d={run('two', 0, done)} />
        {Array.from({ length: done }, (_, index) => index).map((index) => (
          <Over key={index} index={index} />
        ))}
      </svg>
      <div className="tsp-twist-numbers" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => index + 1).map((number) => (
          <span key={number} className={number === current ? 'tsp-now' : number > done ? 'tsp-soft' : undefined}>
            {number}
          </span>
        ))}
      </div>
    </div>
  )
}

/** At a crossing one line lies on top, each in turn: the ground is drawn around it, then the line once more. */
function Over({ index }: { index: number }) {
  const line = index % 2 === 0 ? 'one' : 'two'
  const over = curve(index, line)
  const path = part(over, 0.25, 0.75)
  return (
    <>
      <path className={`tsp-stroke-gap tsp-gap-${line}`} d={part(over, 0.34, 0.66)} />
      <path className={`tsp-stroke-${line} tsp-stroke-butt`} d={path} />
      {line === 'two' && <path className="tsp-stroke-inner tsp-stroke-butt" d={path} />}
    </>
  )
}
