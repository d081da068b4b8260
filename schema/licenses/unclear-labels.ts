/** Labels that do not say which terms hold: class `unknown`. */
export const UNCLEAR_LABELS = [
  {
    label: 'cc',
    short: 'CC',
    class: 'unknown',
    source: 'https://creativecommons.org/share-your-work/cclicenses/',
  },
  {
    label: 'h-research',
    short: 'h-research',
    class: 'unknown',
    source: 'https://huggingface.co/Hcompany/Holo1-3B/blob/main/LICENSE',
  },
  {
    label: 'unknown',
    short: 'unknown',
    class: 'unknown',
    source: 'https://github.com/huggingface/hub-docs/blob/main/docs/hub/repositories-licenses.md',
  },
  {
    label: 'other',
    short: 'other',
    class: 'unknown',
    source: 'https://github.com/huggingface/hub-docs/blob/main/docs/hub/repositories-licenses.md',
  },
  {
    label: 'tii-falcon-llm',
    short: 'tii-falcon-llm',
    class: 'unknown',
    source: 'https://huggingface.co/spaces/tiiuae/falcon-180b-license',
  },
  {
    label: 'nvidia-ai-foundation-models-community-license',
    short: 'nvidia-ai-foundation-models-community-license',
    class: 'unknown',
    source:
      'https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-ai-foundation-models-community-license-agreement/',
  },
] as const;
