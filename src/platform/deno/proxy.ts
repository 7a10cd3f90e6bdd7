/**
 * What a request says of whoever is at the other end, once our proxy has said so. A header of anybody else is nothing: the host is
 * the one that was asked, and the address the one at the other end of the line.
 */
export function behind(proxies: readonly string[], request: Request, remote: string) {
  const peer = plain(remote)
  if (!proxies.includes(peer)) return { request, clientAddress: peer }
  const said = (name: string) => request.headers.get(name)?.split(',').at(-1)?.trim() ?? ''
  const url = new URL(request.url)
  const protocol = said('x-forwarded-proto')
  if (protocol === 'https' || protocol === 'http') url.protocol = `${protocol}:`
  const host = said('x-forwarded-host')
  if (/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) [url.host, url.port] = [host, host.split(':')[1] ?? '']
  return { request: new Request(url, request), clientAddress: plain(said('x-forwarded-for')) || peer }
}

/** Addresses of IPv4 as IPv6 writes them are the same ones. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '').replace(/^\[|\]$/g, '')
