import { generate } from 'lean-qr'

/** A QR code with the quiet edge of four that ISO/IEC 18004 asks for. Dark on white, always. */
export function QrCode({ text, words }: { text: string; words: string }) {
  const code = generate(text)
  const quiet = 4
  const side = code.size + 2 * quiet
  let path = ''
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`
  }
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
