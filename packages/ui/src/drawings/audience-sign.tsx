import { Crossing } from './lines.tsx'

export type Audience = 'onlyMe' | 'partnerAfterReveal' | 'partnerNow' | 'conversationCard'

/** Turns back where it came from. */
const back = 'M4 23H38a8.5 8.5 0 1 0-8.5-8.5'

/**
 * Who will see this, as a drawing: a line that turns back, two lines with a bar between them, two lines crossing,
 * two lines at a table. `line` is the writer's own. Hidden from screen readers: the words stand beside it.
 */
export function AudienceSign({ audience, line = 'one' }: { audience: Audience; line?: 'one' | 'two' }) {
  if (audience === 'partnerNow') return <Crossing />
  const second = audience === 'conversationCard' ? 'M42 17H46' : 'M36 15H46'
  return (
    <svg className="tsp-sign" viewBox="0 0 52 30" aria-hidden="true">
      {audience === 'onlyMe' ? (
        <>
          <path className={`tsp-stroke-${line}`} d={back} />
          {line === 'two' && <path className="tsp-stroke-inner" d={back} />}
        </>
      ) : (
        <>
          <path className="tsp-stroke-one" d={audience === 'conversationCard' ? 'M3 17H11' : 'M3 15H17'} />
          <path className="tsp-stroke-two" d={second} />
          <path className="tsp-stroke-inner" d={second} />
          <path
            className="tsp-stroke-ink"
            d={audience === 'partnerAfterReveal' ? 'M26 4V26' : 'M21 26V9H31V26M17 9H35'}
          />
        </>
      )}
    </svg>
  )
}
