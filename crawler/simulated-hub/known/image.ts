/** Pictures and films: each with thousands of small adapters. */
export const IMAGE = `
CompVis/stable-diffusion-v1-4 | 2022-08 | creativeml-openrail-m | image | 0.86 | 1700 |
stable-diffusion-v1-5/stable-diffusion-v1-5 | 2024-08 | creativeml-openrail-m | image | 0.86 | 4600 | was:runwayml/stable-diffusion-v1-5
stabilityai/stable-diffusion-2-1-base | 2022-12 | openrail++ | image | 0.87 | 1400 |
stabilityai/stable-diffusion-2-1 | 2022-12 | openrail++ | image | 0.87 | 1300 |
stabilityai/stable-diffusion-xl-base-1.0 | 2023-07 | openrail++ | image | 2.57 | 11000 |
stabilityai/sdxl-turbo | 2023-11 | other:sai-nc-community | image | 2.57 | 350 |
stabilityai/stable-diffusion-3-medium-diffusers | 2024-06 | other:stabilityai-ai-community | image | 2.03 | 900 | gate:auto
stabilityai/stable-diffusion-3.5-large | 2024-10 | other:stabilityai-ai-community | image | 8.06 | 1300 | gate:auto
stabilityai/stablelm-2-1_6b | 2024-01 | other | text | 1.64 | 500 |
stabilityai/stablelm-2-zephyr-1_6b | 2024-01 | other | text | 1.64 | 350 | finetune:stabilityai/stablelm-2-1_6b
OnomaAIResearch/Illustrious-xl-early-release-v0 | 2024-09 | other:fair-ai-public-license-1.0-sd | image | 2.57 | 2600 | finetune:stabilityai/stable-diffusion-xl-base-1.0
black-forest-labs/FLUX.1-dev | 2024-07 | other:flux-1-dev-non-commercial-license | image | 11.9 | 43400 | gate:auto
black-forest-labs/FLUX.1-schnell | 2024-07 | apache-2.0 | image | 11.89 | 2200 | gate:auto
black-forest-labs/FLUX.1-Kontext-dev | 2025-05 | other:flux-1-dev-non-commercial-license | image | 11.9 | 1800 | gate:auto
black-forest-labs/FLUX.1-Krea-dev | 2025-07 | other:flux-1-dev-non-commercial-license | image | 11.9 | 900 | gate:auto finetune:black-forest-labs/FLUX.1-dev
black-forest-labs/FLUX.2-dev | 2025-11 | other:flux-non-commercial-license | image | 32.22 | 1200 | gate:auto
black-forest-labs/FLUX.2-klein-4B | 2026-01 | apache-2.0 | image | 3.88 | 1500 |
Qwen/Qwen-Image | 2025-08 | apache-2.0 | image | 20.43 | 3600 |
Wan-AI/Wan2.1-T2V-14B | 2025-02 | apache-2.0 | video | 14.29 | 1900 |
tencent/HunyuanVideo | 2024-12 | other:tencent-hunyuan-community | video | 12.82 | 900 |
zai-org/CogVideoX-5b | 2024-08 | other:cogvideox-license | video | 5.57 | 300 | was:THUDM/CogVideoX-5b
`;
