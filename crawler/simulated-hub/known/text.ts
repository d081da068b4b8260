/** Language models of the other families. */
export const TEXT = `
mistralai/Mistral-7B-v0.1 | 2023-09 | apache-2.0 | text | 7.24 | 8200 |
mistralai/Mistral-7B-Instruct-v0.1 | 2023-09 | apache-2.0 | text | 7.24 | 1500 | finetune:mistralai/Mistral-7B-v0.1
mistralai/Mistral-7B-Instruct-v0.2 | 2023-12 | apache-2.0 | text | 7.24 | 5600 |
mistralai/Mistral-7B-v0.3 | 2024-05 | apache-2.0 | text | 7.25 | 2300 |
mistralai/Mistral-7B-Instruct-v0.3 | 2024-05 | apache-2.0 | text | 7.25 | 4400 | finetune:mistralai/Mistral-7B-v0.3
mistralai/Mixtral-8x7B-v0.1 | 2023-12 | apache-2.0 | text | 46.7 | 600 |
mistralai/Mixtral-8x7B-Instruct-v0.1 | 2023-12 | apache-2.0 | text | 46.7 | 900 | finetune:mistralai/Mixtral-8x7B-v0.1
mistralai/Mistral-Nemo-Base-2407 | 2024-07 | apache-2.0 | text | 12.25 | 1000 |
mistralai/Mistral-Nemo-Instruct-2407 | 2024-07 | apache-2.0 | text | 12.25 | 2300 | finetune:mistralai/Mistral-Nemo-Base-2407
mistralai/Codestral-22B-v0.1 | 2024-05 | other:mnpl | text | 22.25 | 120 | gate:auto
mistralai/Ministral-8B-Instruct-2410 | 2024-10 | other:mrl | text | 8.02 | 400 | gate:auto
mistralai/Mistral-Small-24B-Base-2501 | 2025-01 | apache-2.0 | text | 23.57 | 500 |
mistralai/Mistral-Small-24B-Instruct-2501 | 2025-01 | apache-2.0 | text | 23.57 | 1500 | finetune:mistralai/Mistral-Small-24B-Base-2501
HuggingFaceH4/zephyr-7b-beta | 2023-10 | mit | text | 7.24 | 1500 | finetune:mistralai/Mistral-7B-v0.1
teknium/OpenHermes-2.5-Mistral-7B | 2023-10 | apache-2.0 | text | 7.24 | 900 | finetune:mistralai/Mistral-7B-v0.1
unsloth/mistral-7b-bnb-4bit | 2023-12 | apache-2.0 | text | 7.24 | 900 | quantized:mistralai/Mistral-7B-v0.1
deepseek-ai/deepseek-coder-1.3b-base | 2023-10 | other:deepseek-license | text | 1.35 | 900 |
deepseek-ai/deepseek-coder-1.3b-instruct | 2023-10 | other:deepseek-license | text | 1.35 | 700 |
deepseek-ai/deepseek-coder-6.7b-instruct | 2023-10 | other:deepseek-license | text | 6.74 | 700 |
deepseek-ai/deepseek-llm-7b-base | 2023-11 | other:deepseek | text | 6.91 | 300 |
deepseek-ai/DeepSeek-R1 | 2025-01 | mit | text | 684.53 | 700 |
deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B | 2025-01 | mit | text | 1.78 | 3400 |
deepseek-ai/DeepSeek-R1-Distill-Qwen-7B | 2025-01 | mit | text | 7.62 | 2300 |
deepseek-ai/DeepSeek-R1-Distill-Llama-8B | 2025-01 | mit | text | 8.03 | 2600 |
deepseek-ai/DeepSeek-V3-0324 | 2025-03 | mit | text | 684.53 | 150 |
deepseek-ai/DeepSeek-V3.1-Base | 2025-08 | mit | text | 684.53 | 30 |
deepseek-ai/DeepSeek-V3.1 | 2025-08 | mit | text | 684.53 | 120 | finetune:deepseek-ai/DeepSeek-V3.1-Base
deepseek-ai/DeepSeek-V4-Flash | 2026-04 | mit | text | 290.94 | 250 |
openai-community/gpt2 | 2022-03 | mit | text | 0.14 | 4100 | was:gpt2
openai-community/gpt2-medium | 2022-03 | mit | text | 0.38 | 700 | was:gpt2-medium
openai-community/gpt2-large | 2022-03 | mit | text | 0.81 | 300 | was:gpt2-large
openai/gpt-oss-20b | 2025-08 | apache-2.0 | text | 21.51 | 4600 |
openai/gpt-oss-120b | 2025-08 | apache-2.0 | text | 116.83 | 600 |
microsoft/DialoGPT-medium | 2022-03 | mit | text | 0.35 | 500 |
microsoft/phi-1_5 | 2023-09 | mit | text | 1.42 | 1200 |
microsoft/phi-2 | 2023-12 | mit | text | 2.78 | 3300 |
microsoft/Phi-3-mini-4k-instruct | 2024-04 | mit | text | 3.82 | 3200 |
microsoft/Phi-3.5-mini-instruct | 2024-08 | mit | text | 3.82 | 1250 |
microsoft/phi-4 | 2024-12 | mit | text | 14.66 | 2000 |
microsoft/Phi-4-mini-instruct | 2025-02 | mit | text | 3.84 | 900 |
tiiuae/falcon-7b | 2023-04 | apache-2.0 | text | 7.22 | 700 |
tiiuae/falcon-7b-instruct | 2023-04 | apache-2.0 | text | 7.22 | 400 |
tiiuae/Falcon3-7B-Base | 2024-11 | other:falcon-llm-license | text | 7.46 | 90 |
tiiuae/Falcon3-7B-Instruct | 2024-11 | other:falcon-llm-license | text | 7.46 | 250 | finetune:tiiuae/Falcon3-7B-Base
bigscience/bloom-560m | 2022-05 | bigscience-bloom-rail-1.0 | text | 0.56 | 600 |
bigscience/bloom-7b1 | 2022-05 | bigscience-bloom-rail-1.0 | text | 7.07 | 300 |
bigscience/bloomz-560m | 2022-10 | bigscience-bloom-rail-1.0 | text | 0.56 | 500 |
EleutherAI/gpt-neo-125m | 2022-03 | mit | text | 0.13 | 500 |
EleutherAI/gpt-j-6b | 2022-03 | apache-2.0 | text | 6.05 | 300 |
EleutherAI/pythia-70m | 2023-02 | apache-2.0 | text | 0.07 | 700 |
EleutherAI/pythia-160m | 2023-02 | apache-2.0 | text | 0.16 | 600 |
EleutherAI/pythia-410m | 2023-02 | apache-2.0 | text | 0.41 | 500 |
nvidia/Llama-3.1-Nemotron-70B-Instruct-HF | 2024-10 | llama3.1 | text | 70.55 | 150 | finetune:meta-llama/Llama-3.1-70B-Instruct
nvidia/Llama-3.1-Nemotron-Nano-8B-v1 | 2025-03 | other:nvidia-open-model-license | text | 8.03 | 200 | finetune:meta-llama/Llama-3.1-8B-Instruct
ibm-granite/granite-3.1-8b-base | 2024-12 | apache-2.0 | text | 8.17 | 80 |
ibm-granite/granite-3.1-8b-instruct | 2024-12 | apache-2.0 | text | 8.17 | 180 | finetune:ibm-granite/granite-3.1-8b-base
ibm-granite/granite-3.3-2b-base | 2025-04 | apache-2.0 | text | 2.53 | 60 |
ibm-granite/granite-3.3-2b-instruct | 2025-04 | apache-2.0 | text | 2.53 | 300 | finetune:ibm-granite/granite-3.3-2b-base
CohereLabs/c4ai-command-r-v01 | 2024-03 | cc-by-nc-4.0 | text | 34.98 | 120 | gate:auto was:CohereForAI/c4ai-command-r-v01
CohereLabs/aya-23-8B | 2024-05 | cc-by-nc-4.0 | text | 8.03 | 200 | gate:auto was:CohereForAI/aya-23-8B
CohereLabs/aya-expanse-8b | 2024-10 | cc-by-nc-4.0 | text | 8.03 | 300 | gate:auto was:CohereForAI/aya-expanse-8b
zai-org/glm-4-9b-chat | 2024-06 | other:glm-4 | text | 9.4 | 200 | was:THUDM/glm-4-9b-chat
zai-org/GLM-4-9B-0414 | 2025-04 | mit | text | 9.4 | 150 | was:THUDM/GLM-4-9B-0414
zai-org/GLM-4.5-Air | 2025-07 | mit | text | 110.47 | 300 |
zai-org/GLM-4.7-Flash | 2026-01 | mit | text | 31.22 | 400 |
01-ai/Yi-6B | 2023-11 | apache-2.0 | text | 6.06 | 400 |
01-ai/Yi-34B | 2023-11 | apache-2.0 | text | 34.39 | 400 |
01-ai/Yi-1.5-9B-Chat | 2024-05 | apache-2.0 | text | 8.83 | 250 |
moonshotai/Kimi-K2-Base | 2025-07 | other:modified-mit | text | 1026.47 | 20 |
moonshotai/Kimi-K2-Instruct | 2025-07 | other:modified-mit | text | 1026.47 | 120 | finetune:moonshotai/Kimi-K2-Base
moonshotai/Moonlight-16B-A3B | 2025-02 | mit | text | 15.96 | 60 |
TinyLlama/TinyLlama-1.1B-Chat-v1.0 | 2023-12 | apache-2.0 | text | 1.1 | 4200 |
HuggingFaceTB/SmolLM2-135M | 2024-10 | apache-2.0 | text | 0.13 | 1800 |
HuggingFaceTB/SmolLM2-135M-Instruct | 2024-10 | apache-2.0 | text | 0.13 | 1700 | finetune:HuggingFaceTB/SmolLM2-135M
bigcode/starcoder2-3b | 2023-11 | bigcode-openrail-m | text | 3.03 | 500 |
allenai/OLMo-2-1124-7B | 2024-11 | apache-2.0 | text | 7.3 | 300 |
`;
