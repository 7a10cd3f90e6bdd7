export type Demo = {
  schools: { name: string; href: string }[]
  logins: { name: string; who: string }[]
  password: string
}

/** What is said once a local run is ready. */
export function welcome(
  apex: string,
  { schools, logins, password }: Demo,
  { state, command }: { state: string; command: string },
) {
  return `
Pleinpost is ready.

  Apex            ${apex}
${schools.map(({ name, href }) => `  ${name.padEnd(15)} ${href}`).join('\n')}
  Sent mail       ${apex}/dev/mail
  Components      ${apex}/dev/ui

  Logins at the first school, all with the password ${password}:
${logins.map(({ name, who }) => `    ${name.padEnd(13)} ${who}`).join('\n')}

  State lies in ${state}; begin anew with: ${command} -- --fresh
  Stop with Ctrl-C.
`
}
