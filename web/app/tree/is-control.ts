/** Whether an event hit a link or button, which acts by itself. */
export const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button') !== null;
