/** A family with every relation, a merge, an alias, a stub, a legacy id, a cycle and an unrelated model. */
export const SMALL_GRAPH = `
  Qwen/Alpha license=apache-2.0 downloads=1000 likes=40 created=2023-01-05 task=text-generation library=transformers
  facebook/Beta license=llama2 downloads=700 likes=7 created=2023-03-01
  tuner/chat license=mit downloads=300 created=2023-06-01 library=transformers
  tuner/lora downloads=20 created=2023-07-01 library=peft

  Qwen/Alpha <- tuner/chat finetune
  Qwen/Alpha <- tuner/lora adapter
  Qwen/Alpha <- packer/alpha-q4 quantized tag
  Qwen/Alpha <- loner/odd declared
  tuner/chat <- packer/chat-q4 quantized
  tuner/chat + facebook/Beta <- mixer/blend merge

  lost/model stub
  lost/model <- finder/found finetune

  gpt2 downloads=5
  gpt2 <- tuner/gpt2-poems finetune
  Old/GPT => gpt2

  round/a <- round/b finetune
  round/b <- round/a finetune
  lonely/one
`;
