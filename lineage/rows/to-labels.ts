/** The license labels of a dictionary value: `['mit', 'other']` of `'mit + other'`, `[]` of `''`. */
export const toLabels = (joined: string): readonly string[] => (joined === '' ? [] : joined.split(' + '));
