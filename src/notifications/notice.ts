/**
 * What somebody is told about their own account or their school, apart from any message: facts only. `notice-letters.tsx`
 * has the words of each.
 */
export type Notice =
  | { kind: 'password'; link: string }
  | { kind: 'trial'; days: number; endsAt: number }
  | { kind: 'userNames' }
  | { kind: 'passwordChanged'; at: number }
  | { kind: 'information'; request: string }
