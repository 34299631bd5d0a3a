/** Longer addresses than the product makes itself are not worth a header's room. */
const MOST_CHARACTERS = 2000;

// A backslash counts as a slash to a browser, and tabs and line breaks as nothing, so "/\t/other.site" is another site.
const unsafe = /[\\\p{Cc}]/u;

/**
 * An address to return to, if it is a path of this site and nothing else; null where it may lead away.
 *
 * Resolved by the rules of browsers (https://url.spec.whatwg.org/#concept-basic-url-parser), since "/.//other.site" only
 * turns into another site once its dots are gone. Encoded slashes in the path are refused as sign-in refuses them.
 *
 * @example keepOwnPath('/w/halden/projects/12?tab=x') // the same
 * @example keepOwnPath('//other.site') // null
 */
export function keepOwnPath(address: string | null | undefined): string | null {
  if (!address?.startsWith('/') || address.startsWith('//') || address.length > MOST_CHARACTERS || unsafe.test(address)) return null;
  const base = 'https://this.invalid';
  if (!URL.canParse(address, base)) return null;
  const { origin, pathname } = new URL(address, base);
  return origin === base && !pathname.startsWith('//') && !/%2f|%5c/i.test(pathname) ? address : null;
}
