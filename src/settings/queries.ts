import { settings } from '../schools/schema.ts'
import type { SchoolScope } from '../scope.ts'
import type { Changes } from './settings.ts'

export const updateSettings = ({ db }: SchoolScope, changes: Changes) => db.update(settings, undefined, changes)
