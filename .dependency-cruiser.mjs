/**
 * Who may import whom. The reasons are in docs/map.md; infra/lint plants one violation of each rule and sees it caught.
 * In `to`, `$1` is what the first brackets of `from` matched.
 */

/**
 * The rooms of each context that has some, the top one first. A room may import the rooms below it in this list; what lies
 * in the context's own folder is open to all its rooms. A room inside a room is named by its whole path.
 */
const roomsOfContexts = {
  identity: ['staff', 'accounts', 'email', 'pin', 'recovery', 'devices', 'tickets', 'sessions'],
  couples: ['membership', 'invites', 'wishes', 'time'],
  progress: ['writing', 'steps', 'answers'],
  conversations: ['emails', 'appointments', 'offer', 'room', 'availability', 'room/livekit'],
}

/** The files of one room: not those of the rooms inside it. */
function filesOf(context, room) {
  const inside = roomsOfContexts[context]
    .filter((it) => it.startsWith(`${room}/`))
    .map((it) => it.slice(room.length + 1))
  const notInside = inside.length > 0 ? `(?!(${inside.join('|')})/)` : ''
  return `^apps/api/src/${context}/${room}/${notInside}`
}

const roomsImportDown = Object.entries(roomsOfContexts).flatMap(([context, rooms]) =>
  rooms.slice(1).map((room, index) => ({
    name: 'rooms-import-down',
    comment: 'Inside a context a room imports only the rooms below it; the order stands at the top of this file.',
    severity: 'error',
    from: { path: filesOf(context, room) },
    to: { path: rooms.slice(0, index + 1).map((above) => filesOf(context, above)) },
  })),
)

const test = '\\.(test|bench)\\.[a-z]+$|^(apps|packages|infra)/[^/]+/(test|bench)/'

/** The contexts of the API from the ground up: each may import those before it, and none of those after it. */
const contexts = [
  'identity',
  'privacy',
  'organisations',
  'licences',
  'couples',
  'notifications',
  'programme',
  'progress',
  'conversations',
  'reminders',
  'insights',
  'audit',
]

export default {
  forbidden: [
    ...contexts.slice(0, -1).map((context, at) => ({
      name: 'contexts-import-down',
      comment: 'A context that needs one above it would be needed by it sooner or later.',
      severity: 'error',
      from: { path: `^apps/api/src/${context}/`, pathNot: test },
      to: { path: `^apps/api/src/(${contexts.slice(at + 1).join('|')})/` },
    })),
    ...roomsImportDown,
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'front-doors-only',
      comment: 'From another context only its module, its readers, its commands and its events may be imported.',
      severity: 'error',
      from: { path: '^apps/api/src/(?!platform/)([^/]+)/' },
      to: {
        path: '^apps/api/src/(?!platform/)[^/]+/',
        pathNot: ['^apps/api/src/$1/', '\\.(module|reader|commands|events)\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-context',
      comment: 'The platform carries every context, so it can know none.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(?!platform/)[^/]+/' },
    },
    {
      name: 'pure-domain',
      comment: 'Rules are functions on plain data: they import their own domain, platform/domain and the contract.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/.*\\bdomain/', pathNot: test },
      to: { pathNot: ['^apps/api/src/$1/.*\\bdomain/', '^apps/api/src/platform/domain/', '^packages/contract/'] },
    },
    {
      name: 'apps-stand-alone',
      comment: 'An app never imports another app: an audience is never one import away from another.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'layers-of-an-app',
      comment: 'What every page stands on (layout, API, addresses, translations) knows no feature and no route.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/(?:layout/|locales/|(?:api|paths)\\.ts$)' },
      to: { path: '^apps/$1/src/', pathNot: '^apps/$1/src/(?:layout/|locales/|(?:api|paths)\\.ts$)' },
    },
    {
      name: 'own-words-stay-home',
      comment: 'Pages of these features fetch words of their own: a component of theirs elsewhere would have none.',
      severity: 'error',
      from: {
        path: '^apps/learner/src/(features/(?:conversations|about|help|private-page|my-place|way-back|steps)/)?',
        pathNot: 'src/routes\\.tsx$',
      },
      to: {
        path: '^apps/learner/src/features/(conversations|about|help|private-page|my-place|way-back|steps)/.*\\.tsx$',
        pathNot: [
          '^apps/learner/src/$1.',
          '^apps/learner/src/features/my-place/what-erasing-does\\.tsx$',
          '^apps/learner/src/features/private-page/(private-page|not-signed-off)\\.tsx$',
        ],
      },
    },
    {
      name: 'packages-below-apps',
      comment: 'Packages are used by apps, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'disclosure-stands-alone',
      comment: 'packages/disclosure can be published and reviewed on its own.',
      severity: 'error',
      from: { path: '^packages/disclosure/' },
      to: { path: '^(packages/(?!disclosure/)|infra/|@tweespraak/)' },
    },
    {
      name: 'contract-needs-zod-only',
      comment:
        'What is said over the wire depends on nothing but the language it is written in, and the types of a step.',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: test },
      to: { pathNot: ['^packages/contract/', 'node_modules/zod/', '^packages/content/src/shape\\.ts$'] },
    },
    {
      name: 'contract-takes-types-of-a-step',
      comment: 'Of the content the contract takes types only: no app carries the checker of the content.',
      severity: 'error',
      from: { path: '^packages/contract/src/' },
      to: { path: '^packages/content/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-route-and-no-api',
      comment: 'Components get what they show from outside.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: {
        path: '^(packages|@tweespraak)/(contract|content|web|room|shell|disclosure)(/|$)|(^|/)(react-router|@tanstack/react-query)(/|$)',
      },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'A fake API and axe are never part of an app.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [test, '^packages/testing/'] },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'product-knows-no-infra',
      comment: 'infra starts the product; the product runs without it. Tests and benchmarks may use its database.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: test },
      to: { path: '^(infra/|@tweespraak/(local|lint)(/|$))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local|\\.cache)/' },
    tsPreCompilationDeps: true, // an import of a type is an import
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Not 'types': those are built, and in a fresh checkout they are not there yet.
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
