/** Qwen: little before 2024, mass uploads from two small models in mid-2024, then half of all new derivatives. */
export const QWEN = `
Qwen/Qwen-7B | 2023-08 | - | text | 7.7 | 200 |
Qwen/Qwen1.5-0.5B | 2024-01 | other:tongyi-qianwen-research | text | 0.62 | 32500 | burst:2024-06
Qwen/Qwen1.5-1.8B | 2024-01 | other:tongyi-qianwen-research | text | 1.84 | 30600 | burst:2024-06
Qwen/Qwen1.5-7B | 2024-01 | other:tongyi-qianwen | text | 7.72 | 6400 | burst:2024-07
Qwen/Qwen1.5-7B-Chat | 2024-01 | other:tongyi-qianwen | text | 7.72 | 500 |
Qwen/Qwen2-0.5B | 2024-05 | apache-2.0 | text | 0.49 | 900 |
Qwen/Qwen2-0.5B-Instruct | 2024-06 | apache-2.0 | text | 0.49 | 1500 | finetune:Qwen/Qwen2-0.5B
Qwen/Qwen2-1.5B | 2024-05 | apache-2.0 | text | 1.54 | 700 |
Qwen/Qwen2-1.5B-Instruct | 2024-06 | apache-2.0 | text | 1.54 | 1200 | finetune:Qwen/Qwen2-1.5B
Qwen/Qwen2-7B | 2024-06 | apache-2.0 | text | 7.62 | 1200 |
Qwen/Qwen2-7B-Instruct | 2024-06 | apache-2.0 | text | 7.62 | 1600 | finetune:Qwen/Qwen2-7B
Qwen/Qwen2-VL-2B-Instruct | 2024-08 | apache-2.0 | vlm | 2.21 | 1300 |
Qwen/Qwen2.5-0.5B | 2024-09 | apache-2.0 | text | 0.49 | 3300 |
Qwen/Qwen2.5-0.5B-Instruct | 2024-09 | apache-2.0 | text | 0.49 | 9000 | finetune:Qwen/Qwen2.5-0.5B
Qwen/Qwen2.5-1.5B | 2024-09 | apache-2.0 | text | 1.54 | 2600 |
Qwen/Qwen2.5-1.5B-Instruct | 2024-09 | apache-2.0 | text | 1.54 | 6400 | finetune:Qwen/Qwen2.5-1.5B
Qwen/Qwen2.5-3B | 2024-09 | other:qwen-research | text | 3.09 | 1300 |
Qwen/Qwen2.5-3B-Instruct | 2024-09 | other:qwen-research | text | 3.09 | 4200 | finetune:Qwen/Qwen2.5-3B
Qwen/Qwen2.5-7B | 2024-09 | apache-2.0 | text | 7.62 | 4200 |
Qwen/Qwen2.5-7B-Instruct | 2024-09 | apache-2.0 | text | 7.62 | 10500 | finetune:Qwen/Qwen2.5-7B
Qwen/Qwen2.5-14B | 2024-09 | apache-2.0 | text | 14.77 | 900 |
Qwen/Qwen2.5-14B-Instruct | 2024-09 | apache-2.0 | text | 14.77 | 1900 | finetune:Qwen/Qwen2.5-14B
Qwen/Qwen2.5-32B | 2024-09 | apache-2.0 | text | 32.76 | 600 |
Qwen/Qwen2.5-32B-Instruct | 2024-09 | apache-2.0 | text | 32.76 | 1500 | finetune:Qwen/Qwen2.5-32B
Qwen/Qwen2.5-72B | 2024-09 | other:qwen | text | 72.71 | 200 |
Qwen/Qwen2.5-72B-Instruct | 2024-09 | other:qwen | text | 72.71 | 600 | finetune:Qwen/Qwen2.5-72B
Qwen/Qwen2.5-Coder-7B | 2024-09 | apache-2.0 | text | 7.62 | 500 | finetune:Qwen/Qwen2.5-7B
Qwen/Qwen2.5-Coder-7B-Instruct | 2024-09 | apache-2.0 | text | 7.62 | 2300 | finetune:Qwen/Qwen2.5-Coder-7B
Qwen/Qwen2.5-VL-7B-Instruct | 2025-01 | apache-2.0 | vlm | 8.29 | 3900 |
Qwen/QwQ-32B | 2025-03 | apache-2.0 | text | 32.76 | 500 | finetune:Qwen/Qwen2.5-32B
Qwen/Qwen3-0.6B-Base | 2025-04 | apache-2.0 | text | 0.6 | 2000 |
Qwen/Qwen3-0.6B | 2025-04 | apache-2.0 | text | 0.75 | 10100 | finetune:Qwen/Qwen3-0.6B-Base
Qwen/Qwen3-1.7B-Base | 2025-04 | apache-2.0 | text | 1.7 | 1200 |
Qwen/Qwen3-1.7B | 2025-04 | apache-2.0 | text | 2.03 | 6800 | finetune:Qwen/Qwen3-1.7B-Base
Qwen/Qwen3-4B-Base | 2025-04 | apache-2.0 | text | 4.02 | 2900 |
Qwen/Qwen3-4B | 2025-04 | apache-2.0 | text | 4.02 | 7300 | finetune:Qwen/Qwen3-4B-Base
Qwen/Qwen3-8B-Base | 2025-04 | apache-2.0 | text | 8.19 | 1800 |
Qwen/Qwen3-8B | 2025-04 | apache-2.0 | text | 8.19 | 10300 | finetune:Qwen/Qwen3-8B-Base
Qwen/Qwen3-8B-GGUF | 2025-05 | apache-2.0 | text | 8.19 | 20 | quantized:Qwen/Qwen3-8B
Qwen/Qwen3-14B-Base | 2025-04 | apache-2.0 | text | 14.77 | 400 |
Qwen/Qwen3-14B | 2025-04 | apache-2.0 | text | 14.77 | 3400 | finetune:Qwen/Qwen3-14B-Base
Qwen/Qwen3-Embedding-0.6B | 2025-06 | apache-2.0 | embed | 0.6 | 1600 | finetune:Qwen/Qwen3-0.6B-Base
Qwen/Qwen3-Coder-30B-A3B-Instruct | 2025-07 | apache-2.0 | text | 30.53 | 1600 |
Qwen/Qwen3-4B-Instruct-2507 | 2025-08 | apache-2.0 | text | 4.02 | 10800 |
Qwen/Qwen3-VL-8B-Instruct | 2025-10 | apache-2.0 | vlm | 8.77 | 3400 |
Qwen/Qwen3.5-4B-Base | 2026-02 | apache-2.0 | vlm | 4.66 | 1600 |
Qwen/Qwen3.5-4B | 2026-02 | apache-2.0 | vlm | 4.66 | 7400 | finetune:Qwen/Qwen3.5-4B-Base
Qwen/Qwen3.5-9B-Base | 2026-02 | apache-2.0 | vlm | 9.65 | 5400 |
Qwen/Qwen3.5-9B | 2026-02 | apache-2.0 | vlm | 9.65 | 9900 | finetune:Qwen/Qwen3.5-9B-Base
Qwen/Qwen3.6-27B | 2026-04 | apache-2.0 | vlm | 27.78 | 7000 |
Qwen/Qwen3.6-35B-A3B | 2026-04 | apache-2.0 | vlm | 35.95 | 3600 |
Qwen/Qwen3.8-27B | 2026-08 | apache-2.0 | vlm | 27.78 | 12600 |
`;
