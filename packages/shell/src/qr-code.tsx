import { generate } from 'lean-qr'

/** In squares of the code: the edge that ISO/IEC 18004 asks for. */
const quietEdge = 4

/** A QR code, dark on white also in the evening: a camera needs that. `words` say what it is to whoever hears the page. */
export function QrCode({ text, words }: { text: string; words: string }) {
  const code = generate(text)
  const side = code.size + 2 * quietEdge
  let path = ''
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + quietEdge} ${y + quietEdge}h1v1h-1z`
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
