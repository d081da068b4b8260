/** The derived version of a store whose derived values are a mixture of old and new ones just now. */
export const BEING_REPLACED = -1;
