import type { SchoolScope } from '../scope.ts'
import { insertTask } from './task-queries.ts'

/** A parent takes on a task for a group. */
export async function giveTask(
  scope: SchoolScope,
  groupId: string,
  personId: string,
  task: 'classParent' | 'liceParent',
) {
  await insertTask(scope, groupId, personId, task)
}
