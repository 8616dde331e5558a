const harmless = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

interface Operation {
  readonly summary: string
  readonly security: readonly unknown[]
  readonly requestBody?: unknown
  readonly parameters: readonly { name: string; in: string }[]
  readonly responses: Readonly<Record<string, unknown>>
}

/** The contract as one page without scripts: each endpoint with what it takes and gives. */
export function openApiPage(document: Readonly<Record<string, unknown>>): string {
  const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>
  const sections = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, it]) => `<section><h2><code>${method.toUpperCase()} ${harmless(path)}</code></h2>
<p>${harmless(it.summary)}${it.security.length === 0 ? ' Open to nobody in particular.' : ''}</p>
<details><summary>In and out</summary><pre>${harmless(
        JSON.stringify({ parameters: it.parameters, requestBody: it.requestBody, responses: it.responses }, null, 2),
      )}</pre></details></section>`,
    ),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API</title><style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1rem;margin:2rem 0 0}pre{overflow:auto}</style>
<h1>API</h1><p>Made from the contract. The same as <code>/api/openapi.json</code>.</p>${sections.join('\n')}</html>`
}
