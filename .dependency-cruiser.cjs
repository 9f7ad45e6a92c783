const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** Folders of core/ from the lowest layer up. A folder imports from the layers below its own. */
const coreLayers = [
  ['contract', 'notices'],
  ['products', 'configuration', 'access', 'schedules'],
  ['records'],
  ['costs'],
  ['ports'],
  ['tenants', 'usage'],
  ['audit', 'claims', 'catalogue'],
  ['quotas'],
  ['subjects'],
  ['operations'],
  ['regions', 'snapshots', 'uploads'],
  ['pools'],
  ['customers'],
  ['accounts', 'batches'],
  ['alerts', 'admins', 'summary', 'tokens'],
  ['health'],
];

/** The same of frontend/src. */
const frontendLayers = [
  ['configuration', 'format', 'preferences'],
  ['i18n'],
  ['api'],
  ['elements', 'statuses'],
  ['notifications', 'session'],
  ['forms', 'tables'],
  ['alerts', 'audit', 'customers', 'log', 'operations'],
  ['pools', 'batches'],
  ['frame'],
  ['pages'],
];

const layered = (room, root, layers) => [
  ...layers.flatMap((folders, layer) =>
    folders.map((folder) => {
      const others = layers
        .slice(layer)
        .flat()
        .filter((other) => other !== folder);
      return only(
        `${room}-order-${folder}`,
        `^${root}/${folder}/(?!.*\\.test\\.tsx?$)`,
        `^${root}/(${others.join('|') || 'none'})/`,
        `A folder of ${root} imports from the layers below its own`,
      );
    }),
  ),
  only(
    `${room}-folder-in-a-layer`,
    `^${root}/(?!(${layers.flat().join('|')})/)[^/]+/`,
    '',
    'A new folder needs a place in the layers above',
  ),
];

const frontendPages = [
  only(
    'frontend-app-on-top',
    '^frontend/src/[^/]+/',
    '^frontend/src/(app|main|router)\\.tsx?$',
    'The app puts the layers together',
  ),
  only(
    'pages-apart',
    '^frontend/src/pages/([^/]+)/',
    '^frontend/src/pages/(?!$1/)',
    'What two pages share has a folder of its own',
  ),
];

module.exports = {
  forbidden: [
    ...layered('core', 'core', coreLayers),
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
      '^(adapters|amplify|frontend|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli)/|node_modules/(@aws-sdk|aws-cdk-lib|hono|react)',
      'The domain knows nothing of the rooms around it, of AWS or of a framework',
    ),
    only(
      'adapters-on-core',
      '^adapters/',
      '^(amplify|frontend|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli)/',
      'Adapters serve the rooms above them',
    ),
    only(
      'api-handlers-job-beside-each-other',
      '^(amplify|management-cdk)/',
      '^(frontend|cluster-cdk|codebuild|local|cli)/',
      'Rooms that run on AWS do not reach into each other or into local/',
    ),
    only(
      'job-not-local',
      '^codebuild/',
      '^(amplify|frontend|cdk-constructs|management-cdk|local|cli)/',
      'The job runs on AWS too',
    ),
    only(
      'cdk-constructs-stand-alone',
      '^cdk-constructs/',
      '^(core|adapters|amplify|frontend|management-cdk|cluster-cdk|codebuild|local|cli)/',
      'Constructs that all CDK apps share know none of them',
    ),
    only(
      'handlers-without-cdk',
      '^(management-cdk/(lambda/|limits\\.ts)|amplify/api)(?!.*\\.test\\.ts$)',
      '^cdk-constructs/|node_modules/(aws-cdk-lib|constructs)/',
      'Bundles of functions hold nothing of the CDK',
    ),
    only(
      'cluster-cdk-on-core',
      '^cluster-cdk/',
      '^(adapters|amplify|frontend|management-cdk|codebuild|local|cli)/',
      'Templates are made from plain data',
    ),
    only('frontend-on-contract', '^frontend/', '^core/(?!contract/)', 'The browser knows the contract, not the domain'),
    only(
      'frontend-alone',
      '^frontend/',
      '^(adapters|amplify|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli)/',
      '',
    ),
    only(
      'cli-on-contract',
      '^cli/',
      '^(core/(?!contract/)|adapters|amplify|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|frontend)/',
      '',
    ),
    only(
      'tenancy-stands-alone',
      '^tenancy/(?!src/testing/|.*\\.test\\.ts$)',
      '^(core|adapters|amplify|frontend|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli|products|test)/',
      'The library is for applications, which have nothing else of ours',
    ),
    only(
      'samples-on-the-library',
      '^products/palette/',
      '^(core|adapters|amplify|frontend|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli)/',
      'A sample is an application like any other',
    ),
    only(
      'steps-on-the-library',
      '^steps/step',
      '^(core|adapters|amplify|frontend|management-cdk|codebuild|local|cli)/|^cluster-cdk/(?!pool/)',
      'A step is an application like any other; what it shares with pools are their constructs and pages',
    ),
    only(
      'runner-of-steps-on-the-local-cluster',
      '^steps/(ladder|machine)/',
      '^(core|adapters|amplify|frontend|management-cdk|codebuild|cli)/',
      'What runs steps uses the local cluster and nothing of the console',
    ),
    only(
      'nothing-on-steps',
      '^(core|adapters|amplify|frontend|cdk-constructs|management-cdk|cluster-cdk|codebuild|local|cli|tenancy|products)/',
      '^steps/',
      'Steps are samples: nothing needs them',
    ),
    ...layered('frontend', 'frontend/src', frontendLayers),
    ...frontendPages,
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
