/** Where a static mirror lies: in a folder, or in a bucket of a storage service. */
import { Bucket } from './bucket.mjs'
import { BucketFiles } from './bucket-files.mjs'
import { BucketJournal } from './bucket-journal.mjs'
import { BucketReader } from './bucket-reader.mjs'
import { FileWriter } from './file-writer.mjs'
import { FolderJournal } from './folder-journal.mjs'
import { FolderReader } from './folder-reader.mjs'

/**
 * @typedef {string | import('./bucket.mjs').BucketSetting} MirrorSetting a folder with its whole path, or a bucket
 *
 * @typedef {object} MirrorPlace
 * @property {FileWriter | BucketFiles} files
 * @property {import('./manifest.mjs').Journal} journal
 *
 * @typedef {object} MirrorReader to compare what is there
 * @property {import('./manifest.mjs').Journal} journal
 * @property {(file: string) => Promise<string | undefined>} target of a redirect; nothing where there is none
 * @property {(file: string) => Promise<Buffer | undefined>} read
 * @property {(known: Set<string>) => Promise<string[]>} unknown what is there beside these files
 */

/**
 * @param {MirrorSetting} setting
 * @param {() => void} mayWrite throws where another process writes the mirror by now
 * @returns {MirrorPlace}
 */
export function placeOf(setting, mayWrite) {
  if (typeof setting === 'string') {
    return { files: new FileWriter(setting, mayWrite), journal: new FolderJournal(setting) }
  }
  const bucket = new Bucket(setting)
  return {
    files: new BucketFiles(bucket, mayWrite),
    journal: new BucketJournal(bucket, mayWrite),
  }
}

/** @param {MirrorSetting} setting @returns {MirrorReader} */
export function readerOf(setting) {
  return typeof setting === 'string'
    ? new FolderReader(setting)
    : new BucketReader(new Bucket(setting))
}
