// Articles that are real, and wrong in a card buyer's complaint. The reason is for whoever maintains the tables.
export const NEVER_CITE: Readonly<Record<string, string>> = {
  'xf-23': 'its shifted burden of proof holds for durable goods and decoration only',
  'xf-25': 'downloaded digital goods are excepted from the seven-day return',
  'tl-19': 'repeats the seven-day return',
  'wl-2': 'repeats the seven-day return',
  'ds-42': 'is the notice procedure for intellectual property',
  'ds-64': 'is no rule on disputes of consumers',
  'ds-65': 'is no rule on disputes of consumers',
  'zj-16': 'is about public documents made abroad, not about electronic evidence',
  'hl-2': 'the jurisdiction of internet courts was changed on 2025-11-01',
  'fb-8': 'is about bribery since 2025-10-15; false reviews are article 9',
  'za-42': 'the number of the law before 2026; now article 50',
  'za-49': 'the number of the law before 2026; now article 58',
};
