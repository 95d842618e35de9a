/** Lists taken apart by a key. */

/** Returns the members of `list` by their key, keys and members in the order of the list. */
export function grouped<Key, Member>(
  list: readonly Member[],
  key: (member: Member) => Key,
): Map<Key, Member[]> {
  const found = new Map<Key, Member[]>();
  for (const each of list) {
    const known = found.get(key(each));
    if (known) known.push(each);
    else found.set(key(each), [each]);
  }
  return found;
}
