/**
 * Rules of this house that no ready-made rule can say. Loaded by oxlint (`jsPlugins` in .oxlintrc.json).
 *
 * @typedef {{ type: string, [key: string]: any }} Node a syntax node as ESTree describes it
 * @typedef {{ report(finding: { node: Node, message: string }): void }} Context
 */

/** Functions that read the world by themselves, and what to use in their place. */
const ownSources = /** @type {Record<string, string>} */ ({
  'Date.now': 'Time comes in through Clock or WallClock, not from Date.now().',
  'Temporal.Now': 'Time comes in through Clock or WallClock, not from Temporal.Now.',
  'performance.now': 'Time comes in through Clock or WallClock, not from performance.now().',
  'Math.random': 'Chance comes in through the platform folder, not from Math.random().',
  'process.env': 'Settings come in through the typed configuration, not from process.env.',
})

/**
 * @param {Node} node
 * @returns {string | undefined} the name of a global, also when it is written as globalThis.Name
 */
function globalName(node) {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && node.object.name === 'globalThis')
    return node.property.name ?? node.property.value
  return undefined
}

const clockMessage = 'Time comes in through Clock or WallClock, not from Date.'

/** Time, chance and settings are handed in: a rule or a verb that fetches them itself cannot be tested. */
const noOwnWorld = {
  /** @param {Context} context */
  create(context) {
    const check = (/** @type {Node} */ node, /** @type {string} */ name) => {
      if (ownSources[name]) context.report({ node, message: ownSources[name] })
    }
    return {
      /** @param {Node} node */
      NewExpression(node) {
        if (globalName(node.callee) === 'Date' && node.arguments.length === 0)
          context.report({ node, message: clockMessage })
      },
      /** @param {Node} node */
      CallExpression(node) {
        if (globalName(node.callee) === 'Date') context.report({ node, message: clockMessage })
      },
      /** @param {Node} node */
      MemberExpression(node) {
        check(node, `${globalName(node.object)}.${node.property.name ?? node.property.value}`)
      },
      /** @param {Node} node */
      VariableDeclarator(node) {
        if (node.id.type !== 'ObjectPattern' || !node.init) return
        for (const property of node.id.properties) check(node, `${globalName(node.init)}.${property.key?.name}`)
      },
      /** @param {Node} node */
      ImportDeclaration(node) {
        if (/^(node:)?process$/.test(node.source.value))
          context.report({ node, message: /** @type {string} */ (ownSources['process.env']) })
      },
    }
  },
}

/**
 * A function of more than three parameters takes one object instead, and a constructor has at most five collaborators:
 * the sixth is usually a thing that has no name yet. The transaction that a function works in does not count when it comes first: it says where, not what.
 */
const fewParameters = {
  /** @param {Context} context */
  create(context) {
    const check = (/** @type {Node} */ node) => {
      const own = node.params.length - (node.params[0]?.name === 'tx' ? 1 : 0)
      if (node.parent?.kind === 'constructor') {
        if (node.params.length > 5)
          context.report({ node, message: `${node.params.length} collaborators: take at most five.` })
      } else if (own > 3) context.report({ node, message: `${own} parameters: take at most three, or one object.` })
    }
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check }
  },
}

/** SQL by hand stands in a repository, so that whoever looks for what is asked of a table knows where to look. */
const sqlInRepositories = {
  /** @param {Context} context */
  create(context) {
    return {
      /** @param {Node} node */
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'MemberExpression' && callee.property.name === 'query' && callee.object.name === 'tx')
          context.report({ node, message: 'SQL by hand stands in a *.repository.ts.' })
      },
    }
  },
}

const asksForWords = new Set(['input', 'textarea', 'select'])

/**
 * A field in the couples' app and in the design system says `autoComplete="off"` on its element, and a page of the app
 * says nothing else: a browser writes what stands in other fields to disk with the tabs that are open. See ADR 25.
 */
const fieldsLeaveNoTrace = {
  /** @param {Context} context */
  create(context) {
    const isOff = (/** @type {Node} */ attribute) => attribute.value?.value === 'off'
    const nameOf = (/** @type {Node} */ attribute) => attribute.name?.name
    return {
      /** @param {Node} node */
      JSXOpeningElement(node) {
        const said = node.attributes.filter((/** @type {Node} */ attribute) => nameOf(attribute) === 'autoComplete')
        const isField = asksForWords.has(node.name.name)
        if ((isField && said.length === 0) || !said.every(isOff))
          context.report({ node, message: 'A field says autoComplete="off": the browser writes it to disk otherwise.' })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: {
    'no-own-world': noOwnWorld,
    'few-parameters': fewParameters,
    'sql-in-repositories': sqlInRepositories,
    'fields-leave-no-trace': fieldsLeaveNoTrace,
  },
}
