import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { UnsafeZip } from '../files/unsafe.ts'
import type { Zip } from '../files/zip.ts'
import { type RecordFile, recordFile } from './records.ts'

/** The files of a bundle that we read. The others say nothing that we need. */
export const fileNames = [
  'manifest',
  'orgs',
  'academicsessions',
  'classes',
  'users',
  'roles',
  'enrollments',
  'relationships',
  'demographics',
] as const
export type FileName = (typeof fileNames)[number]
export type Bundle = Partial<Record<FileName, RecordFile>>

/** "Export 2026/Users.CSV" is users.csv: programs differ on case and on folders. */
export function fileNameOf(path: string): FileName | null {
  const name = /(?:^|\/)([^/]+)\.csv$/i.exec(path)?.[1]?.toLowerCase()
  return fileNames.find((one) => one === name) ?? null
}

export const isBundle = (paths: readonly string[]) => paths.some((path) => fileNameOf(path) === 'users')

export function bundleIn(zip: Zip): Bundle {
  const bundle: Bundle = {}
  for (const path of zip.names) {
    const name = fileNameOf(path)
    if (!name) continue
    if (bundle[name]) throw new UnsafeZip(fileTexts.zipTwice, path)
    bundle[name] = recordFile(`${name}.csv`, zip.read(path)!)
  }
  return bundle
}
