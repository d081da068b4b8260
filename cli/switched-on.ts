/** Whether a variable of the Hub's clients is on: they take `1`, `ON`, `YES` and `TRUE`, in any case. */
export const isSwitchedOn = (text: string | undefined): boolean =>
  /^(?:1|on|yes|true)$/i.test(text?.trim() ?? '');
