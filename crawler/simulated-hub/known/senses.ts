/** Encoders, embeddings, speech, vision, robots. */
export const SENSES = `
distilbert/distilbert-base-uncased | 2022-03 | apache-2.0 | encoder | 0.07 | 12960 | was:distilbert-base-uncased
distilbert/distilgpt2 | 2022-03 | apache-2.0 | text | 0.09 | 1100 | was:distilgpt2
FacebookAI/roberta-base | 2022-03 | mit | encoder | 0.12 | 3700 | was:roberta-base
FacebookAI/xlm-roberta-base | 2022-03 | mit | encoder | 0.28 | 3900 | was:xlm-roberta-base
FacebookAI/xlm-roberta-large | 2022-03 | mit | encoder | 0.56 | 900 | was:xlm-roberta-large
albert/albert-base-v2 | 2022-03 | apache-2.0 | encoder | 0.01 | 500 | was:albert-base-v2
microsoft/deberta-v3-base | 2022-03 | mit | encoder | 0.18 | 2300 |
microsoft/codebert-base | 2022-03 | - | encoder | 0.12 | 500 |
microsoft/layoutlmv3-base | 2022-04 | cc-by-nc-sa-4.0 | encoder | 0.13 | 900 |
nlpaueb/legal-bert-base-uncased | 2022-03 | cc-by-sa-4.0 | encoder | 0.11 | 350 |
aubmindlab/bert-base-arabertv02 | 2022-03 | - | encoder | 0.14 | 4000 | burst:2024-11
sentence-transformers/all-MiniLM-L6-v2 | 2022-03 | apache-2.0 | embed | 0.02 | 1800 |
sentence-transformers/all-mpnet-base-v2 | 2022-03 | apache-2.0 | embed | 0.11 | 1100 |
BAAI/bge-base-en-v1.5 | 2023-09 | mit | embed | 0.11 | 1100 |
BAAI/bge-m3 | 2024-01 | mit | embed | 0.57 | 1000 |
openai/whisper-tiny | 2022-09 | apache-2.0 | speech | 0.04 | 3300 |
openai/whisper-base | 2022-09 | apache-2.0 | speech | 0.07 | 1400 |
openai/whisper-small | 2022-09 | apache-2.0 | speech | 0.24 | 5900 |
openai/whisper-medium | 2022-09 | apache-2.0 | speech | 0.76 | 1900 |
openai/whisper-large-v2 | 2022-12 | apache-2.0 | speech | 1.54 | 1100 |
openai/whisper-large-v3 | 2023-11 | apache-2.0 | speech | 1.54 | 2300 |
openai/whisper-large-v3-turbo | 2024-10 | mit | speech | 0.81 | 1900 | finetune:openai/whisper-large-v3
openai/clip-vit-base-patch32 | 2022-03 | - | vision | 0.15 | 600 |
microsoft/speecht5_tts | 2023-02 | mit | voice | 0.14 | 3300 |
microsoft/swin-tiny-patch4-window7-224 | 2022-03 | apache-2.0 | vision | 0.03 | 1900 |
microsoft/resnet-50 | 2022-03 | apache-2.0 | vision | 0.03 | 600 |
microsoft/beit-base-patch16-224 | 2022-03 | apache-2.0 | vision | 0.09 | 600 |
nvidia/mit-b0 | 2022-03 | other | vision | 0.004 | 1200 |
nvidia/parakeet-tdt-0.6b-v2 | 2025-04 | cc-by-4.0 | speech | 0.62 | 200 |
ibm-granite/granite-docling-258M | 2025-05 | apache-2.0 | vlm | 0.26 | 80 |
lerobot/smolvla_base | 2025-06 | apache-2.0 | robot | 0.45 | 8000 |
`;
