import {
  failedByJest,
  failedByPlaywright,
  flakyByPlaywright,
  skippedByJest,
  skippedByPlaywright,
} from '../../scripts/tooling/test-reports.mjs'

describe('a skipped test', () => {
  test('of Jest has failed, unless it says what the machine lacks', () => {
    const result = (status: string, ...ancestorTitles: string[]) => ({ status, ancestorTitles })
    const assertionResults = [
      result('passed', 'a'),
      result('failed', 'a'),
      result('pending', 'a'),
      result('todo'),
      result('pending', 'This machine has no Varnish: it was not tried.'),
      result('pending', 'This machine has no Varnish: it was not tried.', 'and more'),
    ]
    expect(skippedByJest({ testResults: [{ assertionResults }] })).toEqual({
      skipped: 2,
      untried: ['This machine has no Varnish: it was not tried.'],
    })
    expect(skippedByJest(undefined)).toEqual({ skipped: 0, untried: [] })
  })

  test('of Playwright has failed, unless it says what the machine lacks', () => {
    const test = (status: string, description?: string) => ({
      title: status,
      tests: [{ status, annotations: description ? [{ type: 'skip', description }] : [] }],
    })
    const report = {
      suites: [
        { specs: [test('expected'), test('skipped', 'later')] },
        { suites: [{ specs: [test('skipped'), test('skipped', 'This machine has no nginx.')] }] },
      ],
    }
    expect(skippedByPlaywright(report)).toEqual({
      skipped: 2,
      untried: ['This machine has no nginx.'],
    })
  })
})

test('a browser test that passes when it is tried again is named', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status, annotations: [] }] })
  const report = { suites: [{ specs: [spec('firm', 'expected'), spec('shaky', 'flaky')] }] }
  expect(flakyByPlaywright(report)).toEqual(['shaky'])
  expect(flakyByPlaywright(undefined)).toEqual([])
})

describe('a failed test', () => {
  test('of Jest is named with its file, and so is a file that cannot be run', () => {
    const file = (name: string, status: string, ...statuses: string[]) => ({
      name: `/somewhere/${name}`,
      status,
      assertionResults: statuses.map((each) => ({ status: each, fullName: `rules ${each}` })),
    })
    const testResults = [
      file('a.test.ts', 'failed', 'passed', 'failed', 'pending'),
      file('b.test.ts', 'passed', 'passed'),
      file('c.test.ts', 'failed'),
    ]
    expect(failedByJest({ testResults })).toEqual([
      'a.test.ts: rules failed',
      'c.test.ts: it could not be run',
    ])
    expect(failedByJest(undefined)).toEqual([])
  })

  test('of Playwright is named, unless it passed at the second try', () => {
    const test = (status: string) => ({ title: status, tests: [{ status, annotations: [] }] })
    const specs = ['expected', 'flaky', 'unexpected', 'skipped'].map(test)
    expect(failedByPlaywright({ suites: [{ specs }] })).toEqual(['unexpected'])
    expect(failedByPlaywright(undefined)).toEqual([])
  })

  test('says why, each time that it was tried, without colours and stacks', () => {
    const message =
      '\u001b[31mError: expected\u001b[39m 1\n\n  received 2\n    at there (file.ts:1:2)'
    const results = [{ errors: [{ message, location: { line: 7 } }] }, { errors: [{ message }] }]
    const spec = { title: 'day', tests: [{ status: 'unexpected', annotations: [], results }] }
    expect(failedByPlaywright({ specs: [spec] })).toEqual([
      'day – line 7: Error: expected 1 · received 2 – Error: expected 1 · received 2',
    ])
    const failed = { status: 'failed', fullName: 'rule', failureMessages: [message] }
    const file = { name: 'a.test.ts', status: 'failed', assertionResults: [failed] }
    expect(failedByJest({ testResults: [file] })).toEqual([
      'a.test.ts: rule – Error: expected 1 · received 2',
    ])
  })
})
