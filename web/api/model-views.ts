/** Last path segments that name a view of a model, and so no part of its id. */
export const MODEL_VIEWS = ['children', 'parents', 'ancestors', 'descendants', 'tree', 'paths'] as const;
