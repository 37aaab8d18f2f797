/** Room for the rest of a command beside the items of one request. */
const mostBytes = 180_000;
const encoder = new TextEncoder();

/** Items in parts that each fit into one request, in their order. */
export function inParts<Item>(items: readonly Item[], most = mostBytes): Item[][] {
  const parts: Item[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const bytes = encoder.encode(JSON.stringify(item)).length + 1;
    if (size + bytes > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += bytes;
  }
  return parts;
}
