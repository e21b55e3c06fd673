/** The path of an address, and its query with the question mark; empty where it has none. */
export function splitAtQuery(address: string): [path: string, query: string] {
  const mark = address.indexOf('?');
  return mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark)];
}
