/** A family: all models of a set of owners and everything derived from them. */
export interface Family {
  /** Lower-case, used in URLs and commands. */
  readonly key: string;
  readonly name: string;
  /** Owners in the Hub's spelling; compared ignoring case. */
  readonly owners: readonly string[];
}

/** The families that Stemma counts unless the user gives a table of their own (at most 32). */
export const FAMILIES = [
  { key: 'qwen', name: 'Qwen', owners: ['Qwen'] },
  { key: 'meta', name: 'Meta', owners: ['meta-llama', 'facebook'] },
  { key: 'google', name: 'Google', owners: ['google', 'google-bert', 'google-t5'] },
  { key: 'mistral', name: 'Mistral', owners: ['mistralai'] },
  { key: 'deepseek', name: 'DeepSeek', owners: ['deepseek-ai'] },
  { key: 'stability', name: 'Stability AI', owners: ['stabilityai'] },
  { key: 'black-forest-labs', name: 'Black Forest Labs', owners: ['black-forest-labs'] },
  { key: 'openai', name: 'OpenAI', owners: ['openai', 'openai-community'] },
  { key: 'microsoft', name: 'Microsoft', owners: ['microsoft'] },
  { key: 'tii', name: 'TII Falcon', owners: ['tiiuae'] },
  { key: 'bigscience', name: 'BigScience', owners: ['bigscience'] },
  { key: 'eleutherai', name: 'EleutherAI', owners: ['EleutherAI'] },
  { key: 'nvidia', name: 'NVIDIA', owners: ['nvidia'] },
  { key: 'ibm', name: 'IBM Granite', owners: ['ibm-granite', 'ibm'] },
  { key: 'cohere', name: 'Cohere', owners: ['CohereLabs', 'CohereForAI'] },
  { key: 'zai', name: 'Z.ai GLM', owners: ['zai-org', 'THUDM'] },
  { key: '01-ai', name: '01.AI Yi', owners: ['01-ai'] },
  { key: 'moonshot', name: 'Moonshot Kimi', owners: ['moonshotai'] },
] as const satisfies readonly Family[];
