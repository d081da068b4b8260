/** A model as the Hub's API describes it, all fields expanded, in the order in which the Hub sends them. */
export interface HubRecord {
  readonly _id: string;
  readonly id: string;
  readonly author: string;
  readonly baseModels?: { readonly relation: string; readonly models: readonly HubLink[] };
  readonly cardData?: Readonly<Record<string, unknown>>;
  readonly disabled: boolean;
  readonly gated: false | 'auto' | 'manual';
  readonly lastModified: string;
  readonly likes: number;
  readonly trendingScore: number;
  readonly private: boolean;
  readonly sha: string;
  readonly downloads: number;
  readonly downloadsAllTime: number;
  readonly safetensors?: { readonly parameters: Readonly<Record<string, number>>; readonly total: number };
  readonly tags: readonly string[];
  readonly pipeline_tag?: string;
  readonly library_name?: string;
  readonly createdAt: string;
  readonly siblings: readonly { readonly rfilename: string }[];
  readonly 'model-index': null;
}

export interface HubLink {
  readonly _id: string;
  readonly id: string;
}
