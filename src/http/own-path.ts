/** Where to go on after logging in: a path of this site, whatever the address bar was made to say (checks.md, 16). */
export function ownPath(wanted: string | undefined, otherwise: string) {
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return otherwise
  return wanted
}
