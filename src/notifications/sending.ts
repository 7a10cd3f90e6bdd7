import type { SchoolScope } from '../scope.ts'

export async function sendMails(_scope: SchoolScope, _keys: readonly string[]) {}
export async function sendSummary(_scope: SchoolScope, _personId: string) {}
