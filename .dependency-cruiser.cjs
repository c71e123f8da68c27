/**
 * Who may import whom (docs/architecture.md). Position says what code may do: what lies in a
 * chapter of `src/` is pure; what lies under its `payload/`, `admin/` or `components/` is glue.
 */
const chapters = [
  'platform',
  'time',
  'i18n',
  'settings',
  'refusals',
  'api-reference',
  'files',
  'host',
  'database',
  'content',
  'pasting',
  'segments',
  'revision',
  'unsaved',
  'presence',
  'audit-log',
  'glossary',
  'checks',
  'translation-memory',
  'machine-translation',
  'translation',
  'exchange',
  'workflow',
  'accounts',
  'api-security',
  'notifications',
  'assignments',
  'translate-view',
  'translation-status',
  'lists',
  'delivery',
  'releases',
  'trash',
  'calendar',
  'site',
  'images',
  'import',
]
const tests = '[.]test[.]tsx?$'
const glue = '/(payload|admin|components|server)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that want each other are one, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'Style sheets and the import map too, which the type checker does not follow.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules know no framework: no Payload, Next or React.',
      severity: 'error',
      from: { path: '^src/(?!i18n/|platform/|database/|host/)[^/]+/', pathNot: [glue, tests] },
      to: { path: '^node_modules/(payload|@payloadcms|next|next-intl|react)(/|$)' },
    },
    {
      name: 'rules-touch-nothing',
      comment: 'Rules read no files and no network; only hashing is allowed from Node.',
      severity: 'error',
      from: { path: '^src/(?!i18n/|platform/|database/|host/)[^/]+/', pathNot: [glue, tests] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'rules-know-no-glue',
      severity: 'error',
      from: { path: '^src/(?!platform/|database/|host/)[^/]+/', pathNot: [glue, tests] },
      to: { path: ['^src/[^/]+/(payload|admin|components|server)/', '^src/platform/'] },
    },
    {
      name: 'src-is-below',
      comment: 'src/ is plugged together from outside.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(app|collections|tests|scripts)/|^payload[.]config' },
    },
    {
      name: 'site-through-one-door',
      comment: 'Pages ask src/site; they know no collections.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^collections/' },
    },
    ...chapters.slice(0, -1).map((chapter, index) => ({
      name: `${chapter}-before-later-chapters`,
      comment: 'Chapters use those before them: i18n → content → … → site → import.',
      severity: 'error',
      from: { path: `^src/${chapter}/`, pathNot: tests },
      to: { path: `^src/(${chapters.slice(index + 1).join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'messages/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
