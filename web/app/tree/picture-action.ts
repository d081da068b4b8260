/** What a reader can do to the picture. Keys are model ids. */
export type PictureAction =
  /** `null`: none selected. */
  | { readonly kind: 'select'; readonly key: string | null }
  | { readonly kind: 'open' | 'close'; readonly key: string }
  /** Show more children of a node. */
  | { readonly kind: 'more'; readonly key: string; readonly shownCount: number; readonly childCount: number }
  | { readonly kind: 'more-parents' }
  /** Make a model the focus: go to its screen. */
  | { readonly kind: 'focus'; readonly key: string }
  | { readonly kind: 'table' };

export type OnPictureAction = (action: PictureAction) => void;
