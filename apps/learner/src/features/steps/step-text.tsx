import { useLingui } from '@lingui/react/macro'
import type { TextNode } from '@tweespraak/content/shape'
import { Fragment, type ReactNode } from 'react'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

type Named = Exclude<TextNode, string>

/** Running text of the content, drawn node by node. `exercise` draws the exercise that stands in its place. */
export function StepText({ nodes, exercise }: { nodes: readonly TextNode[]; exercise?: (id: string) => ReactNode }) {
  return nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change while it is read
    <Fragment key={at}>{typeof node === 'string' ? node : <Piece node={node} exercise={exercise} />}</Fragment>
  ))
}

function Piece({ node, exercise }: { node: Named; exercise: ((id: string) => ReactNode) | undefined }) {
  const { t } = useLingui()
  if (node.t === 'exercise') return exercise?.(node.id)
  const inside = <StepText nodes={node.c} {...(exercise && { exercise })} />
  switch (node.t) {
    case 'p':
      return <p>{inside}</p>
    case 'h2':
      return <h2>{inside}</h2>
    case 'h3':
      return <h3>{inside}</h3>
    case 'ul':
      return <ul>{inside}</ul>
    case 'ol':
      return <ol>{inside}</ol>
    case 'li':
      return <li>{inside}</li>
    case 'strong':
      return <strong>{inside}</strong>
    case 'stop':
      return <div className="tsp-soft">{inside}</div>
    case 'example':
      return (
        <div className="step-example">
          <p className="tsp-soft tsp-small">{t`Voorbeeld`}</p>
          {inside}
        </div>
      )
    case 'say':
      return <blockquote className="step-say tsp-lead">{inside}</blockquote>
    case 'fact':
      return (
        <div>
          {inside}
          <p className="tsp-soft tsp-small">{t`Bron: ${node.source}`}</p>
        </div>
      )
    case 'help':
      return (
        <div className="step-help">
          {inside}
          <AppLink to={paths.help}>{t`Bekijk wie je kunt bellen`}</AppLink>
        </div>
      )
  }
}
