/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/** The states in which Vitest reports a test that it did not run. */
const notRun = new Set(['pending', 'skipped', 'todo'])

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * Returns the counts of one runner. A runner that ended badly, or left no report, is itself a failure, whatever it counted.
 * @param {string | undefined} report the JSON report of Vitest or Playwright; undefined when there is none
 * @param {number | null} exitCode
 * @param {RegExp} [only] tests with another title were left out on purpose, so they are not skipped
 * @returns {Counts}
 */
export function countsOf(report, exitCode, only) {
  const counts = read(report, only)
  if (!counts) return { ...none, failed: 1 }
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1 }
  return counts
}

/**
 * @param {string | undefined} report
 * @param {RegExp} [only]
 * @returns {Counts | undefined}
 */
function read(report, only) {
  if (!report) return undefined
  try {
    const found = JSON.parse(report)
    const failedFiles = (found.testResults ?? []).filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    ).length
    if (typeof found.numPassedTests === 'number')
      return {
        passed: found.numPassedTests,
        failed: found.numFailedTests + failedFiles, // a file that does not load, or whose preparation fails
        skipped: found.numPendingTests + found.numTodoTests - leftOut(found, only),
      }
    if (typeof found.stats?.expected === 'number')
      return {
        passed: found.stats.expected,
        failed: found.stats.unexpected + found.stats.flaky, // passing at the second try is not passing
        skipped: found.stats.skipped,
      }
  } catch {
    // Half a report: the runner was killed while it wrote.
  }
  return undefined
}

/**
 * @param {{ testResults?: { assertionResults: { status: string, fullName: string }[] }[] }} report
 * @param {RegExp} [only]
 */
function leftOut({ testResults = [] }, only) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return tests.filter(({ status, fullName }) => only && notRun.has(status) && !only.test(fullName)).length
}

/** @param {Counts} counts */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
