/** The services of the browsers that there are: what a browser gives as its endpoint leads our server nowhere else. */
const hosts = [
  /^fcm\.googleapis\.com$/,
  /^(?:[a-z0-9-]+\.)?push\.services\.mozilla\.com$/,
  /^(?:[a-z0-9-]+\.)*notify\.windows\.com$/,
  /^(?:[a-z0-9-]+\.)?push\.apple\.com$/,
]

const longest = 1000

/** `onLoopback` is for a push service on this machine, in local runs. */
export function isPushEndpoint(endpoint: string, onLoopback: boolean) {
  const url = endpoint.length <= longest ? URL.parse(endpoint) : null
  if (!url || url.username || url.password) return false
  if (onLoopback && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)) return true
  return url.protocol === 'https:' && url.port === '' && hosts.some((host) => host.test(url.hostname))
}
