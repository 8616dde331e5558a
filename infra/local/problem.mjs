/**
 * Something a person at the keyboard can put right: shown as two or three plain sentences, never with a stack trace.
 */
export class LocalProblem extends Error {
  /**
   * @param {string} code stable name, for tests and for searching
   * @param {string} what what is wrong, in one sentence
   * @param {string} [wayOut] what to do about it
   */
  constructor(code, what, wayOut = '') {
    super(what)
    this.name = 'LocalProblem'
    this.code = code
    this.wayOut = wayOut
  }
}

/** @type {[pattern: RegExp, problem: (folder: string) => LocalProblem][]} */
const knownCauses = [
  [
    /ENOSPC|no space left on device|check free disk space/i,
    (folder) =>
      new LocalProblem('disk.full', 'The disk is full.', `Make room on the disk that holds ${folder}, then try again.`),
  ],
  [
    /EDQUOT|disk quota exceeded/i,
    () => new LocalProblem('disk.quota', 'Your disk quota is used up.', 'Remove something of yours, then try again.'),
  ],
  [
    /EROFS|read-only file system/i,
    (folder) =>
      new LocalProblem('folder.read_only', `${folder} is on a disk that can only be read.`, 'Use another folder.'),
  ],
  [
    /EACCES|EPERM|permission denied/i,
    (folder) =>
      new LocalProblem(
        'folder.no_access',
        `Some files in ${folder} belong to somebody else.`,
        'Were they made as root? Give them to yourself with chown, or work in a fresh clone.',
      ),
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ETIMEDOUT|ECONNRESET|dns error|error sending request|META_FETCH_FAIL|NO_OFFLINE/,
    () =>
      new LocalProblem(
        'network.gone',
        'The package registry cannot be reached.',
        'Connect to the network and try again. What was fetched before is kept.',
      ),
  ],
]

/**
 * Recognises the ordinary mishaps (disk, rights, network) in an error or in what a program printed.
 * @param {unknown} error
 * @param {string} folder the folder that was being worked in, for the sentence
 * @returns {LocalProblem | undefined}
 */
export function ordinaryProblem(error, folder) {
  if (error instanceof LocalProblem) return error
  const text = error instanceof Error ? `${error.message} ${String('code' in error && error.code)}` : String(error)
  return knownCauses.find(([pattern]) => pattern.test(text))?.[1](folder)
}

/**
 * Prints a problem for a person. An error nobody foresaw keeps its stack: that one is a defect of ours.
 * @param {unknown} error
 * @param {string} folder
 */
export function explain(error, folder) {
  const problem = ordinaryProblem(error, folder)
  if (problem) process.stderr.write(`\n✗ ${problem.message}\n${problem.wayOut ? `  ${problem.wayOut}\n` : ''}`)
  else process.stderr.write(`\n✗ ${error instanceof Error ? error.stack : String(error)}\n`)
}
