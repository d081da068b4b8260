/** A column that grows at its end. Appending costs constant time on average: the room doubles. */
export interface GrowingColumn<A> {
  push(value: number): void;
  /** The values so far, as a view into the room. */
  values(): A;
}

export function createByteColumn(): GrowingColumn<Uint8Array> {
  let room = new Uint8Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = new Uint8Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    values: () => room.subarray(0, length),
  };
}

export function createNumberColumn(): GrowingColumn<Uint32Array> {
  let room = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    values: () => room.subarray(0, length),
  };
}
