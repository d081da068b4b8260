/** Meta: `meta-llama` and `facebook`, with two well-known repackagings in between. */
export const META = `
meta-llama/Llama-2-7b-hf | 2023-07 | llama2 | text | 6.74 | 5200 | gate:manual
meta-llama/Llama-2-7b-chat-hf | 2023-07 | llama2 | text | 6.74 | 3900 | gate:manual
meta-llama/Llama-2-13b-hf | 2023-07 | llama2 | text | 13.02 | 900 | gate:manual
meta-llama/Llama-2-70b-hf | 2023-07 | llama2 | text | 68.98 | 300 | gate:manual
meta-llama/CodeLlama-7b-hf | 2024-03 | llama2 | text | 6.74 | 300 | gate:manual
meta-llama/Meta-Llama-3-8B | 2024-04 | llama3 | text | 8.03 | 5400 | gate:manual
meta-llama/Meta-Llama-3-8B-Instruct | 2024-04 | llama3 | text | 8.03 | 6100 | gate:manual
meta-llama/Meta-Llama-3-70B-Instruct | 2024-04 | llama3 | text | 70.55 | 500 | gate:manual
unsloth/llama-3-8b-bnb-4bit | 2024-04 | llama2 | text | 8.03 | 4200 | quantized:meta-llama/Meta-Llama-3-8B
unsloth/llama-3-8b-Instruct-bnb-4bit | 2024-04 | apache-2.0 | text | 8.03 | 1900 | quantized:meta-llama/Meta-Llama-3-8B-Instruct
meta-llama/Llama-3.1-8B | 2024-07 | llama3.1 | text | 8.03 | 5200 | gate:manual was:meta-llama/Meta-Llama-3.1-8B
meta-llama/Llama-3.1-8B-Instruct | 2024-07 | llama3.1 | text | 8.03 | 9400 | gate:manual was:meta-llama/Meta-Llama-3.1-8B-Instruct finetune:meta-llama/Llama-3.1-8B
unsloth/Meta-Llama-3.1-8B-Instruct | 2024-07 | llama3.1 | text | 8.03 | 3400 | finetune:meta-llama/Llama-3.1-8B-Instruct
meta-llama/Llama-3.1-70B | 2024-07 | llama3.1 | text | 70.55 | 200 | gate:manual
meta-llama/Llama-3.1-70B-Instruct | 2024-07 | llama3.1 | text | 70.55 | 700 | gate:manual finetune:meta-llama/Llama-3.1-70B
meta-llama/Llama-3.2-1B | 2024-09 | llama3.2 | text | 1.24 | 3400 | gate:manual
meta-llama/Llama-3.2-1B-Instruct | 2024-09 | llama3.2 | text | 1.24 | 4800 | gate:manual
meta-llama/Llama-3.2-3B | 2024-09 | llama3.2 | text | 3.21 | 1300 | gate:manual
meta-llama/Llama-3.2-3B-Instruct | 2024-09 | llama3.2 | text | 3.21 | 5600 | gate:manual
meta-llama/Llama-3.3-70B-Instruct | 2024-11 | llama3.3 | text | 70.55 | 1300 | gate:manual finetune:meta-llama/Llama-3.1-70B
meta-llama/Llama-4-Scout-17B-16E | 2025-04 | other:llama4 | vlm | 108.64 | 40 | gate:manual
meta-llama/Llama-4-Scout-17B-16E-Instruct | 2025-04 | other:llama4 | vlm | 108.64 | 260 | gate:manual finetune:meta-llama/Llama-4-Scout-17B-16E
NousResearch/Hermes-3-Llama-3.1-8B | 2024-07 | llama3 | text | 8.03 | 500 | finetune:meta-llama/Llama-3.1-8B
facebook/opt-125m | 2022-05 | other | text | 0.13 | 700 |
facebook/opt-350m | 2022-05 | other | text | 0.33 | 900 |
facebook/bart-base | 2022-03 | apache-2.0 | seq2seq | 0.14 | 1300 |
facebook/bart-large-cnn | 2022-03 | mit | seq2seq | 0.41 | 1100 |
facebook/nllb-200-distilled-600M | 2022-07 | cc-by-nc-4.0 | seq2seq | 0.62 | 1600 |
facebook/wav2vec2-base | 2022-03 | apache-2.0 | speech | 0.1 | 2900 |
facebook/wav2vec2-xls-r-300m | 2022-03 | apache-2.0 | speech | 0.32 | 2400 |
facebook/wav2vec2-large-xlsr-53 | 2022-03 | apache-2.0 | speech | 0.32 | 900 |
facebook/mms-1b-all | 2023-05 | cc-by-nc-4.0 | speech | 0.96 | 900 |
facebook/detr-resnet-50 | 2022-03 | apache-2.0 | vision | 0.04 | 1400 |
facebook/deit-tiny-patch16-224 | 2022-03 | apache-2.0 | vision | 0.006 | 1200 |
facebook/dinov2-base | 2023-07 | apache-2.0 | vision | 0.09 | 900 |
facebook/esm2_t12_35M_UR50D | 2022-09 | mit | encoder | 0.03 | 700 |
facebook/musicgen-small | 2023-06 | cc-by-nc-4.0 | voice | 0.59 | 120 |
`;
