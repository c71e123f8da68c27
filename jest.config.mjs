/** Three projects: rules by themselves, the whole on a real database, and the host without us. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@payload-config$': '<rootDir>/payload.config.ts',
  },
}

/** Tests in a folder of a database's name are about that one alone. */
const otherDatabase = process.env.TEST_DATABASE === 'mongodb' ? 'sqlite' : 'mongodb'

export default {
  maxWorkers: 2,
  // A limit against hanging, far above what any test takes: two cores may be busy.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,tests/rules,scripts}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/support/few-hash-rounds.cjs'],
      testPathIgnorePatterns: ['/node_modules/', `/tests/integration/${otherDatabase}/`],
      globalSetup: '<rootDir>/tests/support/prepare-database.ts',
      globalTeardown: '<rootDir>/tests/support/remove-database.ts',
    },
    {
      ...common,
      displayName: 'canaries',
      testMatch: ['<rootDir>/tests/canaries/**/*.test.ts'],
    },
  ],
}
