/** What people train models for, by what kind of model it is. Plain words, no names. */
export const TOPICS = {
  text: 'medical legal finance code math roleplay storytelling chat summarizer sql function-calling reasoning german french japanese korean arabic hindi spanish vietnamese support recipes physics chemistry biology tutor poetry news travel email meeting-notes json agent planner safety sft dpo grpo orpo instruct alpaca dolly ultrachat guanaco openhermes'.split(
    ' ',
  ),
  vlm: 'ocr receipts invoices charts diagrams medical-images screenshots gui-agent handwriting captions tables maps math-vision comics documents radiology grounding video-qa'.split(
    ' ',
  ),
  image:
    'watercolor pixel-art ink-sketch claymation low-poly film-grain botanical isometric stained-glass charcoal vaporwave papercut woodblock gouache neon-city miniature blueprint embroidery origami pastel polaroid linocut stop-motion art-nouveau cross-stitch mosaic risograph thermal night-market cottage interior logo product-shot pottery'.split(
      ' ',
    ),
  video:
    'slow-motion orbit-shot timelapse dolly-zoom clay-motion rain crane-shot handheld morph drone-view'.split(
      ' ',
    ),
  encoder:
    'imdb emotion cola sst2 squad squad_v2 conll2003 mnli ag_news mrpc ner pos toxicity spam clinc intent topic sentiment financial-news fake-news tweets hate-speech biomedical wnut_17 rotten-tomatoes reviews'.split(
      ' ',
    ),
  seq2seq:
    'xsum samsum cnn-dailymail billsum opus-books en-to-fr en-to-ro grammar paraphrase title question-gen dialogsum'.split(
      ' ',
    ),
  embed:
    'legal-search support-tickets product-match code-search job-match nli recipes patents faq papers'.split(
      ' ',
    ),
  speech:
    'hi de fr es sv tr ta bn ar ja ko vi id sw yo uk pl minds14 common-voice dialect medical calls'.split(
      ' ',
    ),
  voice: 'nl de it hi uz technical-terms voxpopuli storyteller narrator'.split(' '),
  vision:
    'food101 cifar10 beans eurosat flowers x-ray leaf-disease pets cats-vs-dogs brain-mri facial-emotion waste rock-types birds license-plates defects mnist satellite'.split(
      ' ',
    ),
  robot:
    'pick_cube stack_blocks fold_towel pour_water open_drawer sort_screws press_button hang_mug wipe_table pick_place move_can insert_peg'.split(
      ' ',
    ),
} as const;

/** Names that merges and own lines of models carry. */
export const LINES =
  'Heron Cedar Basalt Juniper Kestrel Marble Nimbus Onyx Pebble Quartz Sparrow Tundra Willow Amber Birch Cobalt Delta Ember Fjord Granary Harbor Indigo Jasper Lagoon Maple Nectar Opal Prairie Rowan Saffron Thistle Umber Velvet Walnut Zenith'.split(
    ' ',
  );

/** Games that reinforcement learners play in courses. */
export const GAMES =
  'LunarLander-v2 CartPole-v1 FrozenLake-v1 Taxi-v3 BipedalWalker-v3 PandaReachDense-v3 Huggy SnowballTarget Pyramids SpaceInvaders'.split(
    ' ',
  );
