export interface Queue<Item> {
  push(item: Item): void;
  /** Takes out the item that goes before all others; `undefined` when empty. */
  pop(): Item | undefined;
}

/** A priority queue: a binary heap, O(log n) a step. */
export function createQueue<Item>(isBefore: (left: Item, right: Item) => boolean): Queue<Item> {
  const heap: Item[] = [];
  const swapUp = (child: number): number => {
    const parent = (child - 1) >> 1;
    const [low, high] = [heap[child], heap[parent]];
    if (child === 0 || low === undefined || high === undefined || !isBefore(low, high)) return -1;
    heap[child] = high;
    heap[parent] = low;
    return parent;
  };
  const toFirstChild = (parent: number): number => {
    const left = 2 * parent + 1;
    const [first, second] = [heap[left], heap[left + 1]];
    return first !== undefined && second !== undefined && isBefore(second, first) ? left + 1 : left;
  };
  return {
    push: (item) => {
      for (let at = heap.push(item) - 1; at >= 0; at = swapUp(at));
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let at = toFirstChild(0); at < heap.length && swapUp(at) >= 0; at = toFirstChild(at));
      return first;
    },
  };
}
