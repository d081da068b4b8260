/** Google: Gemma, BERT, T5, ViT. */
export const GOOGLE = `
google-bert/bert-base-uncased | 2022-03 | apache-2.0 | encoder | 0.11 | 7150 | was:bert-base-uncased
google-bert/bert-base-cased | 2022-03 | apache-2.0 | encoder | 0.11 | 3300 | was:bert-base-cased
google-bert/bert-base-multilingual-cased | 2022-03 | apache-2.0 | encoder | 0.18 | 2100 | was:bert-base-multilingual-cased
google-t5/t5-small | 2022-03 | apache-2.0 | seq2seq | 0.06 | 3100 | was:t5-small
google-t5/t5-base | 2022-03 | apache-2.0 | seq2seq | 0.22 | 1500 | was:t5-base
google/flan-t5-small | 2022-10 | apache-2.0 | seq2seq | 0.08 | 1200 |
google/flan-t5-base | 2022-10 | apache-2.0 | seq2seq | 0.25 | 2700 |
google/flan-t5-large | 2022-10 | apache-2.0 | seq2seq | 0.78 | 900 |
google/mt5-small | 2022-03 | apache-2.0 | seq2seq | 0.3 | 1000 |
google/electra-base-discriminator | 2022-03 | apache-2.0 | encoder | 0.11 | 400 |
google/vit-base-patch16-224-in21k | 2022-03 | apache-2.0 | vision | 0.09 | 6900 |
google/vit-base-patch16-224 | 2022-03 | apache-2.0 | vision | 0.09 | 2600 |
google/siglip-base-patch16-224 | 2023-09 | apache-2.0 | vision | 0.2 | 400 |
google/gemma-2b | 2024-02 | gemma | text | 2.51 | 24000 | gate:manual burst:2024-06
google/gemma-2b-it | 2024-02 | gemma | text | 2.51 | 1300 | gate:manual
google/gemma-7b | 2024-02 | gemma | text | 8.54 | 9600 | gate:manual burst:2024-07
google/gemma-7b-it | 2024-02 | gemma | text | 8.54 | 500 | gate:manual
google/paligemma-3b-pt-224 | 2024-05 | gemma | vlm | 2.92 | 1500 | gate:manual
google/gemma-2-2b | 2024-07 | gemma | text | 2.61 | 2100 | gate:manual
google/gemma-2-2b-it | 2024-07 | gemma | text | 2.61 | 1700 | gate:manual finetune:google/gemma-2-2b
google/gemma-2-9b | 2024-06 | gemma | text | 9.24 | 700 | gate:manual
google/gemma-2-9b-it | 2024-06 | gemma | text | 9.24 | 1400 | gate:manual finetune:google/gemma-2-9b
google/gemma-2-27b-it | 2024-06 | gemma | text | 27.23 | 250 | gate:manual
google/gemma-3-270m | 2025-08 | gemma | text | 0.27 | 900 | gate:manual
google/gemma-3-270m-it | 2025-07 | gemma | text | 0.27 | 2200 | gate:manual finetune:google/gemma-3-270m
google/gemma-3-1b-pt | 2025-02 | gemma | text | 1.0 | 1300 | gate:manual
google/gemma-3-1b-it | 2025-03 | gemma | text | 1.0 | 3300 | gate:manual finetune:google/gemma-3-1b-pt
google/gemma-3-4b-pt | 2025-02 | gemma | vlm | 4.3 | 900 | gate:manual
google/gemma-3-4b-it | 2025-02 | gemma | vlm | 4.3 | 3900 | gate:manual finetune:google/gemma-3-4b-pt
google/gemma-3-12b-pt | 2025-03 | gemma | vlm | 12.19 | 200 | gate:manual
google/gemma-3-12b-it | 2025-03 | gemma | vlm | 12.19 | 1100 | gate:manual finetune:google/gemma-3-12b-pt
google/medgemma-4b-it | 2025-05 | other:health-ai-developer-foundations | vlm | 4.3 | 1500 | gate:auto finetune:google/gemma-3-4b-pt
google/embeddinggemma-300m | 2025-07 | gemma | embed | 0.3 | 1200 | gate:manual
google/gemma-4-E2B | 2026-03 | apache-2.0 | vlm | 5.12 | 250 |
google/gemma-4-E2B-it | 2026-03 | apache-2.0 | vlm | 5.12 | 1800 | finetune:google/gemma-4-E2B
google/gemma-4-E4B | 2026-03 | apache-2.0 | vlm | 8.0 | 300 |
google/gemma-4-E4B-it | 2026-03 | apache-2.0 | vlm | 8.0 | 2900 | finetune:google/gemma-4-E4B
google/gemma-4-31B | 2026-03 | apache-2.0 | vlm | 32.68 | 150 |
google/gemma-4-31B-it | 2026-03 | apache-2.0 | vlm | 31.27 | 1900 | finetune:google/gemma-4-31B
`;
