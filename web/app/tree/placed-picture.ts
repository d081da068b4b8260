import type { PictureItem } from './picture.ts';

/** Where the mark of a line stands, in layout pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface PictureColumn {
  /** Of its marks. */
  readonly x: number;
  /** Room for mark and label. */
  readonly width: number;
}

/** A picture with a place for every line. Layout pixels are stage pixels at scale 1. */
export interface PlacedPicture {
  readonly items: readonly PictureItem[];
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: readonly PictureColumn[];
  readonly width: number;
  readonly height: number;
  /** Least distance between two lines of models in one column. */
  readonly rowGap: number;
}
