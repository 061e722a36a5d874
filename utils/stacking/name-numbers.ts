/** The number of a name, which is the beginning of a text: one for each owner and name, ASCII case aside. */
export type NameNumbers = (owner: number, text: string, length: number) => number;

/**
 * Numbers at most so many names from 0 on. It does what a `Map` would do, without cutting a text out of every file
 * name, folding it and keeping it: a name is written behind those that are known, and compared with them there.
 */
export function createNameNumbers(most: number): NameNumbers {
  /** Of each name its owner and its characters. */
  let row = new Uint16Array(16 * most);
  /** Where each name begins in the row, and where the next one will. */
  const begins = new Int32Array(most + 1);
  /** Each number plus one, in the slot of its hash or the next that was free; half of them stay free. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
  let count = 0;

  /** Gives the hash. */
  function write(begin: number, owner: number, text: string, length: number): number {
    row[begin] = owner;
    row[begin + 1] = owner >>> 16;
    let hash = owner;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      const folded = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
      row[begin + 2 + at] = folded;
      hash = Math.imul(hash ^ folded, 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  function isSame(number: number, begin: number, end: number): boolean {
    const known = begins[number] as number;
    if ((begins[number + 1] as number) - known !== end - begin) return false;
    for (let at = begin; at < end; at += 1) if (row[at] !== row[at - begin + known]) return false;
    return true;
  }

  return (owner, text, length) => {
    const begin = begins[count] as number;
    const end = begin + 2 + length;
    if (end > row.length) {
      const longer = new Uint16Array(2 * end);
      longer.set(row);
      row = longer;
    }
    for (let slot = write(begin, owner, text, length); ; slot += 1) {
      slot &= slots.length - 1;
      const number = (slots[slot] as number) - 1;
      if (number !== -1 && isSame(number, begin, end)) return number;
      if (number !== -1) continue;
      count += 1;
      slots[slot] = count;
      begins[count] = end;
      return count - 1;
    }
  };
}
