/** Read each line as: the folder on the left must not know the one on the right. */
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

module.exports = {
  forbidden: [
    never('domain-is-pure', '^src/domain/', '(^src/(?!domain/)|node_modules/(?!valibot))', 'Both sides share it.'),
    never('protocol-knows-domain-only', '^src/protocol/', '(^src/(?!domain|protocol)|node_modules/(?!valibot))', 'It compiles everywhere.'),
    never('import-is-pure', '^src/xlsform/', '^src/(?!xlsform|domain)', 'Tools and endpoint share it.'),
    never('phones-parse-no-forms', '^src/(client|sw|desk|domain|protocol)/', '^src/xlsform/', 'A form was parsed at import.'),
    never('client-not-server', '^src/(client|sw|desk)/', '^src/server/', 'They meet in src/protocol.'),
    never('server-not-client', '^src/server/', '^src/(client|sw|desk)/', 'They meet in src/protocol.'),
    never('desk-borrows-ui-only', '^src/desk/', '^src/client/(?!(ui|i18n|place)/)', 'The desk is another app.'),
    never('screens-act-through-actions', '^src/client/(features|ui)/', '^src/client/(db/(?!schema)|outbox|net|wiring)/', 'A tap calls an action.'),
    never('ui-is-dumb', '^src/client/ui/', '^src/client/(actions|stores|features|db|place)/', 'ui gets everything by props.'),
    never('features-are-strangers', '^src/client/features/([^/]+)/', '^src/client/features/(?!$1/)', 'Lift it to ui or stores.'),
    never('outbox-is-headless', '^src/client/(outbox|db|net)/', '(^src/client/(features|ui|stores|actions)/|node_modules/(preact|zustand))', 'The worker runs it too.'),
    never('worker-is-headless', '^src/sw/', '(^src/client/(features|ui|stores|actions|wiring)/|node_modules/(preact|zustand))', 'It has no screen.'),
    never('dexie-only-in-db', '^src/(?!client/(db/|actions/watch))', 'node_modules/dexie', 'One folder knows the library.'),
    never('leaflet-only-in-map', '^src/(?!client/place/map/)', 'node_modules/leaflet', 'One folder knows the library.'),
    never('src-not-tests', '^src/', '^tests/', 'Code never leans on its tests.'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.types/|dist/)' },
    tsPreCompilationDeps: true,
    parser: 'tsc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
