const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** The folders of `core/`: each may import those before it, never those behind it. */
const coreOrder = [
  'contract',
  'records',
  'products',
  'ports',
  'configuration',
  'access',
  'audit',
  'claims',
  'catalogue',
  'subjects',
  'operations',
  'regions',
  'customers',
  'alerts',
  'health',
  'admins',
  'summary',
];

/** One rule for each folder: it does not import what stands behind it in `order`. */
const oneWay = (root, order) =>
  order.slice(0, -1).map((folder, index) => ({
    name: `${root}-${folder}-order`,
    comment: `${root}/${folder} comes before ${order.slice(index + 1).join(', ')}: nothing there may be imported`,
    severity: 'error',
    from: { path: `^${root}/${folder}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^${root}/(${order.slice(index + 1).join('|')})/` },
  }));

module.exports = {
  forbidden: [
    ...oneWay('core', coreOrder),
    {
      name: 'core-folders-in-order',
      comment: 'A new folder of core needs its place in the order above',
      severity: 'error',
      from: { path: `^core/(?!(${coreOrder.join('|')})/)[^/]+/` },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'known-modules-only',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    only(
      'core-stands-alone',
      '^core/',
      '^(adapters|amplify|frontend|management-cdk|cluster-cdk|codebuild|local|cli)/|node_modules/(@aws-sdk|aws-cdk-lib|hono|react)',
      'The domain knows nothing of the rooms around it, of AWS or of a framework',
    ),
    only(
      'adapters-on-core',
      '^adapters/',
      '^(amplify|frontend|management-cdk|cluster-cdk|codebuild|local|cli)/',
      'Adapters serve the rooms above them',
    ),
    only(
      'api-handlers-job-beside-each-other',
      '^(amplify|management-cdk)/',
      '^(frontend|cluster-cdk|codebuild|local|cli)/',
      'Rooms that run on AWS do not reach into each other or into local/',
    ),
    only('job-not-local', '^codebuild/', '^(amplify|frontend|management-cdk|local|cli)/', 'The job runs on AWS too'),
    only(
      'cluster-cdk-on-core',
      '^cluster-cdk/',
      '^(adapters|amplify|frontend|management-cdk|codebuild|local|cli)/',
      'Templates are made from plain data',
    ),
    only('frontend-on-contract', '^frontend/', '^core/(?!contract/)', 'The browser knows the contract, not the domain'),
    only('frontend-alone', '^frontend/', '^(adapters|amplify|management-cdk|cluster-cdk|codebuild|local|cli)/', ''),
    only(
      'cli-on-contract',
      '^cli/',
      '^(core/(?!contract/)|adapters|amplify|management-cdk|cluster-cdk|codebuild|local|frontend)/',
      '',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
