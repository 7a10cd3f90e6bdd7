import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'

/** A file, or a folder's own list of names, is there after a power cut too. */
export function onDisk(path: string) {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A folder with everything in it. */
export function allOnDisk(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) allOnDisk(path)
    else onDisk(path)
  }
  onDisk(folder)
}
